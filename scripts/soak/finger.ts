import type { CDPSession } from 'playwright-core';

/** Milliseconds in which a page that stays takes a touch in. */
const TAKEN = 1500;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One finger on the screen, by the browser's own protocol, at CSS pixels of the window. */
export class Finger {
	readonly #session: CDPSession;

	constructor(session: CDPSession) {
		this.#session = session;
	}

	async tap(x: number, y: number): Promise<void> {
		await this.#send('touchStart', [{ x, y }]);
		await this.#send('touchEnd', []);
	}

	/** Pulls from one place to another in a few steps. */
	async pull(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
		await this.#send('touchStart', [from]);
		for (const part of [0.25, 0.5, 0.75, 1]) {
			const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
			await this.#send('touchMove', [{ x, y }]);
		}
		await this.#send('touchEnd', []);
	}

	/**
	 * A page that goes away under the finger never takes the touch in: the browser then answers late or not at all, and the
	 * next page knows of no finger that could be lifted.
	 */
	async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) {
		const touchPoints = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
		const taken = this.#session
			.send('Input.dispatchTouchEvent', { type, touchPoints })
			.catch(() => undefined);
		await Promise.race([taken, pause(TAKEN)]);
	}
}
