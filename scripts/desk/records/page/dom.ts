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
