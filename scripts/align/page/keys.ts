/** What keys do while nobody is typing. */
export interface KeyActions {
	arrow: (x: number, y: number, isFar: boolean) => void;
	add: () => void;
	accept: () => void;
	previous: () => void;
	next: () => void;
	remove: () => void;
	cancel: () => void;
	'zoom-in': () => void;
	'zoom-out': () => void;
	fit: () => void;
	overlay: () => void;
	blink: () => void;
	undo: () => void;
	redo: () => void;
	save: () => void;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};
type Plain = Exclude<keyof KeyActions, 'arrow'>;
const PLAIN: Readonly<Record<string, Plain>> = {
	n: 'add',
	Enter: 'accept',
	PageUp: 'previous',
	PageDown: 'next',
	Delete: 'remove',
	Backspace: 'remove',
	Escape: 'cancel',
	'+': 'zoom-in',
	'=': 'zoom-in',
	'-': 'zoom-out',
	'0': 'fit',
	p: 'overlay',
	b: 'blink',
};
const WITH_CONTROL: Readonly<Record<string, Plain>> = { z: 'undo', y: 'redo', s: 'save' };

/** Whether a control needs this key itself: a button its enter, a field everything. */
function isTaken(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof Element)) return false;
	if (target.closest('input, select')) return true;
	return key === 'Enter' && target.closest('button, a') !== null;
}

/** Listens to the keys of the whole page. */
export function listenToKeys(actions: KeyActions): void {
	addEventListener('keydown', (press) => {
		const { key, target, altKey, isComposing, shiftKey } = press;
		if (altKey || isComposing || document.querySelector('dialog[open]')) return;
		const isControl = press.ctrlKey || press.metaKey;
		const small = key.length === 1 ? key.toLowerCase() : key;
		const arrow = isControl ? undefined : ARROWS[key];
		const action = isControl
			? shiftKey && small === 'z'
				? 'redo'
				: WITH_CONTROL[small]
			: PLAIN[small];
		if ((!arrow && !action) || (!isControl && isTaken(target, key))) return;
		press.preventDefault();
		if (arrow) actions.arrow(arrow[0], arrow[1], shiftKey);
		else if (action) actions[action]();
	});
}
