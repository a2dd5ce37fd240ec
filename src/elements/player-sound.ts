import type { Span } from '../domain/listening.ts';

/** A word that is heard by itself: until when, and where listening went on before it; seconds. */
interface Excursion {
	until: number;
	back: number;
	wasPlaying: boolean;
}

/** Speech that is slowed down or sped up keeps its pitch; browsers had their own names for it first. */
function keepPitch(audio: HTMLAudioElement): void {
	const named = audio as HTMLAudioElement & Record<string, boolean>; // the older names are in no typing
	for (const name of ['preservesPitch', 'webkitPreservesPitch', 'mozPreservesPitch'])
		if (name in audio) named[name] = true;
}

/** The sound of a player: one file, or one stretch of it. It knows where it is before the file has been opened. */
export class PlayerSound {
	readonly audio: HTMLAudioElement;
	readonly span: Span;
	/** A moment asked for before the sound file was opened, seconds. */
	#wanted: number | undefined;
	#excursion: Excursion | undefined;

	constructor(audio: HTMLAudioElement, span: Span, signal: AbortSignal) {
		this.audio = audio;
		this.span = span;
		keepPitch(audio);
		audio.addEventListener('loadedmetadata', () => this.#applyWanted(), { signal });
	}

	get isPlaying(): boolean {
		return !this.audio.paused;
	}

	/** Whether the sound has arrived where it was sent. */
	get isSettled(): boolean {
		return this.#wanted === undefined && !this.audio.seeking;
	}

	/** Whether somebody has asked for a moment, and the file has not been opened. */
	get isArmed(): boolean {
		return this.#wanted !== undefined;
	}

	/** The moment being heard, or the one that will be when the sound starts; seconds. */
	get now(): number {
		return Math.max(this.#wanted ?? this.audio.currentTime, this.span.start);
	}

	/** Where listening stands, whatever single word is heard in between. */
	get place(): number {
		return this.#excursion?.back ?? this.now;
	}

	/** Where it stops or turns back by itself, seconds. */
	get stop(): number {
		return Math.min(this.span.end, this.#excursion?.until ?? Infinity);
	}

	get isAtEnd(): boolean {
		return this.now >= this.span.end;
	}

	seek(seconds: number): void {
		const moment = Math.min(Math.max(seconds, this.span.start), this.span.end);
		this.#excursion = undefined;
		// Before the file is opened some browsers forget the moment; it is set again when the length is known.
		this.#wanted = this.audio.readyState === 0 ? moment : undefined;
		this.audio.currentTime = moment;
	}

	play(): Promise<void> {
		// Where a page shows one segment, play starts over from its beginning once it has ended.
		const { start, end } = this.span;
		const moment = this.#wanted ?? this.audio.currentTime;
		if (moment >= end - 0.3 || moment < start) this.seek(start);
		return this.audio.play();
	}

	setSpeed(rate: number): void {
		// The default is what a file is opened with.
		this.audio.defaultPlaybackRate = rate;
		this.audio.playbackRate = rate;
	}

	/** Plays a stretch by itself. */
	hearOnly(from: number, until: number): Promise<void> {
		const back = this.place;
		const wasPlaying = this.#excursion?.wasPlaying ?? this.isPlaying;
		this.seek(from);
		this.#excursion = { until, back, wasPlaying };
		return this.audio.play();
	}

	/** Goes back to where listening was when the stretch has been heard; whether it did. */
	comeBackIfHeard(): boolean {
		if (!this.#excursion || this.now < this.#excursion.until) return false;
		const { back, wasPlaying } = this.#excursion;
		if (!wasPlaying) this.audio.pause();
		this.seek(back);
		return true;
	}

	#applyWanted() {
		if (this.#wanted === undefined) return;
		this.audio.currentTime = this.#wanted;
		this.#wanted = undefined;
	}
}
