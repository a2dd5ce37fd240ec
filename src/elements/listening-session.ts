import type { PlayerSound } from './player-sound.ts';

/** What the keys of a headset and the screen of a locked phone can ask of a recording. */
interface SessionActions {
	play: () => void;
	pause: () => void;
	/** Seconds on, or back. */
	step: (seconds: number) => void;
	seek: (seconds: number) => void;
	previous: () => void;
	next: () => void;
}

/** What they show. */
interface SessionFacts {
	title: string;
	artist: string;
	album: string;
	/** Address of a picture; empty where there is none. */
	artwork: string;
}

const STEP = 10;

/** The system's own controls for what is playing, where the browser reaches them. https://www.w3.org/TR/mediasession/ */
export class ListeningSession {
	readonly #session = (navigator as { mediaSession?: MediaSession }).mediaSession; // missing before iOS 15
	readonly #facts: SessionFacts;
	readonly #actions: SessionActions;

	constructor(facts: SessionFacts, actions: SessionActions, signal: AbortSignal) {
		this.#facts = facts;
		this.#actions = actions;
		signal.addEventListener('abort', () => this.#listen(undefined));
	}

	/** Takes the controls: called when the recording begins to play. */
	claim(): void {
		if (!this.#session || typeof MediaMetadata !== 'function') return;
		const { artwork, ...facts } = this.#facts;
		this.#session.metadata = new MediaMetadata({
			...facts,
			artwork: artwork ? [{ src: artwork }] : [],
		});
		this.#listen(this.#actions);
	}

	/** Tells how far it is, within the stretch that is played. */
	tell({ isPlaying, now, span, audio }: PlayerSound): void {
		if (!this.#session?.metadata) return;
		this.#session.playbackState = isPlaying ? 'playing' : 'paused';
		const duration = span.end - span.start;
		if (!Number.isFinite(duration)) return;
		const position = Math.min(now - span.start, duration);
		this.#session.setPositionState?.({ duration, playbackRate: audio.playbackRate, position });
	}

	#listen(actions: SessionActions | undefined) {
		const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = actions
			? {
					play: actions.play,
					pause: actions.pause,
					seekbackward: ({ seekOffset }) => actions.step(-(seekOffset ?? STEP)),
					seekforward: ({ seekOffset }) => actions.step(seekOffset ?? STEP),
					previoustrack: actions.previous,
					nexttrack: actions.next,
					seekto: ({ seekTime }) => seekTime !== undefined && actions.seek(seekTime),
				}
			: {};
		for (const action of [
			'play',
			'pause',
			'seekbackward',
			'seekforward',
			'previoustrack',
			'nexttrack',
			'seekto',
		] as const) {
			try {
				this.#session?.setActionHandler(action, handlers[action] ?? null);
			} catch {
				// Chrome 87 does not know every action; the others work.
			}
		}
	}
}
