/**
 * Draws the ribbon beside a chapter's contents: how far one has read, and which section one is in. Without script the
 * contents are links and there is no ribbon, because nothing could know the position.
 */
class ReadingRibbon extends HTMLElement {
	#listeners = new AbortController();
	#frame = 0;

	connectedCallback() {
		const text = document.querySelector<HTMLElement>('.text .prose');
		if (!text) return;
		const links = Array.from(this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'));
		const sections = links.map((link) =>
			document.getElementById(decodeURIComponent(link.hash.slice(1))),
		);
		this.#listeners = new AbortController();
		const draw = () => {
			cancelAnimationFrame(this.#frame);
			this.#frame = requestAnimationFrame(() => this.#draw(text, links, sections));
		};
		const options = { signal: this.#listeners.signal, passive: true };
		addEventListener('scroll', draw, options);
		addEventListener('resize', draw, options);
		this.dataset['ready'] = '';
		draw();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		cancelAnimationFrame(this.#frame);
	}

	#draw(text: HTMLElement, links: HTMLAnchorElement[], sections: (HTMLElement | null)[]) {
		const { top, height } = text.getBoundingClientRect();
		const readingLine = innerHeight * 0.6;
		const share = Math.min(1, Math.max(0, (readingLine - top) / height));
		this.style.setProperty('--read', `${(share * 100).toFixed(1)}%`);

		let current = -1;
		sections.forEach((section, index) => {
			if (section && section.getBoundingClientRect().top < readingLine) current = index;
		});
		links.forEach((link, index) => {
			if (index === current) link.setAttribute('aria-current', 'location');
			else link.removeAttribute('aria-current');
		});
	}
}

if (!customElements.get('reading-ribbon')) customElements.define('reading-ribbon', ReadingRibbon);

export {};

declare global {
	interface HTMLElementTagNameMap {
		'reading-ribbon': ReadingRibbon;
	}
}
