import type { Layer, Marking } from '../marking.ts';
import { page } from '../text.ts';
import { part } from '../../desk/page/parts.ts';

/** What the fields tell the page. */
export interface WordFieldEvents {
	/** Words were typed and are finished. */
	typed: (layer: Layer, text: string) => void;
	/** UTF-16 units into the text. */
	split: (layer: Layer, at: number) => void;
	join: () => void;
	leave: () => void;
	entered: () => void;
}

/** Milliseconds after the last key until what was typed counts as one step. */
const PAUSE = 800;
const LAYERS: readonly Layer[] = ['original', 'mandarin'];

/** Makes a field as high as its words. */
function fit(field: HTMLTextAreaElement): void {
	field.style.height = 'auto';
	field.style.height = `${field.scrollHeight + 2}px`;
}

/** The words of the chosen sentence, in both layers, and who says them. Enter splits, Backspace at the beginning joins. */
export class WordFields {
	readonly #events: WordFieldEvents;
	readonly #speaker = part('speaker', HTMLSelectElement);
	#shown: Partial<Record<Layer, string | undefined>> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The layer in which the cursor was last. */
	#last: Layer = 'original';

	constructor(events: WordFieldEvents) {
		this.#events = events;
		for (const layer of LAYERS) this.#wire(layer);
	}

	/** Where the cursor stands, or stood. */
	get cursor(): [layer: Layer, at: number] {
		return [this.#last, this.#field(this.#last).selectionStart];
	}

	/** Reports what was typed and not yet reported. */
	flush(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		for (const layer of LAYERS) {
			const { value } = this.#field(layer);
			const before = this.#shown[layer];
			if (before === undefined || before === value) continue;
			this.#shown[layer] = value;
			this.#events.typed(layer, value);
		}
	}

	/** Shows the words of a sentence; fields that show the same already are left alone, with their cursor. */
	show({ sentences, main, hasSecond }: Marking, index: number, speakers: readonly string[]): void {
		const sentence = sentences[index];
		for (const layer of LAYERS) {
			const isWanted = sentence !== undefined && (layer === main || hasSecond);
			const field = this.#field(layer);
			const label = field.closest('label');
			if (label) label.hidden = !isWanted;
			const words = isWanted ? sentence[layer] : undefined;
			if (words !== undefined && field.value !== words && this.#timer === undefined)
				field.value = words;
			this.#shown[layer] = words;
			fit(field);
		}
		if (!hasSecond) this.#last = main;
		this.#showSpeaker(sentence?.speaker, speakers);
	}

	/** Puts the cursor before the first letter. */
	focusStart(layer: Layer): void {
		const field = this.#field(layer);
		if (document.activeElement === field) field.setSelectionRange(0, 0);
	}

	#showSpeaker(speaker: string | undefined, speakers: readonly string[]): void {
		part('speaker-label', HTMLElement).hidden = speaker === undefined || speakers.length === 0;
		const names =
			speaker === undefined || speakers.includes(speaker) ? speakers : ['', ...speakers];
		if (names.join('\n') !== [...this.#speaker.options].map(({ value }) => value).join('\n'))
			this.#speaker.replaceChildren(
				...names.map((name) => new Option(name || page.noSpeaker, name)),
			);
		this.#speaker.value = speaker ?? '';
	}

	#field(layer: Layer): HTMLTextAreaElement {
		return part(layer, HTMLTextAreaElement);
	}

	#wire(layer: Layer): void {
		const field = this.#field(layer);
		field.addEventListener('focus', () => {
			this.#last = layer;
			this.#events.entered();
		});
		field.addEventListener('input', () => {
			fit(field);
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.flush(), PAUSE);
		});
		field.addEventListener('blur', () => this.flush());
		field.addEventListener('keydown', (event) => {
			if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
			const { selectionStart, selectionEnd } = field;
			const isAtStart = selectionStart === 0 && selectionEnd === 0;
			if (event.key === 'Enter') this.#events.split(layer, selectionStart);
			else if (event.key === 'Backspace' && isAtStart) this.#events.join();
			else if (event.key === 'Escape') this.#events.leave();
			else return;
			event.preventDefault();
		});
	}
}
