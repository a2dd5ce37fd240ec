import type { CDPSession, Page } from 'playwright-core';
import type { Random } from '../draw/random.ts';
import { Finger } from './finger.ts';
import { chooseAt, metAt, viewOf, type PageView, type Target } from './in-page.ts';
import type { Findings } from './watch-page.ts';

/** Milliseconds in which a page must say how it looks. */
const ANSWER = 20_000;
/** Milliseconds in which a tap on the way to the start leads there. */
const TO_START = 10_000;
/** So many touches at most between two looks; what lies below the finger may have changed by then. */
const MOST_TOUCHES = 12;
/** Milliseconds that a sound may say it plays and not move on. */
const STANDS = 8000;

/** Milliseconds in which a page comes to rest, and between two looks that must find it the same. */
const REST = { within: 5000, between: 200 };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A page that is frozen answers nothing, for ever. */
const inTime = <Value>(answer: Promise<Value>, limit: number): Promise<Value> =>
	Promise.race([
		answer,
		new Promise<never>((_, refuse) =>
			setTimeout(() => refuse(new Error('no answer')), limit).unref(),
		),
	]);

const oneOf = <Value>(values: readonly Value[], random: Random): Value | undefined =>
	values[Math.floor(random() * values.length)];

/** Somebody who touches whatever there is, and notices when something is wrong. */
export class Visitor {
	readonly #page: Page;
	readonly #start: string;
	readonly #random: Random;
	readonly #findings: Findings;
	readonly #lostAfter: number;
	readonly #finger: Finger;
	actions = 0;
	/** Pages that were seen, without what follows 「#」 or 「?」. */
	readonly seen = new Set<string>();
	/** Looks since one tap last led to the start. */
	#lost = 0;
	#sound: { at: number; since: number; address: string } | undefined;

	constructor(
		page: Page,
		session: CDPSession,
		{
			start,
			random,
			findings,
			lostAfter,
		}: { start: string; random: Random; findings: Findings; lostAfter: number },
	) {
		this.#page = page;
		this.#start = start;
		this.#random = random;
		this.#findings = findings;
		this.#lostAfter = lostAfter;
		this.#finger = new Finger(session);
	}

	/** Looks at the page, and goes on asking while it is on its way to another. */
	async look(): Promise<PageView | undefined> {
		const until = Date.now() + ANSWER;
		while (Date.now() < until) {
			try {
				await this.#page.waitForLoadState('domcontentloaded', { timeout: ANSWER });
				return await inTime(this.#page.evaluate(viewOf, this.#start), ANSWER);
			} catch (error) {
				// Else the page went away while it was asked.
				if (this.#page.isClosed()) throw error;
			}
		}
		this.#findings.add('frozen', this.#page.url());
		return undefined;
	}

	/** Looks once, and touches the screen a few times as quickly as it takes them. */
	async act(): Promise<void> {
		const view = await this.look();
		if (!view) return;
		this.seen.add(view.address.replace(/[#?].*$/, ''));
		this.#judge(view);
		if (this.#lost > this.#lostAfter) return this.#giveUp(view);
		const touches = 1 + Math.floor(this.#random() * MOST_TOUCHES);
		for (let touch = 0; touch < touches; touch += 1) await this.#touchOneOf(view.targets);
	}

	async #touchOneOf(targets: readonly Target[]) {
		this.actions += 1;
		const chance = this.#random();
		if (chance < 0.12) return this.#tapAnywhere();
		if (chance < 0.28) return this.#scroll();
		// The bar is on every page; a visitor is there for what the page shows.
		const wanted = chance < 0.9 ? targets.filter(({ kind }) => kind !== 'bar') : targets;
		const target = oneOf(wanted.length > 0 ? wanted : targets, this.#random);
		if (target) await this.#touch(target);
		else await this.#scroll();
	}

	async #touch({ x, y, kind, width }: Target) {
		const random = this.#random;
		if (kind === 'choice') {
			const choice = { x, y, chance: random() };
			return this.#page.evaluate(chooseAt, choice).catch(() => undefined);
		}
		if (kind === 'slider' || kind === 'picture') {
			const to = { x: x + (random() - 0.5) * width, y: y + (random() - 0.5) * 60 };
			return this.#finger.pull({ x, y }, to);
		}
		await this.#finger.tap(x, y);
	}

	#tapAnywhere() {
		const { width, height } = this.#screen;
		return this.#finger.tap(this.#random() * width, this.#random() * height);
	}

	#scroll() {
		const { width, height } = this.#screen;
		const x = width * (0.3 + this.#random() * 0.4);
		const y = height * (0.3 + this.#random() * 0.4);
		return this.#finger.pull({ x, y }, { x, y: y + (this.#random() - 0.6) * height });
	}

	get #screen() {
		return this.#page.viewportSize() ?? { width: 1080, height: 1920 };
	}

	#judge({ address, home, isAtStart, isAsking, sounds }: PageView) {
		this.#lost = home || isAtStart || isAsking ? 0 : this.#lost + 1;
		const hidden = sounds.find(({ isSeen }) => !isSeen);
		if (hidden)
			this.#findings.add('stuck-sound', `${address} no player is seen: ${hidden.address}`);
		const [sound] = sounds;
		if (!sound) this.#sound = undefined;
		else if (this.#sound?.address !== sound.address || this.#sound.at !== sound.at)
			this.#sound = { ...sound, since: Date.now() };
		else if (Date.now() - this.#sound.since > STANDS)
			this.#findings.add('stuck-sound', `${address} stands at ${sound.at}: ${sound.address}`);
	}

	/** From here one tap does not lead to the start. The next visitor begins there. */
	async #giveUp({ address }: PageView) {
		this.#findings.add('dead-end', address);
		this.#lost = 0;
		await this.#page.goto(this.#start);
	}

	/**
	 * Looks until the page is at rest. A touch on a page that still glides only stops it, and one on a page that has not yet
	 * been painted is dropped by the browser: a visitor sees both and waits a moment.
	 */
	async #lookAtRest(): Promise<PageView | undefined> {
		let view = await this.look();
		const until = Date.now() + REST.within;
		while (view && Date.now() < until) {
			const before = view;
			await pause(REST.between);
			view = await this.look();
			const isSame = view?.address === before.address && view.scrolled === before.scrolled;
			if (isSame && view?.home?.x === before.home?.x && view?.home?.y === before.home?.y) break;
		}
		return view;
	}

	/** Goes to the start as a visitor would, by one tap. */
	async goHome(): Promise<void> {
		const view = await this.#lookAtRest();
		if (!view?.home || view.isAtStart) return;
		this.actions += 1;
		await this.#finger.tap(view.home.x, view.home.y);
		const hasGone = await this.#page
			.waitForURL((url) => url.href.replace(/#.*$/, '') === this.#start, { timeout: TO_START })
			.then(() => true)
			.catch(() => false);
		if (hasGone) return;
		const met = await this.#page.evaluate(metAt, view.home).catch(() => 'nothing answers');
		this.#findings.add('dead-end', `${view.address} one tap does not lead to the start: ${met}`);
	}
}
