import { chinaTime } from '../package/china-time.ts';
import { currentVersion, manifestOf, readState, versionsOf, type Store } from '../update/store.ts';
import type { PageCounts } from './counts.ts';
import type { Beat } from './pulse.ts';
import { isCode, type MachineSettings } from './settings.ts';

/** How long a notice about a stick stays on the screen, in milliseconds. */
const NOTICE = 3 * 60_000;

/** What the staff page shows. */
export interface StaffReport {
	version: string | undefined;
	/** Day for which the museum was built. */
	contentDate: string | undefined;
	/** When the release on show was put there, ISO. */
	updatedAt: string | undefined;
	/** All releases on the machine, newest first. */
	versions: string[];
	/** The last thing that an update or a start had to say. */
	message: { at: string; text: string; isTrouble: boolean } | undefined;
	/** Megabytes on the disk of the releases. */
	freeMegabytes: number;
	/** Whether pages are counted. */
	isCounting: boolean;
	/** Openings per day, the latest first. */
	opened: { day: string; opened: number }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** What a page sent; undefined if it is not a sign of life. */
export function readBeat(sent: unknown): (Beat & { isOpened: boolean }) | undefined {
	if (!isRecord(sent)) return undefined;
	const { page, isFocused, frame, idle, isPlaying, isOpened, ownTimer } = sent;
	if (typeof page !== 'string' || typeof frame !== 'string' || typeof idle !== 'number')
		return undefined;
	return {
		page,
		frame: frame.slice(0, 50),
		idle,
		isFocused: isFocused === true,
		isPlaying: isPlaying === true,
		isOpened: isOpened === true,
		ownTimer: typeof ownTimer === 'number' && ownTimer > 0 ? ownTimer : undefined,
	};
}

/** A notice about a stick, while it is fresh. */
export function freshNotice(store: Store, now: Date): string | undefined {
	const { message } = readState(store);
	if (!message) return undefined;
	const age = now.getTime() - Date.parse(message.at);
	return age >= 0 && age < NOTICE ? message.text : undefined;
}

export function staffReport(
	store: Store,
	{ counts: isCounting }: MachineSettings,
	counts: PageCounts,
): StaffReport {
	const version = currentVersion(store);
	const manifest = version === undefined ? undefined : manifestOf(store, version);
	const { message, updatedAt } = readState(store);
	return {
		version,
		contentDate: manifest?.contentDate,
		updatedAt,
		versions: versionsOf(store),
		message,
		freeMegabytes: Math.floor(store.disk.freeBytes(store.folder) / 1024 / 1024),
		isCounting,
		opened: isCounting ? counts.totals() : [],
	};
}

/** Tries in a row before one has to wait. */
const TRIES = 5;
/** Milliseconds to wait. */
const WAIT = 60_000;

/** Lets in who knows the printed code, and slows down who guesses. */
export class StaffDoor {
	readonly #settings: MachineSettings;
	#wrong = 0;
	#closedUntil = 0;

	constructor(settings: MachineSettings) {
		this.#settings = settings;
	}

	open(code: unknown, now: number): 'open' | 'wrong' | 'wait' {
		if (now < this.#closedUntil) return 'wait';
		if (typeof code === 'string' && code.length <= 64 && isCode(code, this.#settings.staffCode)) {
			this.#wrong = 0;
			return 'open';
		}
		this.#wrong += 1;
		if (this.#wrong >= TRIES) {
			this.#wrong = 0;
			this.#closedUntil = now + WAIT;
		}
		return 'wrong';
	}
}

/** Counts an opening, if the machine counts at all. */
export function countOpening(
	{ counts: isCounting }: MachineSettings,
	counts: PageCounts,
	{ page, isOpened }: { page: string; isOpened: boolean },
	now: Date,
): void {
	if (isCounting && isOpened) counts.add(chinaTime(now).day, page);
}
