import { durationInWords } from '../domain/duration.ts';
import { momentForAddress, momentInAddress, resumeWords } from '../domain/listening.ts';
import { forgetPlace, recallPlace, rememberPlace } from './listening-memory.ts';
import { OneVoice } from './one-voice.ts';
import { showInAddress } from './page-address.ts';
import { TranscriptLines, bringIntoSight } from './transcript-follow.ts';

const STEP = 10;
/** The place is stored this often while playing, milliseconds. */
const STORE_EVERY = 4000;

/**
 * Plays a recording along its transcript: tap a sentence to hear it, see which one is heard, come back where one stopped.
 * Without script there are the browser's own controls and the whole transcript, each sentence with its own address.
 */
export class TranscriptPlayer extends HTMLElement {
	#listeners = new AbortController();
	#audio: HTMLAudioElement | null = null;
	#lines: TranscriptLines | undefined;
	/** A moment asked for before the sound file was opened, seconds. */
	#wanted: number | undefined;
	#storedAt = 0;

	connectedCallback() {
		const audio = this.querySelector('audio');
		if (!audio) return;
		this.#audio = audio;
		this.#listeners = new AbortController();
		this.#lines = new TranscriptLines(this);
		this.#listen(audio, this.#listeners.signal);
		audio.controls = false;
		this.querySelectorAll<HTMLElement>('[data-controls]').forEach((group) => {
			group.hidden = false;
		});
		new OneVoice(audio, () => this.#say('elsewhere'), this.#listeners.signal);
		this.dataset['ready'] = '';
		this.#goToAddress();
		this.#offerResume();
		this.#draw();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		this.#audio?.pause();
	}

	/** The moment being heard, or the one that will be when the sound starts; seconds. */
	get #now(): number {
		return this.#wanted ?? this.#audio?.currentTime ?? 0;
	}

