/** The first words of a longer text, for places with little room: a tab, a list. */

/** Characters that find room. */
const ROOM = 22;
/** A cut is made at a pause if there is one this far in. */
const LEAST = 8;
const WORD = /[0-9A-Za-z]/;
const PAUSE = /[，、：；。！？]/;

/**
 * The beginning of a text of one sentence or more: whole if it is short, else up to a pause, else up to where the room ends.
 * Without the full stop; 「……」 says that there is more.
 */
export function openingWords(text: string): string {
	const characters = [...text.replace(/[。！？]$/u, '')];
	if (characters.length <= ROOM) return characters.join('');
	let end = ROOM;
	for (let at = ROOM; at >= LEAST; at -= 1)
		if (PAUSE.test(characters[at] ?? '')) {
			end = at;
			break;
		}
	// Not within a number or a Latin word.
	while (WORD.test(characters[end - 1] ?? '') && WORD.test(characters[end] ?? '')) end -= 1;
	return `${characters.slice(0, end).join('')}……`;
}
