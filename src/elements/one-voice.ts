/** The line to the museum's other tabs; pages opened from files are strangers to each other in some browsers. */
function openChannel(): BroadcastChannel | undefined {
	try {
		return typeof BroadcastChannel === 'function'
			? new BroadcastChannel('beijie-voice')
			: undefined;
	} catch {
		return undefined;
	}
}

/**
 * Only one recording speaks at a time, on this page and in all tabs of the museum. Browsers without BroadcastChannel keep
 * the rule within the page.
 */
export class OneVoice {
	readonly #channel = openChannel();
	readonly #audio: HTMLMediaElement;
	readonly #onSilenced: () => void;

	/** `onSilenced` is called when another recording has begun and this one was stopped. */
	constructor(audio: HTMLMediaElement, onSilenced: () => void, signal: AbortSignal) {
		this.#audio = audio;
		this.#onSilenced = onSilenced;
		this.#channel?.addEventListener('message', () => this.#silence());
		// Media events do not bubble, but they can be caught on the way down.
		document.addEventListener(
			'play',
			(playing) => {
				if (playing.target !== audio) this.#silence();
				else this.#channel?.postMessage('speaking');
			},
			{ capture: true, signal },
		);
		signal.addEventListener('abort', () => this.#channel?.close());
	}

	#silence() {
		if (this.#audio.paused) return;
		this.#audio.pause();
		this.#onSilenced();
	}
}
