import type { KeyTable } from '../../desk/page/keys.ts';

export type AlignAction =
	| ('add' | 'accept' | 'previous' | 'next' | 'remove' | 'cancel')
	| ('zoom-in' | 'zoom-out' | 'fit' | 'overlay' | 'blink' | 'undo' | 'redo' | 'save');

export const KEYS: KeyTable<AlignAction> = {
	plain: {
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
	},
	control: { z: 'undo', y: 'redo', s: 'save' },
};
