/** How far down the window a sentence is looked for, pixels. */
const LOOK = 12;

/** A sentence the reader sees: the one that is heard if it is in the window, else the topmost. */
function sentenceInSight(root: HTMLElement, heard: HTMLElement | undefined): Element | undefined {
	const { left, width } = root.getBoundingClientRect();
	const controls = root.querySelector('.sound')?.getBoundingClientRect();
	// Where the controls are at the foot of the screen, the text begins at its top.
	const top = controls && controls.top <= 1 ? controls.bottom : 0;
	const box = heard?.getBoundingClientRect();
	if (heard && box && box.height > 0 && box.bottom > top && box.top < innerHeight) return heard;
	for (let y = top + LOOK; y < innerHeight; y += LOOK) {
		const found = document
			.elementFromPoint(left + width / 2, y)
			?.closest('transcript-player .sentence');
		if (found) return found;
	}
	return undefined;
}

/** Does something that changes the height of sentences, and leaves the one that is being read where it stands. */
export function keepingPlace(
	root: HTMLElement,
	heard: HTMLElement | undefined,
	change: () => void,
): void {
	const sentence = sentenceInSight(root, heard);
	const before = sentence?.getBoundingClientRect().top ?? 0;
	change();
	if (sentence) scrollBy(0, sentence.getBoundingClientRect().top - before);
}

/** Shows the layer that was chosen before, where this recording has it. */
export function showRememberedLayer(root: HTMLElement, layer: string | undefined): void {
	if (layer === undefined) return;
	const choices = root.querySelector('[data-layers]')?.querySelectorAll('input') ?? [];
	const choice = Array.from(choices).find(({ value }) => value === layer);
	if (!choice) return;
	choice.checked = true;
	root.dataset['show'] = choice.value;
}
