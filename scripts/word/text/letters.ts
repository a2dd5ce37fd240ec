import { settled, type Piece } from './model.ts';

/** One UTF-16 unit of a paragraph with its look, or a piece that is no text. */
export type Letter = { char: string; like: Piece } | { piece: Piece };

/** Cuts pieces into letters, so that rules can look across changes of face. */
export const lettersOf = (pieces: readonly Piece[]): Letter[] =>
	pieces.flatMap((piece): Letter[] =>
		piece.kind === 'text'
			? piece.text.split('').map((char) => ({ char, like: piece }))
			: [{ piece }],
	);

/** Puts letters together again. */
export const piecesOf = (letters: readonly Letter[]): Piece[] =>
	settled(
		letters.map((letter) =>
			'piece' in letter
				? letter.piece
				: {
						kind: 'text',
						text: letter.char,
						faces: letter.like.faces,
						around: letter.like.around,
					},
		),
	);
