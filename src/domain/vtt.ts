import type { Stretch } from './excerpt.ts';
import { joinParts, type TextPart } from './marked-words.ts';

/** One line of a transcript with its times, in seconds. */
export interface Cue {
	/** The line above the times, if there is one. A 整理稿 counts its paragraphs and their sentences there: `2-1`. */
	id?: string | undefined;
	start: number;
	end: number;
	/** The name in `<v 名字>`; undefined when the cue has none. */
	voice?: string | undefined;
	/** The words, without any tag. */
	text: string;
	/** The dialect words among them, `<c.dialect>坝坝</c>` in the file; undefined where there are none. 「方言词」 */
	dialect?: readonly Stretch[] | undefined;
	/** Whether the file marks the words as more than a voice and dialect words: `<i>` and the like, which we do not use. */
	otherTags: boolean;
	/** The line of the file on which the times stand, counted from 1. */
	line: number;
}

/** A line that could not be read. */
export interface VttTrouble {
	line: number;
	kind: 'no-header' | 'unreadable-times' | 'empty-cue' | 'stray-text';
	/** What stands there. */
	written: string;
}

export interface Vtt {
	cues: Cue[];
	troubles: VttTrouble[];
}

const TIME = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})';
const TIMES = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]+.*)?$`);
/** A line that was meant as times, whatever became of its colons and its arrow. */
const MEANT_AS_TIMES = /^\s*\d+[:：]\d.*[>＞→]\s*\d/;
const VOICE = /^<v(?:\.[^\s>]+)?[ \t]+([^>]+)>/;

const seconds = (hours: string | undefined, ...rest: (string | undefined)[]) => {
	const [minutes, whole, thousandths] = rest.map(Number);
	return Number(hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (whole ?? 0) + (thousandths ?? 0) / 1000;
};

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&nbsp;': ' ',
};

const readEntities = (text: string) =>
	text.replace(/&(?:amp|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);

/** Words with white space at neither end. */
function trimParts(parts: readonly TextPart[]): TextPart[] {
	const kept = parts.map((part) => ({ ...part }));
	const first = kept[0];
	if (first) first.text = first.text.trimStart();
	const last = kept.at(-1);
	if (last) last.text = last.text.trimEnd();
	return kept.filter(({ text }) => text !== '');
}

/** Reads the words of a cue as a file writes them, with `<c.dialect>` around dialect words and without the voice. */
export function readWords(written: string): Pick<Cue, 'text' | 'dialect' | 'otherTags'> {
	const parts: TextPart[] = [];
	let isDialect = false;
	let otherTags = false;
	for (const piece of written.split(/(<[^>]*>)/)) {
		if (piece === '<c.dialect>' && !isDialect) isDialect = true;
		else if (piece === '</c>' && isDialect) isDialect = false;
		else if (/^<[^>]*>$/.test(piece)) otherTags = true;
		else if (piece !== '') parts.push({ text: readEntities(piece), isDialect });
	}
	// A mark that is never closed is a slip, not a word.
	return { ...joinParts(trimParts(parts)), otherTags: otherTags || isDialect };
}

function readCue(lines: string[]): Pick<Cue, 'voice' | 'text' | 'dialect' | 'otherTags'> {
	const written = lines.join('\n');
	const voice = VOICE.exec(written);
	const words = voice ? written.slice(voice[0].length).replace(/<\/v>\s*$/, '') : written;
	return { voice: voice?.[1]?.trim(), ...readWords(words) };
}

/** Blocks of lines between blank lines, each with the number of its first line. */
function blocks(source: string): { line: number; lines: string[] }[] {
	const found: { line: number; lines: string[] }[] = [];
	let open: { line: number; lines: string[] } | undefined;
	for (const [index, line] of source.split(/\r\n|\n|\r/).entries()) {
		if (line.trim() === '') open = undefined;
		else if (open) open.lines.push(line);
		else found.push((open = { line: index + 1, lines: [line] }));
	}
	return found;
}

/** Reads one block after the header: a cue, a comment, or a trouble. */
function readBlock({ line, lines }: { line: number; lines: string[] }, into: Vtt) {
	const [first = ''] = lines;
	if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(first)) return;
	const isMeantAsTimes = (line: string) => line.includes('-->') || MEANT_AS_TIMES.test(line);
	const at = isMeantAsTimes(first) ? 0 : 1;
	const times = TIMES.exec((lines[at] ?? '').trim());
	if (!times) {
		const hasArrow = isMeantAsTimes(lines[at] ?? '');
		into.troubles.push({
			line: line + (hasArrow ? at : 0),
			kind: hasArrow ? 'unreadable-times' : 'stray-text',
			written: hasArrow ? (lines[at] ?? '') : first,
		});
		return;
	}
	const words = readCue(lines.slice(at + 1));
	const [, ...parts] = times;
	if (words.text === '')
		into.troubles.push({ line: line + at, kind: 'empty-cue', written: lines[at] ?? '' });
	into.cues.push({
		...(at === 1 ? { id: first.trim() } : {}),
		start: seconds(...(parts.slice(0, 4) as [string | undefined, ...string[]])), // four groups of TIME
		end: seconds(...(parts.slice(4, 8) as [string | undefined, ...string[]])), // the other four
		...words,
		line: line + at,
	});
}

/** Reads a WebVTT file as far as it can be read. https://www.w3.org/TR/webvtt1/ */
export function parseVtt(source: string): Vtt {
	const result: Vtt = { cues: [], troubles: [] };
	const [header, ...rest] = blocks(source);
	if (!header || header.line !== 1 || !/^WEBVTT(?:[ \t].*)?$/.test(header.lines[0] ?? '')) {
		result.troubles.push({ line: 1, kind: 'no-header', written: header?.lines[0] ?? '' });
		if (header) rest.unshift(header);
	}
	for (const block of rest) readBlock(block, result);
	return result;
}
