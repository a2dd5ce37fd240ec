import type { Span } from '../domain/listening.ts';
import { afterJump, isDue, setSleep, type SleepTimer } from '../domain/sleep-timer.ts';

/** The choice 「定时停」 and the clock behind it. */
export class SleepControl {
	readonly #choice: HTMLSelectElement;
	readonly #segments: readonly Span[];
	readonly #onDue: () => void;
	#timer: SleepTimer = { kind: 'off' };
	#alarm: ReturnType<typeof setTimeout> | undefined;

	/** `onDue` is called when the time has come, whether or not anything plays. */
	constructor(choice: HTMLSelectElement, segments: readonly Span[], onDue: () => void) {
		this.#choice = choice;
		this.#segments = segments;
		this.#onDue = onDue;
	}

	/** The moment of the recording at which it stops; Infinity where none is set. */
	get end(): number {
		return this.#timer.kind === 'segment' ? this.#timer.end : Infinity;
	}

	/** Takes what the visitor has chosen; answers which sentence tells them so. */
	set(moment: number): 'sleepSegment' | 'sleepMinutes' | 'sleepOff' {
		clearTimeout(this.#alarm);
		const clock = Date.now();
		this.#timer = setSleep(this.#choice.value, { clock, moment }, this.#segments);
		if (this.#timer.kind === 'clock')
			this.#alarm = setTimeout(() => this.look(moment), this.#timer.due - clock);
		return { off: 'sleepOff', segment: 'sleepSegment', clock: 'sleepMinutes' }[
			this.#timer.kind
		] as 'sleepOff'; // a table of the three
	}

	/** What was chosen, as its field says it: 「15分钟」. */
	get words(): string {
		return this.#choice.selectedOptions[0]?.textContent?.trim() ?? '';
	}

	jumped(moment: number): void {
		this.#timer = afterJump(this.#timer, moment, this.#segments);
	}

	/** Stops if it is time. Browsers put off the alarms of pages nobody looks at, so the sound asks as well. */
	look(moment: number): boolean {
		if (!isDue(this.#timer, { clock: Date.now(), moment })) return false;
		this.stop();
		this.#onDue();
		return true;
	}

	stop(): void {
		clearTimeout(this.#alarm);
		this.#timer = { kind: 'off' };
		this.#choice.value = 'off';
	}
}
