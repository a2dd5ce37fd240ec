import { post } from '../../page/post.ts';
import { words } from '../text.ts';

/**
 * Fits the pages of the preview into the room there is, and loads them anew whenever what they show has been written on. Asks
 * the desk how far they are, as long as somebody looks. Where the record may come to be seen elsewhere, because its id is not
 * for good or it cannot be read yet, that is asked, too: then everything here begins anew.
 */

/** How far the pages of an edition are. */
interface SiteState {
	kind: 'starting' | 'refreshing' | 'ready' | 'failed';
	version: number;
}

/** What the desk answers. */
interface Told {
	editions: Readonly<Record<string, SiteState>>;
	isElsewhere: boolean;
}

/** Milliseconds between two questions. */
const PAUSE = 1500;

const frames = document.querySelector<HTMLElement>('.frames');
const state = document.getElementById('state');
/** On which pages the record was seen when this one was made; undefined where that stays. */
const shownOn = document.getElementById('wait')?.dataset['shown'];
/** What each frame shows. */
const shown = new Map<HTMLIFrameElement, number>();
/** Frames whose page is on its way: a page that nobody has looked at yet takes seconds to make. */
const coming = new Set<HTMLIFrameElement>();

/** How far the editions were when they were last asked for. */
let states: Told['editions'] = {};

const say = (said: string) => {
	if (state && state.textContent !== said) state.textContent = said;
};

/** A page keeps its own width and is made smaller as a whole. */
function fit(): void {
	for (const paper of Array.from(document.querySelectorAll<HTMLElement>('.paper'))) {
		const frame = paper.querySelector('iframe');
		const [width, height] = [Number(paper.dataset['width']), Number(paper.dataset['height'])];
		if (!frame || paper.clientWidth === 0) continue;
		const scale = Math.min(1, paper.clientWidth / width);
		frame.style.transform = `scale(${scale})`;
		paper.style.height = `${Math.round(height * scale)}px`;
	}
}

/** The frames that are looked at; beside a form it is one. */
const seenFrames = () =>
	Array.from(document.querySelectorAll('iframe')).filter((frame) => frame.offsetParent !== null);
const editionOf = (frame: HTMLIFrameElement) => frame.dataset['edition'] ?? '';

/** Loads what is ready and not shown as it is. */
function load(): void {
	for (const frame of seenFrames()) {
		const edition = states[editionOf(frame)];
		if (edition?.kind !== 'ready' || shown.get(frame) === edition.version) continue;
		shown.set(frame, edition.version);
		coming.add(frame);
		// Under the same address with a place on the page, a browser would go to that place and load nothing.
		const address = new URL(frame.dataset['address'] ?? '');
		address.searchParams.set('desk-version', String(edition.version));
		frame.src = address.href;
	}
}

/** Says how far the editions are whose pages are looked at. */
function tell(): void {
	const is = (kind: SiteState['kind']) => Object.values(states).some((one) => one.kind === kind);
	if (is('failed')) say(words.failed);
	else if (is('starting')) say(words.wait);
	else if (is('refreshing')) say(words.refreshing);
	else say(seenFrames().some((frame) => coming.has(frame)) ? words.making : words.ready);
}

/** Says that a frame's page has come. What stood below it is not to be read out behind it. */
function arrive(frame: HTMLIFrameElement): void {
	if (!coming.delete(frame)) return;
	frame.parentElement?.querySelector('.making')?.remove();
	tell();
}

async function look(): Promise<void> {
	if (document.hidden || (!frames && shownOn === undefined)) return;
	try {
		const seen = { desk: location.origin, seen: seenFrames().map(editionOf), shown: shownOn };
		// Another run of the desk makes its pages elsewhere.
		const response = await post(new URL('state', location.href).href, seen, () =>
			location.reload(),
		);
		if (!response.ok) return say(words.lost);
		const told = (await response.json()) as Told; // our own server's answer
		// Before the frames ask for a page that is not there any more.
		if (told.isElsewhere) return location.reload();
		states = told.editions;
		load();
		tell();
	} catch {
		say(words.lost);
	}
}

async function keepLooking(): Promise<void> {
	await look();
	setTimeout(() => void keepLooking(), PAUSE);
}

for (const choice of Array.from(document.querySelectorAll<HTMLInputElement>('[name="view"]')))
	choice.addEventListener('change', () => {
		if (frames) frames.dataset['one'] = choice.value;
		fit();
		void look();
	});
for (const frame of Array.from(document.querySelectorAll('iframe')))
	frame.addEventListener('load', () => arrive(frame));
addEventListener('resize', fit);
fit();
void keepLooking();
