/** What runs in the page itself; each function stands alone, because it is sent there. */

/** Something a finger could touch, at its middle, in CSS pixels of the window. */
export interface Target {
	x: number;
	y: number;
	kind: 'slider' | 'choice' | 'picture' | 'bar' | 'control';
	/** Where a slider ends, for a finger that pulls it. */
	width: number;
}

/** What is seen of a page at one moment. */
export interface PageView {
	address: string;
	targets: Target[];
	/** Where one tap leads to the start; undefined where nothing does, or something lies above it. */
	home: { x: number; y: number } | undefined;
	isAtStart: boolean;
	/** How far the page is scrolled, in CSS pixels; it changes while the page still glides after a finger. */
	scrolled: number;
	/** Sounds that play: whether a player is seen, and how far they are. */
	sounds: { isSeen: boolean; at: number; address: string }[];
	/** Whether 「还在看吗」 is asked. */
	isAsking: boolean;
}

/** Remembers every sound that is ever started, those too that are in no page. Runs before the page's own scripts. */
export function rememberSounds(): void {
	const started: WeakRef<HTMLMediaElement>[] = [];
	const play = HTMLMediaElement.prototype.play;
	HTMLMediaElement.prototype.play = function remembered(this: HTMLMediaElement) {
		if (!started.some((one) => one.deref() === this)) started.push(new WeakRef(this));
		return play.call(this);
	};
	Object.assign(globalThis, {
		startedSounds: () => started.flatMap((one) => one.deref() ?? []),
	});
}

/** Looks at the page as a visitor does: what is in the window and not covered. `start` is the address of the start. */
export function viewOf(start: string): PageView {
	const [width, height] = [innerWidth, innerHeight];
	const isOpen = (element: Element, x: number, y: number) => {
		const top = document.elementFromPoint(x, y);
		return top !== null && (element.contains(top) || top.contains(element));
	};
	const middle = (element: Element) => {
		const box = element.getBoundingClientRect();
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		const isInside = x > 0 && y > 0 && x < width && y < height && box.width > 1 && box.height > 1;
		return isInside && isOpen(element, x, y) ? { x, y, width: box.width } : undefined;
	};
	const kindOf = (element: Element): Target['kind'] => {
		if (element.matches('input[type="range"]')) return 'slider';
		if (element.matches('select')) return 'choice';
		if (element.closest('.hall-bar, header, footer')) return 'bar';
		return element.matches('.pictures, canvas, svg, .leaflet-container') ? 'picture' : 'control';
	};
	const targets = Array.from(
		document.querySelectorAll(
			'a[href], button, input, select, summary, label, .pictures, .leaflet-container, canvas',
		),
		(element) => {
			const at = middle(element);
			return at ? [{ ...at, kind: kindOf(element) }] : [];
		},
	).flat();
	const home = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))
		.filter(({ href }) => href === start)
		.map(middle)
		.find((at) => at !== undefined);
	const { startedSounds } = globalThis as { startedSounds?: () => HTMLMediaElement[] }; // rememberSounds put it there
	const playing = (startedSounds?.() ?? []).filter(({ paused, ended }) => !paused && !ended);
	const isSeen = (sound: Element) => {
		let around = sound.parentElement;
		for (let step = 0; around && around !== document.body && step < 4; step += 1) {
			const button = around.querySelector('button');
			if (button && button.getClientRects().length > 0) return sound.isConnected;
			around = around.parentElement;
		}
		return sound.getClientRects().length > 0;
	};
	return {
		address: location.href,
		targets,
		home,
		isAtStart: location.href.replace(/#.*$/, '') === start,
		scrolled: scrollY,
		sounds: playing.map((sound) => ({
			isSeen: isSeen(sound),
			at: sound.currentTime,
			address: sound.currentSrc,
		})),
		isAsking: document.querySelector('[data-asking]:not([hidden])') !== null,
	};
}

/** What a finger meets at a place of the page: its element and words, and where the page is. */
export function metAt({ x, y }: { x: number; y: number }): string {
	const met = document.elementFromPoint(x, y);
	const words = met?.textContent?.trim().slice(0, 20) ?? '';
	return `${location.href} <${met?.localName ?? ''} class="${met?.className ?? ''}"> ${words}`;
}

/** Takes the last or another entry of a list that the browser would open in a window of its own. */
export function chooseAt({ x, y, chance }: { x: number; y: number; chance: number }): void {
	const list = document.elementFromPoint(x, y)?.closest('select');
	if (!list) return;
	list.selectedIndex = Math.floor(chance * list.options.length);
	for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Shortens the waiting of the hall's own timer, which reads these numbers with every look; seconds. */
export function shortenWaiting({ ask, answer }: { ask: number; answer: number }): void {
	const watch = document.querySelector<HTMLElement>('hall-watch');
	if (!watch) return;
	Object.assign(watch.dataset, { ask, answer, afterSound: ask });
}

/** Lets what plays come to its last second. */
export function hurrySounds(): void {
	const { startedSounds } = globalThis as { startedSounds?: () => HTMLMediaElement[] }; // rememberSounds put it there
	for (const sound of startedSounds?.() ?? [])
		if (!sound.paused && sound.currentTime < sound.duration - 2)
			sound.currentTime = sound.duration - 1;
}

/** What a visitor has left: entries of storages, and steps in the history. */
export function tracesOf(): { stored: number; steps: number } {
	return { stored: localStorage.length + sessionStorage.length, steps: history.length };
}
