import { closest } from '../../../src/domain/closest.ts';
import { findCitations, textOfLetters } from '../text/citations.ts';
import { lettersOf, piecesOf, type Letter } from '../text/letters.ts';
import type { Piece } from '../text/model.ts';
import type { Complaint } from './letters.ts';

const shown = (id: string) => id.toUpperCase();

function unknown(id: string, evidence: ReadonlySet<string>): Complaint {
	const near = closest(id, evidence);
	return [
		`没有「${shown(id)}」这张史料卡`,
		near.length > 0
			? `请把编号改对，相近的有 ${near.map(shown).join('、')}；还没有卡的，先新建 content/evidence/${id}.yaml`
			: `新建 content/evidence/${id}.yaml，或把编号改对`,
	];
}

/** A footnote that is nothing but citations is a citation. */
function unpacked(piece: Piece): Piece[] {
	if (piece.kind !== 'note') return [piece];
	const rest = piece.inside.filter((one) => one.kind !== 'citation');
	const isOnlyCitations = rest.every(
		(one) => one.kind === 'text' && /^[\s，。、；]*$/u.test(one.text),
	);
	const ids = piece.inside.flatMap((one) => (one.kind === 'citation' ? one.ids : []));
	return isOnlyCitations && ids.length > 0
		? [{ kind: 'citation', ids, faces: piece.faces, around: piece.around }]
		: [piece];
}

/** Turns 〔史料 B16〕, in the text and in footnotes, into citations, and says which cards there are not. */
export function cited(
	pieces: readonly Piece[],
	evidence: ReadonlySet<string>,
	complain: (complaint: Complaint) => void,
): Piece[] {
	const inner = pieces.map((piece): Piece =>
		piece.kind === 'note' ? { ...piece, inside: cited(piece.inside, evidence, complain) } : piece,
	);
	const letters = lettersOf(inner.flatMap(unpacked));
	const out: Letter[] = [];
	let at = 0;
	for (const { from, to, ids, written } of findCitations(textOfLetters(letters))) {
		const first = letters[from];
		if (ids === undefined || !first || !('like' in first)) {
			complain([
				`「${written}」读不出是哪一张史料卡`,
				'请照这样写：〔史料 B16〕，几张卡写〔史料 B16、B17〕',
			]);
			continue;
		}
		for (const id of ids) if (!evidence.has(id)) complain(unknown(id, evidence));
		const { faces, around } = first.like;
		out.push(...letters.slice(at, from), { piece: { kind: 'citation', ids, faces, around } });
		at = to;
	}
	return piecesOf([...out, ...letters.slice(at)]);
}
