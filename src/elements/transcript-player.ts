import { durationInWords } from '../domain/duration.ts';
import { momentInAddress, resumeWords } from '../domain/listening.ts';
import { copyMoment } from './copy-moment.ts';
import { taskOfKey } from './player-keys.ts';
import { assemblePlayer, type PlayerParts } from './player-parts.ts';
import { keepingPlace, showRememberedLayer } from './transcript-layers.ts';

const STEP = 10;
/** The place is stored this often while playing, milliseconds. */
const STORE_EVERY = 4000;
/** After a leap the page shows it when the sound is there, or after so many milliseconds: a browser that draws looks for no sound meanwhile. */
const SOUND_FIRST = 100;

/**
 * Plays a recording along its transcript: tap a sentence to hear it, see which one is heard, come back where one stopped.
 * Without script there are the browser's own controls and the whole transcript, each sentence with its own address.
 */
export class TranscriptPlayer extends HTMLElement {
	#listeners = new AbortController();
	#parts: PlayerParts | undefined;
	#storedAt = 0;
	/** Wakes the player where a sentence begins, or where the sound is to stop. */
	#alarm: ReturnType<typeof setTimeout> | undefined;
	/** Wakes it where the sound is long in coming. */
	#patience: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		const audio = this.querySelector('audio');
		if (!audio) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const parts = assemblePlayer(this, audio, signal, {
			play: () => this.#play(),
			jump: (seconds) => this.#jump(seconds),
			toSegment: (step) => this.#toSegment(step),
			fellAsleep: () => this.#fallAsleep(),
		});
		this.#parts = parts;
		this.#listen(parts, signal);
		audio.controls = false;
		parts.view.showControls();
		showRememberedLayer(this, parts.memory.recall('layer'));
		parts.sound.setSpeed(parts.view.chooseSpeed(parts.memory.recall('speed')));
		this.dataset['ready'] = '';
		this.#goToAddress();
		if (!parts.sound.isArmed && parts.memory.place !== undefined)
			parts.view.offerResume(resumeWords(parts.memory.place, parts.sound.span));
		this.#draw();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#alarm);
		clearTimeout(this.#patience);
		this.#parts?.sleep?.stop();
		this.#parts?.sound.audio.pause();
		this.#parts = undefined;
	}

