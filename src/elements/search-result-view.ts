import { markedPieces, stretchesOf, type ExcerptPiece, type Needle } from '../domain/excerpt.ts';
import type { Folds } from '../domain/search-letters.ts';

/** Pieces of text as a fragment, hits in `<mark>`. Text only: nothing that was typed becomes markup. */
export function markedFragment(pieces: readonly ExcerptPiece[]): DocumentFragment {
	const fragment = document.createDocumentFragment();
	for (const { text, hit } of pieces) {
		if (!hit) {
			fragment.append(text);
			continue;
		}
		const mark = document.createElement('mark');
		mark.textContent = text;
		fragment.append(mark);
	}
	return fragment;
}

/** A whole text with its hits marked. */
export const markedText = (text: string, needles: readonly Needle[], folds: Folds) =>
	markedFragment(markedPieces(text, stretchesOf(text, needles, folds)));

/**
 * The address of a page from where we are. Opened from a file, a folder does not show its index.html by itself.
 *
 * @param root the museum's root, as the page writes it
 * @param address museum address without the base path, perhaps with an anchor: `/timeline/#1465-stone-wall`
 * @param find words to mark there
 */
export function pageAddress(root: string, address: string, find: readonly string[] = []): string {
	const [path = '', anchor] = address.split('#');
	const isFile = location.protocol === 'file:';
	const file = isFile && path.endsWith('/') ? `${path}index.html` : path;
	const query = find.map((words) => `find=${encodeURIComponent(words)}`).join('&');
	const page = new URL(file.replace(/^\//, ''), new URL(root, location.href)).href;
	return `${page}${query ? `?${query}` : ''}${anchor ? `#${anchor}` : ''}`;
}
