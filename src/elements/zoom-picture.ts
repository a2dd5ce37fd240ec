import { leavesNoSteps } from './page-address.ts';
import { zoomedPicture } from './zoom-source.ts';
import { ZoomWindow } from './zoom-window.ts';

/**
 * Opens the picture it wraps in a window in which one can go near. Without script the picture leads to its largest copy,
 * where the page lets it. The viewer and the large picture are fetched only when a visitor asks.
 */
class ZoomPicture extends HTMLElement {
	#listeners = new AbortController();
	#window: ZoomWindow | undefined;
	#opener: HTMLElement | undefined;

	connectedCallback() {
		if (!this.querySelector('[data-window]') || !this.#picture) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const button = this.querySelector<HTMLButtonElement>('button[data-open]');
		if (button) button.hidden = false;
		for (const opener of Array.from(this.querySelectorAll('[data-open]')))
			opener.addEventListener(
				'click',
				(click) => {
					const { ctrlKey, metaKey, shiftKey } = click as MouseEvent; // a click is one
					// A new tab is what the visitor asked for.
					if (ctrlKey || metaKey || shiftKey) return;
					click.preventDefault();
					this.#open();
				},
				{ signal },
			);
		// 「返回」 on a telephone closes the window, not the page.
		window.addEventListener('popstate', () => this.#remove(), { signal });
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#remove();
		this.#listeners.abort();
		delete this.dataset['ready'];
	}

	get #picture() {
		return zoomedPicture(this.dataset, document.baseURI);
	}

	#open() {
		const template = this.querySelector<HTMLTemplateElement>('template[data-window]');
		const root = template && document.importNode(template.content, true).firstElementChild;
		const picture = this.#picture;
		if (this.#window || !picture || !(root instanceof HTMLElement)) return;
		this.#opener = this.querySelector<HTMLButtonElement>('button[data-open]') ?? undefined;
		const isRemembered = this.#remember();
		this.#window = new ZoomWindow(root, picture, () =>
			isRemembered ? history.back() : this.#remove(),
		);
	}

	/** A step in the browser's history, for 「返回」; pages opened from files may not take one everywhere. */
	#remember(): boolean {
		if (leavesNoSteps()) return false;
		try {
			history.pushState(history.state, '');
			return true;
		} catch {
			return false;
		}
	}

	#remove() {
		if (!this.#window) return;
		this.#window.remove();
		this.#window = undefined;
		this.#opener?.focus({ preventScroll: true });
	}
}

if (!customElements.get('zoom-picture')) customElements.define('zoom-picture', ZoomPicture);

declare global {
	interface HTMLElementTagNameMap {
		'zoom-picture': ZoomPicture;
	}
}