	#listen({ sound, view }: PlayerParts, signal: AbortSignal) {
		const { audio } = sound;
		const options = { signal };
		audio.addEventListener('play', () => this.#turned(), options);
		audio.addEventListener('pause', () => this.#turned(), options);
		audio.addEventListener('seeked', () => this.#turned(), options);
		audio.addEventListener('ratechange', () => this.#turned(), options);
		audio.addEventListener('timeupdate', () => this.#heard(), options);
		audio.addEventListener('ended', () => this.#finished(), options);
		audio.addEventListener('error', () => view.say('broken'), options);
		this.addEventListener('click', (click) => this.#clicked(click), options);
		this.addEventListener('keydown', (press) => this.#pressed(press), options);
		this.addEventListener('input', (input) => this.#slid(input), options);
		this.addEventListener('change', (change) => this.#chosen(change), options);
		addEventListener('hashchange', () => this.#goToAddress(), options);
		// Where the sentence is no link itself, the browser takes the focus away again when it goes to the address.
		addEventListener('load', () => setTimeout(() => this.#standAgain()), options);
		addEventListener('pagehide', () => this.#store(), options);
		document.addEventListener('visibilitychange', () => this.#turned(), options);
	}

	#clicked(click: MouseEvent) {
		const { target } = click;
		if (!(target instanceof Element)) return;
		const button = target.closest<HTMLButtonElement>('button[data-do]');
		if (button) return this.#do(button.dataset['do'] ?? '', button);
		if (click.ctrlKey || click.metaKey || click.shiftKey) return;
		const word = target.closest<HTMLAnchorElement>('a[data-term]');
		if (word) {
			if (this.#parts?.card.toggle(word)) click.preventDefault();
			return;
		}
		// Words that are being marked to be copied are no tap.
		if (click.detail > 0 && getSelection()?.isCollapsed === false) return;
		const address = target.closest('a[href^="#t="]')?.getAttribute('href')?.slice(1);
		const line =
			target.closest<HTMLElement>('.sentence') ??
			(address === undefined ? null : document.getElementById(address));
		if (!line) return;
		click.preventDefault();
		this.#hearLine(line);
	}

	#do(task: string, button?: HTMLButtonElement) {
		const { sound, view, following, lines, card } = this.#parts ?? {};
		switch (task) {
			case 'toggle':
				return sound?.isPlaying ? sound.audio.pause() : this.#play();
			case 'back':
				return this.#jump((sound?.now ?? 0) - STEP);
			case 'forward':
				return this.#jump((sound?.now ?? 0) + STEP);
			case 'next':
				return this.#toSegment(1);
			case 'copy':
				return this.#copyLink();
			case 'resume':
				return this.#resume();
			case 'fold':
				return view?.fold();
			case 'follow':
				return following?.toggle(lines?.current);
			case 'to-heard':
				return following?.comeBack(lines?.current);
			case 'close-card':
				return void card?.close();
			case 'hear-word':
				return this.#hearOnly(Number(button?.dataset['from']), Number(button?.dataset['to']));
		}
	}

	#pressed(press: KeyboardEvent) {
		const { lines, card } = this.#parts ?? {};
		if (press.key === 'Escape' && card?.close()) return press.stopPropagation();
		const task = taskOfKey(press);
		if (task === undefined) return;
		if (task !== 'line-before' && task !== 'line-after') {
			press.preventDefault();
			return this.#do(task);
		}
		const line = press.target instanceof Element && press.target.closest<HTMLElement>('.sentence');
		const next = line && lines?.neighbour(line, task === 'line-after' ? 1 : -1);
		const link = next && lines?.makeTabStop(next);
		if (!link) return;
		press.preventDefault();
		link.focus();
	}

	#slid({ target }: Event) {
		if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
		this.#jump(target.valueAsNumber);
		// Whoever moves the bar is told at once where it stands.
		this.#parts?.view.draw(target.valueAsNumber, this.#parts.sound.isPlaying);
	}

	#chosen({ target }: Event) {
		const { sound, memory, sleep, view, lines } = this.#parts ?? {};
		if (target instanceof HTMLInputElement && target.type === 'radio') {
			keepingPlace(this, lines?.current, () => {
				this.dataset['show'] = target.value;
			});
			return memory?.remember('layer', target.value);
		}
		if (!(target instanceof HTMLSelectElement) || !sound) return;
		switch (target.dataset['choice']) {
			case 'segment':
				return this.#hear(Number(target.value));
			case 'speed':
				memory?.remember('speed', target.value);
				return sound.setSpeed(Number(target.value));
			case 'sleep':
				return sleep && view?.say(sleep.set(sound.now), sleep.words);
		}
	}

	#play() {
		const { sound, warning, view } = this.#parts ?? {};
		if (warning?.isAccepted === false) {
			warning.show();
			return view?.say('warned');
		}
		// A refusal (no gesture yet, file missing) is told by the pause and error events.
		sound?.play().catch(() => this.#draw());
	}

	#seek(seconds: number) {
		const { sound, sleep } = this.#parts ?? {};
		if (!sound) return;
		sound.seek(seconds);
		sleep?.jumped(sound.now);
	}

	#jump(seconds: number) {
		this.#seek(seconds);
		this.#drawSoon();
	}

	/** Plays from a moment on. */
	#hear(seconds: number) {
		this.#seek(seconds);
		this.#play();
		this.#drawSoon();
	}

	/** Plays from a sentence on, and follows it. */
	#hearLine(line: HTMLElement) {
		this.#parts?.following.resume();
		this.#parts?.lines.makeTabStop(line);
		this.#hear(Number(line.dataset['start']));
	}

	#hearOnly(from: number, until: number) {
		const { sound, warning } = this.#parts ?? {};
		if (warning?.isAccepted === false) return this.#play();
		sound?.hearOnly(from, until).catch(() => this.#draw());
		this.#drawSoon();
	}

	/** It plays, stands still, or stands elsewhere. */
	#turned() {
		const { sound, session } = this.#parts ?? {};
		if (!sound || !session) return;
		if (sound.isPlaying) session.claim();
		else this.#store();
		session.tell(sound);
		// A pause shows at once, whatever the sound is looking for.
		if (sound.isPlaying) this.#drawSoon();
		else this.#draw();
	}

	#heard() {
		const { sound, sleep } = this.#parts ?? {};
		if (!sound) return;
		if (sound.isPlaying && sound.isSettled) {
			if (sound.comeBackIfHeard()) return this.#drawSoon();
			if (sound.isAtEnd) {
				sound.audio.pause();
				return this.#finished();
			}
			if (sleep?.look(sound.place)) return;
		}
		if (Date.now() - this.#storedAt > STORE_EVERY) this.#store();
		this.#drawSoon();
	}

	#finished() {
		const { memory, sleep, view } = this.#parts ?? {};
		memory?.forgetPlace();
		sleep?.stop();
		view?.say('ended');
		this.#draw();
	}

	#fallAsleep() {
		const { sound, view } = this.#parts ?? {};
		if (!sound?.isPlaying) return;
		sound.audio.pause();
		view?.say('sleepDone', durationInWords(sound.now));
	}

	#store() {
		const { sound, memory } = this.#parts ?? {};
		this.#storedAt = Date.now();
		if (sound && sound.audio.readyState > 0 && sound.place < sound.span.end - 1)
			memory?.keepPlace(sound.place);
	}

	#toSegment(step: 1 | -1) {
		const { sound, segments } = this.#parts ?? {};
		const start = sound && segments?.[step < 0 ? 'before' : 'after'](sound.now);
		if (start !== undefined) this.#hear(start);
	}

	#goToAddress() {
		const moment = momentInAddress(location.hash, location.search);
		if (moment === undefined) return;
		this.#seek(moment);
		this.#draw();
		this.#standAtSentence();
	}

