import { actionOf, type ZoomAction, type ZoomedPicture } from './zoom-source.ts';
import type { ZoomViewer } from './zoom-viewer.ts';

/**
 * The window in which a picture is looked into: its buttons, its keys, and the focus, which stays inside while it is open.
 * Browsers of our floor have no `<dialog>` (Safari before 15.4).
 */
export class ZoomWindow {
	readonly #root: HTMLElement;
	readonly #state: HTMLElement | null;
	readonly #close: () => void;
	#viewer: ZoomViewer | undefined;
	#isClosed = false;

	/** Opens at once and fetches the viewer. `close` is called when the visitor asks for it; it then calls `remove`. */
	constructor(root: HTMLElement, picture: ZoomedPicture, close: () => void) {
		this.#root = root;
		this.#state = root.querySelector('[data-state]');
		this.#close = close;
		root.addEventListener('keydown', (press) => this.#press(press));
		for (const button of this.#buttons)
			// Only the known words stand there: the component has written them.
			button.addEventListener('click', () => this.#act(button.dataset['do'] as ZoomAction));
		document.body.append(root);
		document.documentElement.dataset['zooming'] = '';
		root.focus({ preventScroll: true });
		void this.#show(picture);
	}

	get #buttons() {
		return Array.from(this.#root.querySelectorAll<HTMLButtonElement>('[data-do]'));
	}

	async #show(picture: ZoomedPicture) {
		const stage = this.#root.querySelector<HTMLElement>('[data-stage]');
		const library = await import('./zoom-viewer.ts').catch(() => undefined);
		if (this.#isClosed || !stage) return;
		if (!library) return this.#say(this.#state?.dataset['failed']);
		this.#viewer = new library.ZoomViewer(stage, picture, {
			moved: (percent, canGo) => {
				this.#say(this.#state?.dataset['size']?.replace('{n}', String(percent)));
				for (const button of this.#buttons) {
					const way = button.dataset['do'];
					if (way === 'in' || way === 'out')
						button.setAttribute('aria-disabled', String(!canGo[way]));
				}
				this.#root.dataset['ready'] = '';
			},
			failed: () => this.#say(this.#state?.dataset['failed']),
		});
	}

	#say(words: string | undefined) {
		if (this.#state && words !== undefined) this.#state.textContent = words;
	}

	#act(action: ZoomAction) {
		if (action === 'close') this.#close();
		else this.#viewer?.act(action);
	}

	#press(press: KeyboardEvent) {
		if (press.key === 'Tab') return this.#keepFocus(press);
		const action = actionOf(press);
		if (!action) return;
		press.preventDefault();
		press.stopPropagation();
		this.#act(action);
	}

	/** From the last button to the first, and back. */
	#keepFocus(press: KeyboardEvent) {
		const buttons = this.#buttons;
		const [first, last] = [buttons[0], buttons[buttons.length - 1]];
		const at = document.activeElement;
		if (press.shiftKey ? at === first || at === this.#root : at === last) {
			press.preventDefault();
			(press.shiftKey ? last : first)?.focus();
		}
	}

	remove(): void {
		this.#isClosed = true;
		this.#viewer?.remove();
		this.#root.remove();
		delete document.documentElement.dataset['zooming'];
	}
}
