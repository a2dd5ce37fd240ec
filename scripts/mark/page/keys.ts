/** What keys do while nobody is typing. */
export interface KeyActions {
	mark: () => void;
	hear: () => void;
	earlier: () => void;
	later: () => void;
	previous: () => void;
	next: () => void;
	finish: () => void;
	stop: () => void;
	begin: () => void;
	undo: () => void;
	redo: () => void;
	save: () => void;
}

const PLAIN: Readonly<Record<string, keyof KeyActions>> = {
	' ': 'mark',
	Enter: 'hear',
	ArrowLeft: 'earlier',
	ArrowRight: 'later',
	ArrowUp: 'previous',
	ArrowDown: 'next',
	End: 'finish',
	Escape: 'stop',
};
const WITH_CONTROL: Readonly<Record<string, keyof KeyActions>> = {
	Enter: 'begin',
	z: 'undo',
	y: 'redo',
	Z: 'redo',
	s: 'save',
};

/** Keys that may be held down. */
const REPEATED: readonly (keyof KeyActions)[] = [
	'earlier',
	'later',
	'previous',
	'next',
	'undo',
	'redo',
];

/** Whether a control needs this key itself: a button its space and enter, a field everything. */
function isTaken(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof Element)) return false;
	if (target.closest('input, textarea, select')) return true;
	if (target.closest('.sentences')) return key === ' ' || key === 'Enter';
	return target.closest('button, a, summary') !== null && (key === ' ' || key === 'Enter');
}

/**
 * Listens to the keys of the whole page. The sound's own controls are no exception: whoever has clicked on them presses
 * space to mark.
 */
export function listenToKeys(work: HTMLElement, actions: KeyActions): void {
	addEventListener(
		'keydown',
		(event) => {
			const { key, target, repeat, altKey, isComposing } = event;
			if (altKey || isComposing || document.querySelector('dialog[open]')) return;
			const isControl = event.ctrlKey || event.metaKey;
			const action = isControl ? WITH_CONTROL[key] : PLAIN[key];
			if (!action || (!isControl && isTaken(target, key))) return;
			event.preventDefault();
			event.stopPropagation();
			if (repeat && !REPEATED.includes(action)) return;
			if (target instanceof HTMLAudioElement) work.focus();
			actions[action]();
		},
		true,
	);
}
