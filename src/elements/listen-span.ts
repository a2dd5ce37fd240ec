import { durationAsClock } from '../domain/duration.ts';
import { fillSentence } from './fill-sentence.ts';
import { OneVoice } from './one-voice.ts';
import { PlayerSound } from './player-sound.ts';

/**
 * Plays one stretch of a recording to a class, and stops at its second. Without script there are the browser's own
 * controls, and the address of the sound names the stretch.
 */
class ListenSpan extends HTMLElement {
	#listeners = new AbortController();
	#sound: PlayerSound | undefined;
	/** Wakes it where the stretch ends. */
	#alarm: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		const audio = this.querySelector('audio');
		const button = this.querySelector('button');
		if (!audio || !button) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const span = { start: Number(this.dataset['from']), end: Number(this.dataset['to']) };
		const sound = new PlayerSound(audio, span, signal);
		new OneVoice(audio, () => this.#draw(), signal);
		this.#sound = sound;
		audio.controls = false;
		button.hidden = false;
		button.addEventListener('click', () => this.#toggle(), { signal });
		for (const kind of ['play', 'pause', 'seeked', 'timeupdate'])
			audio.addEventListener(kind, () => this.#draw(), { signal });
		audio.addEventListener('error', () => this.#say('broken'), { signal });
		this.dataset['ready'] = '';
		this.#draw();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#alarm);
		this.#sound?.audio.pause();
	}

	#toggle() {
		if (this.#sound?.isPlaying) return this.#sound.audio.pause();
		this.#say('');
		// A refusal is told by the error event; else the button still says 「播放」.
		this.#sound?.play().catch(() => this.#draw());
	}

	/** Shows how far it is, and stops where the stretch ends. */
	#draw() {
		const sound = this.#sound;
		if (!sound) return;
		clearTimeout(this.#alarm);
		const { now, span, isPlaying } = sound;
		if (isPlaying && sound.isSettled && sound.isAtEnd) return sound.audio.pause();
		const isHeard = now >= span.end - 0.05;
		const button = this.querySelector('button');
		const name = isPlaying ? 'pause' : isHeard ? 'again' : 'play';
		if (button) button.textContent = this.dataset[name] ?? '';
		const clock = this.querySelector('[data-clock]');
		const time = durationAsClock(Math.min(now, span.end) - span.start);
		const length = durationAsClock(span.end - span.start);
		if (clock) clock.textContent = fillSentence(this.dataset['time'], { t: time, l: length });
		if (isHeard && !isPlaying) this.#say('ended');
		// The browser tells the time four times a second; the stretch ends at its second.
		const wait = ((span.end - now) / sound.audio.playbackRate) * 1000;
		if (isPlaying && sound.isSettled && wait < 500)
			this.#alarm = setTimeout(() => this.#draw(), Math.max(wait, 10));
	}

	#say(sentence: string) {
		const status = this.querySelector('[role="status"]');
		const words = this.dataset[sentence] ?? '';
		if (status && status.textContent !== words) status.textContent = words;
	}
}

if (!customElements.get('listen-span')) customElements.define('listen-span', ListenSpan);

declare global {
	interface HTMLElementTagNameMap {
		'listen-span': ListenSpan;
	}
}
