/** What a key asks of the player: the task of a button, or to go from sentence to sentence. */
export type KeyTask = 'toggle' | 'back' | 'forward' | 'next' | 'line-before' | 'line-after';

const LETTERS: Readonly<Record<string, KeyTask>> = {
	k: 'toggle',
	j: 'back',
	l: 'forward',
	n: 'next',
};
const ARROWS: Readonly<Record<string, KeyTask>> = {
	ArrowUp: 'line-before',
	ArrowDown: 'line-after',
};

/** The task of a key that is pressed while the focus is in the player; undefined where the key has a meaning of its own. */
export function taskOfKey(press: KeyboardEvent): KeyTask | undefined {
	const { key, target, defaultPrevented, ctrlKey, metaKey, altKey } = press;
	if (defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof Element))
		return undefined;
	// In a list of choices letters go to the choice that begins with them.
	if (target.closest('select')) return undefined;
	return target.closest('.sentence')
		? (ARROWS[key] ?? LETTERS[key.toLowerCase()])
		: LETTERS[key.toLowerCase()];
}
