/** 定稿: versions of a lesson that were handed out and are kept as they were. */
import { canonicalJson } from './canonical-json.ts';
import { byNumber, parseLessonLabel } from './lesson-label.ts';
import { PUPIL_FIELDS } from './lesson-parts.ts';
import { sha256 } from './sha256.ts';

/** `two-dates` and 「1.0（2026-11-23）」 → `two-dates-1-0`; undefined when the version cannot be read. */
export function frozenId(lesson: string, version: string): string | undefined {
	const label = parseLessonLabel(version);
	return label && `${lesson}-${label.number.replace('.', '-')}`;
}

/** Eight hexadecimal digits over everything a frozen version says; `withheld` may be added later, the seal is not in itself. */
export function sealOf(frozen: object): string {
	const sealed = Object.entries(frozen).filter(
		([key]) => !['seal', 'withheld', 'searchEngines', 'onWeb'].includes(key),
	);
	return sha256(canonicalJson(Object.fromEntries(sealed))).slice(0, 8);
}

/** Frozen versions from the oldest to the newest. */
export const byVersion = (a: { version: string }, b: { version: string }): number =>
	byNumber(
		parseLessonLabel(a.version)?.number ?? '0.0',
		parseLessonLabel(b.version)?.number ?? '0.0',
	);

const ROOMS: Readonly<Record<string, string>> = {
	evidence: '史料卡',
	comparisons: '今昔',
	interviews: '口述',
	terms: '词',
	walks: '路线',
};

/** `steps` → 「步骤」, `evidence/b12` → 「史料卡 b12」 */
function partLabel(part: string): string {
	const [room = '', id] = part.split('/');
	if (id !== undefined) return `${ROOMS[room] ?? room} ${id}`;
	return (PUPIL_FIELDS as Readonly<Record<string, string>>)[part] ?? part;
}

/** What differs between two versions, in words, in the order of the lesson: 「步骤」「史料卡 b12」. */
export function changedParts(
	before: Readonly<Record<string, string>>,
	after: Readonly<Record<string, string>>,
): string[] {
	const parts = new Set([...Object.keys(after), ...Object.keys(before)]);
	return [...parts].filter((part) => before[part] !== after[part]).map(partLabel);
}
