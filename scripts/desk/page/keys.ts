/** What single keys, and keys together with Ctrl, do while nobody is typing. Letters are written small. */
export interface KeyTable<Action extends string> {
	plain: Readonly<Record<string, Action>>;
	control: Readonly<Record<string, Action>>;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/** Whether a control needs this key itself: a button its enter, a field everything. */
function isTaken(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof Element)) return false;
	if (target.closest('input, select')) return true;
	return key === 'Enter' && target.closest('button, a') !== null;
}

/**
 * Listens to the keys of the whole page.
 * @param arrow gets the direction on the screen, and whether Shift is held
 */
export function listenToKeys<Action extends string>(
	table: KeyTable<Action>,
	act: (action: Action) => void,
	arrow: (x: number, y: number, isFar: boolean) => void,
): void {
	addEventListener('keydown', (press) => {
		const { key, target, altKey, isComposing, shiftKey } = press;
		if (altKey || isComposing || document.querySelector('dialog[open]')) return;
		const isControl = press.ctrlKey || press.metaKey;
		const small = key.length === 1 ? key.toLowerCase() : key;
		const direction = isControl ? undefined : ARROWS[key];
		const name = isControl && shiftKey && small === 'z' ? 'y' : small;
		const action = (isControl ? table.control : table.plain)[name];
		if ((!direction && !action) || (!isControl && isTaken(target, key))) return;
		press.preventDefault();
		if (direction) arrow(direction[0], direction[1], shiftKey);
		else if (action) act(action);
	});
}
