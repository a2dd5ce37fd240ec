/** Seconds heard before and behind a mark. */
const AROUND = 1.5;

/** The sound: playing, stopping, and hearing one place again. */
export class Player {
	readonly #audio: HTMLAudioElement;
	/** Where to stop by itself, seconds; the hearing of a place ends there. */
	#stopAt = Infinity;
	#heard: (() => void) | undefined;

	/** @param tick called whenever the position may have changed */
	constructor(audio: HTMLAudioElement, tick: () => void) {
		this.#audio = audio;
		const follow = () => {
			this.#check();
			tick();
			if (!audio.paused) requestAnimationFrame(follow);
		};
		audio.addEventListener('play', () => requestAnimationFrame(follow));
		for (const name of ['pause', 'seeked', 'timeupdate', 'loadedmetadata', 'ended'])
			audio.addEventListener(name, () => {
				this.#check();
				tick();
			});
	}

	get isPlaying(): boolean {
		return !this.#audio.paused && !this.#audio.ended;
	}

	/** Seconds. */
	get position(): number {
		return this.#audio.currentTime;
	}

	/** Seconds of the recording that pass in one second. */
	get rate(): number {
		return this.#audio.playbackRate;
	}

	set rate(rate: number) {
		this.#audio.defaultPlaybackRate = rate;
		this.#audio.playbackRate = rate;
	}

	play(): void {
		this.#stopAt = Infinity;
		this.#start();
	}

	stop(): void {
		this.#stopAt = Infinity;
		this.#audio.pause();
	}

	seek(seconds: number): void {
		this.#stopAt = Infinity;
		this.#audio.currentTime = Math.max(0, seconds);
	}

	/** Plays from a little before a moment to a little behind it, and stops there. */
	hearAround(seconds: number, heard: () => void): void {
		this.seek(seconds - AROUND);
		this.#stopAt = seconds + AROUND;
		this.#heard = heard;
		this.#start();
	}

	#start(): void {
		// Refused when the browser has not seen a key or a click yet, or there is no sound.
		this.#audio.play().catch(() => undefined);
	}

	#check(): void {
		const audio = this.#audio;
		if (this.#stopAt === Infinity || (audio.currentTime < this.#stopAt && !audio.ended)) return;
		this.stop();
		this.#heard?.();
		this.#heard = undefined;
	}
}
