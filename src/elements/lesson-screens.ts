import { screenToTurnTo, turnOf } from './lesson-screens-turn.ts';
import { showInAddress } from './page-address.ts';

/**
 * Turns the screens of a lesson by keyboard and presenter, and fills the whole screen when asked. Without script the
 * screens stand one below the other, and links lead from each to the next.
 */
class LessonScreens extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		document.addEventListener('keydown', (press) => this.#press(press), { signal });
		if (!document.fullscreenEnabled) return;
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-full-screen]')) {
			button.hidden = false;
			button.addEventListener('click', () => void toggleFullScreen(), { signal });
		}
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#press(press: KeyboardEvent) {
		const turn = turnOf(press);
		if (turn === 0 || press.defaultPrevented) return;
		if (press.target instanceof Element && isForControl(press.key, press.target)) return;
		const screens = Array.from(this.querySelectorAll<HTMLElement>('[data-screen]'));
		const index = screenToTurnTo(
			screens.map((screen) => screen.getBoundingClientRect()),
			turn,
			window.innerHeight,
		);
		const screen = index === undefined ? undefined : screens[index];
		if (!screen) return;
		press.preventDefault();
		// The page's own scroll padding is for reading; here the screen is the page.
		window.scrollTo(0, window.scrollY + screen.getBoundingClientRect().top);
		showInAddress(`#${screen.id}`);
	}
}

/** Whether a key belongs to what has the focus: a space presses a button, arrows scroll a long text. */
function isForControl(key: string, focused: Element): boolean {
	const wants = key === ' ' ? 'button, input, select, summary' : '[data-scrolls]';
	return !key.startsWith('Page') && focused.closest(wants) !== null;
}

async function toggleFullScreen(): Promise<void> {
	if (document.fullscreenElement) await document.exitFullscreen();
	else await document.documentElement.requestFullscreen();
}

if (!customElements.get('lesson-screens')) customElements.define('lesson-screens', LessonScreens);

declare global {
	interface HTMLElementTagNameMap {
		'lesson-screens': LessonScreens;
	}
}
