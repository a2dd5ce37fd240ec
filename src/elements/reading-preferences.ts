/**
 * The visitor's text size and paper, remembered on this device. Without script the link 「大字版」 still enlarges the
 * page it is on (`#large`, see styles/tokens.css), and the system's own light or dark setting is followed.
 */
const STORED_SIZE = 'beijie-size';
const STORED_THEME = 'beijie-theme';

/** Storage may be forbidden; the choice then lasts for this page only. */
function remember(key: string, value: string): boolean {
	try {
		localStorage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}

/** Sets one of the four text sizes, in CSS pixels. */
export function setTextSize(size: number): void {
	const root = document.documentElement;
	if (size > 18) {
		root.dataset['size'] = String(size);
		root.dataset['elder'] = '';
	} else {
		delete root.dataset['size'];
		delete root.dataset['elder'];
	}
	remember(STORED_SIZE, String(size));
	document.dispatchEvent(new CustomEvent('text-size-change'));
}

class ReadingPreferences extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		document.addEventListener('keydown', (press) => this.#onKey(press), { signal });
		const sizeSwitch = this.querySelector<HTMLAnchorElement>('[data-elder-switch]');
		const themeSwitch = this.querySelector<HTMLButtonElement>('[data-theme-switch]');
		if (sizeSwitch) {
			sizeSwitch.setAttribute('role', 'button');
			sizeSwitch.addEventListener(
				'click',
				(click) => {
					click.preventDefault();
					setTextSize(document.documentElement.dataset['elder'] === undefined ? 22 : 18);
				},
				{ signal },
			);
			sizeSwitch.addEventListener(
				'keydown',
				(press) => {
					if (press.key !== ' ') return;
					press.preventDefault();
					sizeSwitch.click();
				},
				{ signal },
			);
			document.addEventListener(
				'text-size-change',
				() => this.#label(sizeSwitch, this.#isLarge()),
				{
					signal,
				},
			);
			this.#label(sizeSwitch, this.#isLarge());
		}
		if (themeSwitch) {
			themeSwitch.hidden = false;
			this.#label(themeSwitch, this.#isNight());
			themeSwitch.addEventListener(
				'click',
				() => {
					const theme = this.#isNight() ? 'paper' : 'night';
					document.documentElement.dataset['theme'] = theme;
					remember(STORED_THEME, theme);
					this.#label(themeSwitch, this.#isNight());
				},
				{ signal },
			);
		}
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	/** 「/」 leads to the search, as on many sites; not while something is typed. */
	#onKey(press: KeyboardEvent) {
		const { target } = press;
		const isTyping =
			target instanceof HTMLElement &&
			(target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
		if (press.key !== '/' || isTyping || press.ctrlKey || press.metaKey || press.altKey) return;
		const field = document.querySelector<HTMLInputElement>('input[type="search"]');
		press.preventDefault();
		if (field) field.focus();
		else this.querySelector<HTMLAnchorElement>('[data-search-link]')?.click();
	}

	#isLarge(): boolean {
		return document.documentElement.dataset['elder'] !== undefined;
	}

	#isNight(): boolean {
		const { theme } = document.documentElement.dataset;
		return theme ? theme === 'night' : matchMedia('(prefers-color-scheme: dark)').matches;
	}

	/** The words on the switch say what a tap will do. */
	#label(control: HTMLElement, isOn: boolean) {
		const words = isOn ? control.dataset['off'] : control.dataset['on'];
		if (words) control.textContent = words;
	}
}

if (!customElements.get('reading-preferences')) {
	customElements.define('reading-preferences', ReadingPreferences);
}

declare global {
	interface HTMLElementTagNameMap {
		'reading-preferences': ReadingPreferences;
	}
}
