/**
 * The search index says every page once more, cut into pairs of letters with their places. Read together they are the
 * text again, so that words show that no single file holds. `src/search/README.md`
 */
import { NumberReader } from '../../../src/search/codes.ts';
import { FLAG, readPair, withPlaces, type List } from '../../../src/search/lists.ts';
import { readPart, type PairsPart, type PlacesPart } from '../../../src/search/parts.ts';
import type { Piece } from './piece.ts';

/** One entry: its letters by place, and the places in front of which a sign or space stands. */
interface Row {
	letters: Map<number, string>;
	apart: Set<number>;
}

function notePair(rows: Map<number, Row>, pair: string, list: List): void {
	const { places } = list;
	if (!places) return;
	const [first = '', second = ''] = Array.from(pair);
	list.entries.forEach((entry, index) => {
		const row: Row = rows.get(entry) ?? { letters: new Map(), apart: new Set() };
		rows.set(entry, row);
		for (let at = places.from[index] ?? 0; at < (places.from[index + 1] ?? 0); at += 1) {
			const position = places.positions[at] ?? 0;
			row.letters.set(position, first).set(position + 1, second);
			if ((places.flags[at] ?? 0) & FLAG.apart) row.apart.add(position + 1);
		}
	});
}

/** Letters in order; a place that no pair names parts them, as blocks are parted. */
function textOf({ letters, apart }: Row): string {
	let text = '';
	let before = -1;
	for (const at of [...letters.keys()].sort((a, b) => a - b)) {
		if (at !== before + 1 || apart.has(at)) text += '\u0001';
		text += letters.get(at) ?? '';
		before = at;
	}
	return text;
}

/**
 * Puts the text of every entry together again.
 *
 * @param files of the index by name without ending: `meta`, `two-0`, `deep-1`
 */
export function* searchIndexPieces(
	files: ReadonlyMap<string, string>,
	where: string,
): Generator<Piece> {
	const rows = new Map<number, Row>();
	const payloadOf = (name: string) => readPart(name, files.get(name) ?? '', undefined).payload;
	for (const name of [...files.keys()].filter((one) => one.startsWith('two-'))) {
		try {
			const groups = payloadOf(name) as PairsPart; // proved by its checksum to be what we wrote
			for (const [first, seconds, lists] of groups) {
				const reader = new NumberReader(lists);
				for (const second of seconds) {
					const { list, deep } = readPair(reader);
					const whole =
						deep === undefined ? list : withPlaces(list, payloadOf(`deep-${deep}`) as PlacesPart); // as above
					notePair(rows, first + second, whole);
				}
			}
		} catch {
			yield { kind: 'closed', where: `${where}/${name}.js`, why: 'damaged' };
		}
	}
	for (const row of rows.values()) yield { kind: 'text', where, text: textOf(row) };
}
