import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

/** A line of content/ratchet.yaml that went down. */
export interface Lowered {
	chapter: string;
	from: number;
	to: number;
}

/**
 * The text of content/ratchet.yaml with the numbers that fell; comments and all else stay. No number is ever raised.
 * @param kept what the file says, @param counts what there is now
 */
export function lowerRatchet(
	source: string,
	kept: Readonly<Record<string, number>>,
	counts: Readonly<Record<string, number>>,
): { text: string; lowered: Lowered[] } {
	const lowered = Object.entries(kept)
		.map(([chapter, from]) => ({ chapter, from, to: counts[chapter] ?? 0 }))
		.filter(({ from, to }) => to < from);
	const document = parseDocument(source);
	for (const { chapter, to } of lowered) {
		if (to === 0) document.deleteIn(['unsourced', chapter]);
		else document.setIn(['unsourced', chapter], to);
	}
	return { text: lowered.length > 0 ? document.toString({ lineWidth: 0 }) : source, lowered };
}

/** Lowers the numbers of a file, and says what it did. */
export function lowerRatchetFile(
	file: string,
	kept: Readonly<Record<string, number>>,
	counts: Readonly<Record<string, number>>,
): string {
	const more = Object.entries(counts).filter(([chapter, count]) => count > (kept[chapter] ?? 0));
	const raised = more.map(
		([chapter, count]) =>
			`${chapter} 有 ${count} 处，登记的是 ${kept[chapter] ?? 0} 处，没有改：数只许减少。`,
	);
	if (Object.keys(kept).length === 0) return ['没有可以降的数。', ...raised].join('\n');
	const { text, lowered } = lowerRatchet(readFileSync(file, 'utf8'), kept, counts);
	if (lowered.length > 0) writeFileSync(file, text);
	const said = lowered.map(({ chapter, from, to }) => `${chapter}：${from} 处，降到 ${to} 处。`);
	return [...(said.length > 0 ? said : ['没有可以降的数。']), ...raised].join('\n');
}
