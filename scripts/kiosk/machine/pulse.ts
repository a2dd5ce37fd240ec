/**
 * Whether the browser in the hall still shows the museum. Every page says every second that it is alive; from what it says,
 * and from silence, follows when the browser has to be started afresh. Pure: time is handed in, in milliseconds.
 */

/** What a page says of itself. */
export interface Beat {
	/** Path of the page: `/chapters/wall/`. */
	page: string;
	/** Whether it has the keyboard's and screen's attention: false below a window or a menu of the browser. */
	isFocused: boolean;
	/** Size and scale of the window: `1080x1920@1`. */
	frame: string;
	/** Milliseconds since somebody touched it. */
	idle: number;
	/** Whether sound is playing. */
	isPlaying: boolean;
	/** Milliseconds without a touch or sound after which the page itself goes back to the start; undefined if it says none. */
	ownTimer?: number | undefined;
}

/** Milliseconds. */
export interface PulseLimits {
	/** From the start of the browser to its first sign of life. */
	start: number;
	/** Between two signs of life. */
	silence: number;
	/** That a page may lie below something else, or in another frame than at the start. */
	covered: number;
	/** Without a touch and without sound, on any page but the first, if the page names no timer of its own. */
	alone: number;
	/** That a page's own timer may be late, until it is taken for dead. */
	late: number;
}

export const USUAL_LIMITS: PulseLimits = {
	start: 30_000,
	silence: 5_000,
	covered: 6_000,
	alone: 70_000,
	late: 20_000,
};

/** Why the browser is started afresh; for the machine's own journal. */
export type RestartReason = 'no first page' | 'silent' | 'covered' | 'left alone' | 'updated';

const numbersIn = (frame: string) => frame.split(/[x@]/).map(Number);

/** Whether a frame of the same scale has grown: a window takes a moment to fill the screen. */
function isLarger(frame: string, than: string): boolean {
	const [width = 0, height = 0, scale] = numbersIn(frame);
	const [oldWidth = 0, oldHeight = 0, oldScale] = numbersIn(than);
	const isAsLarge = width >= oldWidth && height >= oldHeight;
	return scale === oldScale && isAsLarge && frame !== than;
}

/** One run of the browser, from its start. */
export class Pulse {
	readonly #limits: PulseLimits;
	readonly #start: string;
	readonly #startedAt: number;
	/** The release on show when it started. */
	readonly #release: string | undefined;
	#last: { at: number; beat: Beat } | undefined;
	#frame: string | undefined;
	#wasFocused = false;
	/** When sound was heard last. */
	#soundAt = -Infinity;
	/** Since when the page is not in front, or not as large as at the start. */
	#coveredSince: number | undefined;

	/** `start` is the path of the first page. */
	constructor(
		now: number,
		start: string,
		release: string | undefined,
		limits: PulseLimits = USUAL_LIMITS,
	) {
		this.#startedAt = now;
		this.#start = start;
		this.#release = release;
		this.#limits = limits;
	}

	hear(now: number, beat: Beat): void {
		this.#last = { at: now, beat };
		if (this.#frame === undefined || isLarger(beat.frame, this.#frame)) this.#frame = beat.frame;
		this.#wasFocused ||= beat.isFocused;
		if (beat.isPlaying) this.#soundAt = now;
		// Without a window manager a window may never get the focus: only losing it means something.
		const isCovered = (this.#wasFocused && !beat.isFocused) || beat.frame !== this.#frame;
		this.#coveredSince = isCovered ? (this.#coveredSince ?? now) : undefined;
	}

	/** Whether any page has said that it lives. */
	get isHeard(): boolean {
		return this.#last !== undefined;
	}

	/** Whether something lies above the page, or it has not the size of the screen. */
	get isCovered(): boolean {
		return this.#coveredSince !== undefined;
	}

	/** Why the browser must be started afresh; undefined while all is well. */
	judge(now: number, release: string | undefined): RestartReason | undefined {
		const { start, silence, covered } = this.#limits;
		if (!this.#last) return now - this.#startedAt > start ? 'no first page' : undefined;
		const { at, beat } = this.#last;
		if (now - at > silence) return 'silent';
		if (this.#coveredSince !== undefined && now - this.#coveredSince > covered) return 'covered';
		const isAtStart = beat.page === this.#start;
		if (release !== this.#release && isAtStart && !beat.isPlaying) return 'updated';
		if (!isAtStart && this.#isLeftAlone(at, beat)) return 'left alone';
		return undefined;
	}

	/** Whether the page should have gone back to the start by itself, and has not. */
	#isLeftAlone(at: number, { idle, ownTimer }: Beat): boolean {
		const { alone, late } = this.#limits;
		const quiet = Math.min(idle, at - this.#soundAt);
		return quiet > (ownTimer === undefined ? alone : ownTimer + late);
	}
}
