const NAME = 'beijie-voice';

/** The line to the museum's other tabs. */
interface VoiceLine {
	/** Tells them that this one begins to speak. */
	speak: () => void;
	close: () => void;
}

/** Pages opened from files are strangers to each other in some browsers. */
function openChannel(onOther: () => void): VoiceLine | undefined {
	try {
		if (typeof BroadcastChannel !== 'function') return undefined;
		const channel = new BroadcastChannel(NAME);
		channel.onmessage = onOther;
		return { speak: () => channel.postMessage('speaking'), close: () => channel.close() };
	} catch {
		return undefined;
	}
}

/** Where there is no BroadcastChannel (iOS before 15.4), a change of storage is heard by the other tabs. */
function openStorage(onOther: () => void): VoiceLine {
	const listen = ({ key, newValue }: StorageEvent) => {
		if (key === NAME && newValue !== null) onOther();
	};
	addEventListener('storage', listen);
	return {
		speak: () => {
			try {
				localStorage.setItem(NAME, `${Date.now()} ${Math.random()}`);
				localStorage.removeItem(NAME);
			} catch {
				// Storage is forbidden: the rule holds within the page.
			}
		},
		close: () => removeEventListener('storage', listen),
	};
}

/** Only one recording speaks at a time, on this page and in all tabs of the museum. */
export class OneVoice {
	readonly #audio: HTMLMediaElement;
	readonly #onSilenced: () => void;

	/** `onSilenced` is called when another recording has begun and this one was stopped. */
	constructor(audio: HTMLMediaElement, onSilenced: () => void, signal: AbortSignal) {
		this.#audio = audio;
		this.#onSilenced = onSilenced;
		const silence = () => this.#silence();
		const line = openChannel(silence) ?? openStorage(silence);
		// Media events do not bubble, but they can be caught on the way down.
		document.addEventListener(
			'play',
			(playing) => {
				if (playing.target !== audio) this.#silence();
				else line.speak();
			},
			{ capture: true, signal },
		);
		signal.addEventListener('abort', () => line.close());
	}

	#silence() {
		if (this.#audio.paused) return;
		this.#audio.pause();
		this.#onSilenced();
	}
}
