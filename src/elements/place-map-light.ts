/** A place in the list and the same place on the map light up together. `twins` finds all that stand for a place. */
export function lightPairs(
	root: HTMLElement,
	twins: (id: string) => readonly (Element | undefined)[],
	signal: AbortSignal,
): void {
	let lit: readonly (Element | undefined)[] = [];
	let litId: string | undefined;
	const light = (target: EventTarget | null) => {
		const id =
			target instanceof Element
				? (target.closest('[data-place]')?.getAttribute('data-place') ?? undefined)
				: undefined;
		if (id === litId) return;
		for (const one of lit) one?.removeAttribute('data-lit');
		litId = id;
		lit = id === undefined ? [] : twins(id);
		for (const one of lit) one?.setAttribute('data-lit', '');
	};
	root.addEventListener('mouseover', ({ target }) => light(target), { signal });
	root.addEventListener('focusin', ({ target }) => light(target), { signal });
	root.addEventListener('mouseleave', () => light(null), { signal });
}
