/** Making parts of a page. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes (`false` and undefined leave one away) and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		element.setAttribute(key, value === true ? '' : value);
	}
	element.append(...inside);
	return element;
}

/** A button that does something. `label` says more than its words where there are many like it. */
export function button(words: string, act: () => void, label?: string): HTMLButtonElement {
	const made = make('button', { type: 'button', 'aria-label': label }, words);
	// Leaving a field keeps what was typed, which may move the button away under the pointer: first the click, then that.
	made.addEventListener('mousedown', (press) => press.preventDefault());
	made.addEventListener('click', () => {
		made.focus();
		act();
	});
	return made;
}

/** Puts other things into an element. */
export function refill(element: Element, ...inside: (Node | string)[]): void {
	element.textContent = '';
	element.append(...inside);
}

/**
 * Puts other lines into a list. Lines that say the same and lead to the same stay the elements they are,
 * so that nobody loses the one that has the focus or is just being pressed.
 */
export function renewLines(list: Element, wanted: readonly Element[]): void {
	const before = new Map<string, Element[]>();
	for (const line of list.children)
		before.set(line.outerHTML, [...(before.get(line.outerHTML) ?? []), line]);
	const lines = wanted.map((line) => before.get(line.outerHTML)?.shift() ?? line);
	for (const left of before.values()) for (const line of left) line.remove();
	for (const [at, line] of lines.entries())
		if (list.children[at] !== line) list.insertBefore(line, list.children[at] ?? null);
}
