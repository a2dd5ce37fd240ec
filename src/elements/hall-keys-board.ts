import type SimpleKeyboard from 'simple-keyboard';
import { nearestKey } from './hall-keys-rows.ts';

/** Digits and letters as they stand on every keyboard; what is in braces is a word of `BoardWords`. */
const LAYOUT = [
	'1 2 3 4 5 6 7 8 9 0',
	'q w e r t y u i o p',
	'a s d f g h j k l {bksp}',
	'z x c v b n m {clear} {search}',
];
/** No name of the museum is so long when it is typed. */
const LONGEST = 40;

/** What stands on the keys that are no letters, and what their rows are called. */
export interface BoardWords {
	back: string;
	clear: string;
	search: string;
	rows: readonly string[];
}

/** What the keys do. */
export interface BoardActions {
	/** Called with everything typed so far, after each key. */
	typed: (text: string) => void;
	search: () => void;
}

/** Keys on the screen. */
export class HallKeysBoard {
	readonly #keyboard: SimpleKeyboard;

	/**
	 * Fetches the library and puts its keys into `place`. Every key is a button that works by click, so that a finger, a
	 * key, a switch and a screen reader press it alike.
	 */
	static async bring(
		place: HTMLElement,
		words: BoardWords,
		actions: BoardActions,
		signal: AbortSignal,
	): Promise<HallKeysBoard> {
		const { SimpleKeyboard: Keyboard } = await import('simple-keyboard/build/index.modern.js');
		const keyboard: SimpleKeyboard = new Keyboard(place, {
			layout: { default: LAYOUT },
			display: { '{bksp}': words.back, '{clear}': words.clear, '{search}': words.search },
			theme: place.className,
			useButtonTag: true,
			useMouseEvents: true,
			// The focus stays where it is under a finger: in the field, or nowhere.
			preventMouseDownDefault: true,
			disableButtonHold: true,
			disableCaretPositioning: true,
			maxLength: LONGEST,
			buttonAttributes: [{ attribute: 'type', value: 'button', buttons: LAYOUT.join(' ') }],
			onChange: actions.typed,
			onKeyPress: (key: string) => {
				if (key === '{search}') actions.search();
				if (key !== '{clear}') return;
				keyboard.setInput('');
				actions.typed('');
			},
		});
		place.querySelectorAll('.hg-row').forEach((row, at) => {
			row.setAttribute('role', 'group');
			row.setAttribute('aria-label', words.rows[at] ?? '');
		});
		place.addEventListener('keydown', (press) => moveByArrow(press, place), { signal });
		return new HallKeysBoard(keyboard);
	}

	private constructor(keyboard: SimpleKeyboard) {
		this.#keyboard = keyboard;
	}

	/** Goes on from what stands in the field. */
	set text(text: string) {
		this.#keyboard.setInput(text);
	}

	remove() {
		this.#keyboard.destroy();
	}
}

/** Arrows go from key to key; Tab does, too, which is all that some switches have. */
function moveByArrow(press: KeyboardEvent, place: HTMLElement) {
	const rows = Array.from(place.querySelectorAll('.hg-row'), (row) =>
		Array.from(row.querySelectorAll('button')),
	);
	const boxes = rows.map((row) => row.map((key) => key.getBoundingClientRect()));
	const row = rows.findIndex((keys) => keys.some((key) => key === press.target));
	const at = rows[row]?.findIndex((key) => key === press.target) ?? -1;
	const next = nearestKey(boxes, { row, at }, press.key);
	if (!next) return;
	press.preventDefault();
	rows[next.row]?.[next.at]?.focus();
}
