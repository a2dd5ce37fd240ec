/**
 * Opens an evidence card or a footnote in place, below the paragraph that cites it. Without script the marks are links
 * to the same cards and notes at the end of the text.
 */
class ReadingMarks extends HTMLElement {
	#listeners = new AbortController();
	#opened: { panel: HTMLElement; mark: HTMLElement } | undefined;

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		for (const mark of this.querySelectorAll<HTMLElement>(
			'.prose [data-card], .prose [data-note]',
		)) {
			mark.setAttribute('aria-expanded', 'false');
		}
		this.addEventListener(
			'click',
			(click) => {
				if (!(click.target instanceof Element)) return;
				const mark = click.target.closest<HTMLElement>('.prose [data-card], .prose [data-note]');
				if (!mark || click.ctrlKey || click.metaKey || click.shiftKey) return;
				if (this.#opened?.mark === mark) {
					click.preventDefault();
					this.#close(true);
				} else if (this.#open(mark)) {
					click.preventDefault();
				}
			},
			{ signal },
		);
		this.addEventListener(
			'keydown',
			(press) => {
				if (press.key !== 'Escape' || !this.#opened) return;
				press.stopPropagation();
				this.#close(true);
			},
			{ signal },
		);
	}

	disconnectedCallback() {
		this.#listeners.abort();
		this.#close(false);
	}

	#open(mark: HTMLElement): boolean {
		const target = mark.getAttribute('href') ?? '';
		const original = target.startsWith('#') ? document.getElementById(target.slice(1)) : null;
		const block = mark.closest<HTMLElement>('p, li, table, blockquote');
		if (!original || !block) return false;
		this.#close(false);

		const panel = document.createElement('div');
		panel.className = 'opened-card';
		panel.setAttribute('role', 'region');
		panel.setAttribute('aria-label', mark.getAttribute('aria-label') ?? mark.textContent ?? '');
		panel.tabIndex = -1;
		for (const child of Array.from(original.childNodes)) {
			if (child instanceof Element && child.classList.contains('back')) continue;
			panel.append(child.cloneNode(true));
		}
		for (const named of panel.querySelectorAll('[id]')) named.removeAttribute('id');
		const close = document.createElement('button');
		close.type = 'button';
		close.className = 'close';
		close.textContent = this.dataset['close'] ?? '合上';
		close.addEventListener('click', () => this.#close(true));
		panel.append(close);

		// A panel cannot stand between list items or table rows: it follows the whole list or table.
		const after = block.closest<HTMLElement>('ul, ol, table, blockquote') ?? block;
		after.insertAdjacentElement('afterend', panel);
		mark.setAttribute('aria-expanded', 'true');
		this.#opened = { panel, mark };
		panel.focus({ preventScroll: true });
		panel.scrollIntoView({ block: 'nearest' });
		return true;
	}

	#close(giveFocusBack: boolean) {
		if (!this.#opened) return;
		const { panel, mark } = this.#opened;
		this.#opened = undefined;
		panel.remove();
		mark.setAttribute('aria-expanded', 'false');
		if (giveFocusBack) mark.focus();
	}
}

if (!customElements.get('reading-marks')) customElements.define('reading-marks', ReadingMarks);

export {};

declare global {
	interface HTMLElementTagNameMap {
		'reading-marks': ReadingMarks;
	}
}
