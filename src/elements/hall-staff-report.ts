/** What the machine in the hall answers to the printed code. */
export interface MachineReport {
	version?: string | undefined;
	contentDate?: string | undefined;
	/** ISO. */
	updatedAt?: string | undefined;
	versions: string[];
	message?: { at: string; text: string; isTrouble: boolean } | undefined;
	freeMegabytes: number;
	isCounting: boolean;
	/** The latest day first. */
	opened: { day: string; opened: number }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function readMessage(value: unknown): MachineReport['message'] {
	if (!isRecord(value)) return undefined;
	const [at, text] = [textIn(value['at']), textIn(value['text'])];
	return at !== undefined && text !== undefined
		? { at, text, isTrouble: value['isTrouble'] === true }
		: undefined;
}

/** Reads an answer; undefined where something else than the machine has answered. */
export function readReport(answer: unknown): MachineReport | undefined {
	if (!isRecord(answer)) return undefined;
	const { freeMegabytes, isCounting } = answer;
	if (typeof freeMegabytes !== 'number' || typeof isCounting !== 'boolean') return undefined;
	return {
		version: textIn(answer['version']),
		contentDate: textIn(answer['contentDate']),
		updatedAt: textIn(answer['updatedAt']),
		versions: listIn(answer['versions']).flatMap((version) => textIn(version) ?? []),
		message: readMessage(answer['message']),
		freeMegabytes,
		isCounting,
		opened: listIn(answer['opened']).flatMap((line) =>
			isRecord(line) && typeof line['day'] === 'string' && typeof line['opened'] === 'number'
				? [{ day: line['day'], opened: line['opened'] }]
				: [],
		),
	};
}

/** A moment by the machine's own clock: 「2026-11-28 14:30」; as it came where it is none. */
export function momentInWords(iso: string): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return iso;
	const two = (value: number) => String(value).padStart(2, '0');
	const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
	return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
