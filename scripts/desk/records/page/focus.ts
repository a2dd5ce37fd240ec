/** Where the focus goes when the part of the page that had it is written anew. */

/** What the tab key leads to on a page of the desk, as far as it is shown. */
const controls = () =>
	[
		...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary'),
	].filter((control) => control.getClientRects().length > 0);

const wordsOf = (control: Element) =>
	`${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`;

/** Of several controls, the one that is nearest to a place among all. */
const nearest = (all: readonly HTMLElement[], wanted: readonly HTMLElement[], place: number) =>
	[...wanted].sort(
		(a, b) => Math.abs(all.indexOf(a) - place) - Math.abs(all.indexOf(b) - place),
	)[0];

/**
 * Writes parts of the page anew and keeps the focus: on the control with the same id, else on the
 * one with the same words, else on the one that now stands at its place. Where it is still there,
 * nothing is done.
 */
export function keepFocus(rewrite: () => void): void {
	const left = document.activeElement;
	const place = controls().findIndex((control) => control === left);
	rewrite();
	if (place < 0 || !left || left === document.activeElement) return;
	const now = controls();
	const words = wordsOf(left);
	const twins = now.filter((control) => wordsOf(control) === words);
	const twin =
		(left.id === '' ? null : document.getElementById(left.id)) ??
		nearest(now, twins, place) ??
		now[Math.min(place, now.length - 1)];
	twin?.focus();
	if (left instanceof HTMLInputElement && twin instanceof HTMLInputElement && left.type === 'text')
		twin.setSelectionRange(left.selectionStart, left.selectionEnd);
}
