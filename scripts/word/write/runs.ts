import { addressOf, hintOf } from '../text/addresses.ts';
import { citationWords } from '../text/citations.ts';
import type { Around, Face, Piece } from '../text/model.ts';
import { STYLE } from './styles.ts';
import { element, setting, xmlText } from './xml-text.ts';

/** What the parts of a document gather while it is written. */
export interface Gathering {
	/** Addresses of links; the n-th is relation `rIdLink<n>`. */
	links: string[];
	/** Bodies of footnotes, as XML. */
	notes: string[];
}

/** Settings of a run, in the order the schema asks for. */
function look(faces: readonly Face[], style?: string): string {
	const has = (face: Face) => faces.includes(face);
	const line = has('书名') ? 'wave' : has('专名') ? 'single' : undefined;
	const inside = [
		style ? setting('w:rStyle', style) : '',
		has('strong') ? element('w:b') : '',
		has('emphasis') ? element('w:i') : '',
		line ? setting('w:u', line) : '',
		has('着重') ? setting('w:em', 'dot') : '',
	].join('');
	return inside === '' ? '' : element('w:rPr', {}, inside);
}

const run = (settings: string, inside: string) => element('w:r', {}, settings, inside);

/** A run of words. */
export const words = (text: string, faces: readonly Face[] = [], style?: string): string =>
	run(look(faces, style), element('w:t', { 'xml:space': 'preserve' }, xmlText(text)));

/** Programs take the look of both lines from the runs inside; readers of ours, from the one around. */
const ruby = (text: string, reading: string, faces: readonly Face[], style?: string) =>
	run(
		look(faces, style),
		element(
			'w:ruby',
			{},
			element(
				'w:rubyPr',
				{},
				setting('w:rubyAlign', 'distributeSpace'),
				setting('w:hps', 11),
				setting('w:hpsRaise', 20),
				setting('w:hpsBaseText', 21),
				setting('w:lid', 'zh-CN'),
			),
			element('w:rt', {}, words(reading, [], style)),
			element('w:rubyBase', {}, words(text, faces, style)),
		),
	);

/** A footnote's sign and a blank stand before its words, as Word writes them. */
function note(inside: readonly Piece[], gathering: Gathering): string {
	const sign = run(look([], STYLE.noteSign), element('w:footnoteRef'));
	const body = sign + words(' ') + runs(inside, gathering);
	gathering.notes.push(
		element('w:p', {}, element('w:pPr', {}, setting('w:pStyle', STYLE.note)), body),
	);
	return run(
		look([], STYLE.noteSign),
		element('w:footnoteReference', { 'w:id': gathering.notes.length }),
	);
}

function pieceRun(piece: Piece, gathering: Gathering): string {
	const style = piece.around && (piece.around.kind === 'link' ? STYLE.link : STYLE.mention);
	switch (piece.kind) {
		case 'text':
			return words(piece.text, piece.faces, style);
		case 'citation':
			return words(citationWords(piece.ids), piece.faces, STYLE.citation);
		case 'note':
			return note(piece.inside, gathering);
		case 'ruby':
			return ruby(piece.text, piece.reading, piece.faces, style);
		case 'break':
			return run(look(piece.faces), element('w:br'));
	}
}

function link(around: Around, inside: string, { links }: Gathering): string {
	const number = links.push(addressOf(around));
	return element(
		'w:hyperlink',
		{ 'r:id': `rIdLink${number}`, 'w:tooltip': hintOf(around), 'w:history': 1 },
		inside,
	);
}

/** The runs of a paragraph. */
export function runs(pieces: readonly Piece[], gathering: Gathering): string {
	const parts: string[] = [];
	for (let at = 0; at < pieces.length;) {
		const around = pieces[at]?.around;
		const key = JSON.stringify(around);
		let end = at + 1;
		while (end < pieces.length && JSON.stringify(pieces[end]?.around) === key) end += 1;
		const inside = pieces
			.slice(at, end)
			.map((piece) => pieceRun(piece, gathering))
			.join('');
		parts.push(around ? link(around, inside, gathering) : inside);
		at = end;
	}
	return parts.join('');
}