	get #start(): number {
		return Number(this.dataset['start'] ?? 0);
	}

	get #end(): number {
		return Number(this.dataset['end'] ?? Infinity);
	}

	#listen(audio: HTMLAudioElement, signal: AbortSignal) {
		const options = { signal };
		audio.addEventListener('play', () => this.#draw(), options);
		audio.addEventListener('pause', () => this.#stopped(), options);
		audio.addEventListener('timeupdate', () => this.#heard(), options);
		audio.addEventListener('loadedmetadata', () => this.#applyWanted(), options);
		audio.addEventListener('ended', () => this.#finished(), options);
		audio.addEventListener('error', () => this.#say('broken'), options);
		this.addEventListener('click', (click) => this.#clicked(click), options);
		this.addEventListener('keydown', (press) => this.#pressed(press), options);
		this.addEventListener('input', (input) => this.#changed(input), options);
		this.addEventListener('change', (change) => this.#changed(change), options);
		addEventListener('hashchange', () => this.#goToAddress(), options);
		addEventListener('pagehide', () => this.#store(), options);
	}

	#clicked(click: Event) {
		const target = click.target instanceof Element ? click.target : undefined;
		const line = target?.closest<HTMLAnchorElement>('a[data-start]');
		if (line && this.contains(line)) {
			const mouse = click instanceof MouseEvent ? click : undefined;
			if (mouse && (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey)) return;
			click.preventDefault();
			this.#lines?.makeTabStop(line);
			this.#seek(Number(line.dataset['start']));
			this.#play();
			return;
		}
		const button = target?.closest<HTMLButtonElement>('button[data-do]');
		switch (button?.dataset['do']) {
			case 'toggle':
				return this.#audio?.paused === false ? this.#audio.pause() : this.#play();
			case 'back':
				return this.#seek(this.#now - STEP);
			case 'forward':
				return this.#seek(this.#now + STEP);
			case 'next':
				return this.#toNextSegment();
			case 'copy':
				return void this.#copyLink();
			case 'resume':
				return this.#resume();
			case 'follow': {
				const isOn = button?.getAttribute('aria-pressed') === 'true';
				return button?.setAttribute('aria-pressed', String(!isOn));
			}
		}
	}

	#pressed(press: KeyboardEvent) {
		const line = press.target instanceof HTMLAnchorElement ? press.target : undefined;
		if (!line?.dataset['start'] || (press.key !== 'ArrowDown' && press.key !== 'ArrowUp')) return;
		const next = this.#lines?.neighbour(line, press.key === 'ArrowDown' ? 1 : -1);
		if (!next) return;
		press.preventDefault();
		this.#lines?.makeTabStop(next);
		next.focus();
	}

	#changed({ target, type }: Event) {
		if (target instanceof HTMLInputElement && target.type === 'range' && type === 'input')
			this.#seek(target.valueAsNumber);
		if (type !== 'change') return;
		if (target instanceof HTMLSelectElement && this.#audio)
			this.#audio.playbackRate = Number(target.value);
		if (target instanceof HTMLInputElement && target.type === 'radio')
			this.dataset['show'] = target.value;
	}

	#play() {
		const audio = this.#audio;
		if (!audio) return;
		// Where a page shows one segment, play starts over from its beginning once it has ended.
		if (this.#now >= this.#end - 0.3 || this.#now < this.#start) this.#seek(this.#start);
		// A refusal (no gesture yet, file missing) is told by the pause and error events.
		audio.play().catch(() => this.#draw());
	}

	#seek(seconds: number) {
		const audio = this.#audio;
		if (!audio) return;
		const moment = Math.min(Math.max(seconds, this.#start), this.#end);
		// Before the file is opened some browsers forget the moment; it is set again when the length is known.
		this.#wanted = audio.readyState === 0 ? moment : undefined;
		audio.currentTime = moment;
		this.#draw();
	}

	#applyWanted() {
		if (this.#wanted === undefined || !this.#audio) return;
		this.#audio.currentTime = this.#wanted;
		this.#wanted = undefined;
	}

	#heard() {
		if (this.#wanted === undefined && this.#audio?.paused === false && this.#now >= this.#end) {
			this.#audio.pause();
			return this.#finished();
		}
		if (Date.now() - this.#storedAt > STORE_EVERY) this.#store();
		this.#draw();
	}

	#stopped() {
		this.#store();
		this.#draw();
	}

	#finished() {
		forgetPlace(this.id);
		this.#say('ended');
		this.#draw();
	}

	#store() {
		this.#storedAt = Date.now();
		if (this.#audio && this.#audio.readyState > 0 && this.#now < this.#end - 1)
			rememberPlace(this.id, this.#now);
	}

	#toNextSegment() {
		const starts = Array.from(this.querySelectorAll<HTMLElement>('[data-segment]')).map((segment) =>
			Number(segment.dataset['segment']),
		);
		const next = starts.find((start) => start > this.#now + 0.5);
		if (next === undefined) return;
		this.#seek(next);
		this.#play();
	}

	#goToAddress() {
		const moment = momentInAddress(location.hash, location.search);
		if (moment === undefined) return;
		this.#seek(moment);
		const line = this.#lines?.lines.find(
			({ link }) => link.getAttribute('aria-current') === 'true',
		);
		line?.link.scrollIntoView({ block: 'center' });
	}

	#offerResume() {
		const button = this.#button('resume');
		const place = recallPlace(this.id);
		if (!button || place === undefined || this.#wanted !== undefined) return;
		const words = resumeWords(place, { start: this.#start, end: this.#end });
		if (words === undefined) return;
		button.textContent = fill(button.dataset['words'], words);
		button.hidden = false;
	}

	#resume() {
		const place = recallPlace(this.id);
		const button = this.#button('resume');
		if (place === undefined || !button) return;
		this.#seek(place);
		this.#play();
		this.#button('toggle')?.focus();
		button.hidden = true;
	}

	async #copyLink() {
		const address = new URL(location.href);
		address.searchParams.delete('t');
		address.hash = `t=${momentForAddress(this.#now)}`;
		let done = 'copied';
		try {
			await navigator.clipboard.writeText(address.href);
		} catch {
			// Only https pages may write to the clipboard; the address bar can always be copied by hand.
			showInAddress(address.href);
			done = 'notCopied';
		}
		this.#say(done, durationInWords(this.#now));
	}

	#button(task: string) {
		return this.querySelector<HTMLButtonElement>(`button[data-do="${task}"]`);
	}

	/** Says one of the sentences the component wrote on the live region. */
	#say(sentence: string, time = '') {
		const region = this.querySelector<HTMLElement>('[role="status"]');
		if (region) region.textContent = fill(region.dataset[sentence], time);
	}

	/** Shows where the recording is: the button, the ribbon, the marked sentence. */
	#draw() {
		const isPlaying = this.#audio?.paused === false;
		const toggle = this.#button('toggle');
		const words = isPlaying ? toggle?.dataset['pause'] : toggle?.dataset['play'];
		if (toggle && words && toggle.textContent !== words) toggle.textContent = words;
		const moment = Math.max(this.#now, this.#start);
		this.#drawRibbon(moment);
		const line = this.#lines?.mark(moment > this.#start || isPlaying ? moment : -1);
		const follows = this.#button('follow')?.getAttribute('aria-pressed') === 'true';
		if (line && isPlaying && follows) bringIntoSight(line);
	}

	#drawRibbon(moment: number) {
		const range = this.querySelector<HTMLInputElement>('input[type="range"]');
		if (!range) return;
		range.valueAsNumber = moment;
		const heard = (moment - this.#start) / (this.#end - this.#start);
		range.style.setProperty('--heard', `${(heard * 100).toFixed(2)}%`);
		const spoken = fill(range.dataset['value'], durationInWords(moment - this.#start));
		// Telling a screen reader four times a second would drown the recording.
		if (document.activeElement === range || range.getAttribute('aria-valuetext') === null)
			range.setAttribute('aria-valuetext', spoken);
		const clock = this.querySelector('[data-clock]');
		if (clock && clock.textContent !== spoken) clock.textContent = spoken;
	}
}

const fill = (pattern: string | undefined, time: string) => (pattern ?? '').replace('{t}', time);

if (!customElements.get('transcript-player'))
	customElements.define('transcript-player', TranscriptPlayer);

declare global {
	interface HTMLElementTagNameMap {
		'transcript-player': TranscriptPlayer;
	}
}
