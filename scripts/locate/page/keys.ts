import type { KeyTable } from '../../desk/page/keys.ts';

export type LocateAction =
	'add' | 'previous' | 'next' | 'remove' | 'leave' | 'undo' | 'redo' | 'save';

export const KEYS: KeyTable<LocateAction> = {
	plain: {
		n: 'add',
		PageUp: 'previous',
		PageDown: 'next',
		Delete: 'remove',
		Backspace: 'remove',
		Escape: 'leave',
	},
	control: { z: 'undo', y: 'redo', s: 'save' },
};
