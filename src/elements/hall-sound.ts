import { loudest, type HallHours } from '../domain/hall-hours.ts';
import { loudnessAt } from '../domain/loudness.ts';
import { LEVEL_CHANGE, visitorLevel } from './hall-level.ts';

const soundsOf = () => Array.from(document.querySelectorAll<HTMLMediaElement>('audio, video'));

/** Keeps every sound of the page as loud as the visitor wants it, and never louder than the hall allows at this hour. */
export class HallSound {
	readonly #hours: HallHours;

	constructor(hours: HallHours, signal: AbortSignal) {
		this.#hours = hours;
		// Media events do not bubble, but they can be caught on the way down.
		for (const event of ['play', 'volumechange', LEVEL_CHANGE])
			document.addEventListener(event, () => this.keepLow(), { capture: true, signal });
	}

	get isPlaying(): boolean {
		return soundsOf().some(({ paused, ended }) => !paused && !ended);
	}

	keepLow(): void {
		const limit = loudest(this.#hours, new Date());
		const wanted = loudnessAt(visitorLevel(), limit);
		for (const sound of soundsOf()) if (sound.volume !== wanted) sound.volume = wanted;
		this.#tell(limit);
	}

	stop(): void {
		for (const sound of soundsOf()) sound.pause();
	}

	/** The style sheet shows why it is so quiet. */
	#tell(limit: number): void {
		const root = document.documentElement;
		if (limit >= this.#hours.volume) delete root.dataset['quiet'];
		else root.dataset['quiet'] = limit === 0 ? 'silent' : 'low';
	}
}