	#standAgain() {
		const isAsked = momentInAddress(location.hash, location.search) !== undefined;
		if (isAsked && document.activeElement === document.body) this.#standAtSentence();
	}

	/** Shows the sentence that will be heard, with the focus on it. */
	#standAtSentence() {
		const { lines, warning } = this.#parts ?? {};
		const line = lines?.current;
		// What a listener should know first is not scrolled past.
		if (!lines || !line || warning?.isAccepted === false) return;
		lines.makeTabStop(line)?.focus({ preventScroll: true });
		line.scrollIntoView({ block: 'center' });
	}

	#resume() {
		const { memory, view } = this.#parts ?? {};
		const place = memory?.place;
		if (place === undefined) return;
		this.#hear(place);
		view?.button('toggle')?.focus();
		view?.offerResume(undefined);
	}

	#copyLink() {
		const { sound, view } = this.#parts ?? {};
		if (!sound) return;
		const { now } = sound;
		void copyMoment(now).then((isCopied) =>
			view?.say(isCopied ? 'copied' : 'notCopied', durationInWords(now)),
		);
	}

	/** Shows where the recording is once its sound is found. */
	#drawSoon() {
		if (!this.#parts?.sound.audio.seeking) return this.#draw();
		this.#patience ??= setTimeout(() => this.#draw(), SOUND_FIRST);
	}

	/** Shows where the recording is. Nothing is drawn while nobody looks. */
	#draw() {
		clearTimeout(this.#alarm);
		clearTimeout(this.#patience);
		this.#patience = undefined;
		if (!this.#parts || document.hidden) return;
		const { sound, view, lines, following, sleep } = this.#parts;
		const { now, isPlaying, span } = sound;
		view.draw(now, isPlaying);
		following.draw();
		const line = lines.mark(now > span.start || isPlaying ? now : -1);
		if (!isPlaying) return;
		// Where it stands is asked for in the frame that lays it out anyway.
		if (line) requestAnimationFrame(() => following.follow(line));
		// The browser tells the time four times a second; a sentence is marked when it begins, and a stop is not late.
		const next = Math.min(lines.nextStart, sound.stop, sleep?.end ?? Infinity);
		const wait = (next - now) / sound.audio.playbackRate;
		if (wait > 0 && wait < 1) this.#alarm = setTimeout(() => this.#heard(), wait * 1000);
	}
}

if (!customElements.get('transcript-player'))
	customElements.define('transcript-player', TranscriptPlayer);

declare global {
	interface HTMLElementTagNameMap {
		'transcript-player': TranscriptPlayer;
	}
}
