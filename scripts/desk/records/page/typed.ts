import { dateWords } from '../date-words.ts';
import type { Path } from '../draft/change.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import { make } from './dom.ts';
import { describedBy, fieldOf, idOf } from './field-frame.ts';

/** Milliseconds without a key after which what was typed is kept. */
const PAUSE = 250;

/** What is waiting to be kept, so that leaving the page does not lose it. */
const waiting = new Map<HTMLElement, () => void>();

let hear: () => void = () => undefined;

/** Whether something typed is not kept yet. */
export const isTyping = (): boolean => waiting.size > 0;

/** Has somebody told whenever typing begins, and when it is kept. */
export function listenToTyping(listener: () => void): void {
	hear = listener;
}

/** Keeps everything that was typed just now. */
export function keepTyped(): void {
	for (const keep of [...waiting.values()]) keep();
}

let typingIn: Element | undefined;

/** The control whose words are being kept just now: it shows them already. */
export const typedControl = (): Element | undefined => typingIn;

/** Tells what was typed: after a pause, and at once when the field is left. */
export function whenTyped(control: HTMLInputElement | HTMLTextAreaElement, tell: () => void): void {
	let timer = 0;
	const now = () => {
		clearTimeout(timer);
		if (!waiting.delete(control)) return;
		typingIn = control;
		tell();
		typingIn = undefined;
		hear();
	};
	control.addEventListener('input', () => {
		clearTimeout(timer);
		waiting.set(control, now);
		hear();
		timer = window.setTimeout(now, PAUSE);
	});
	control.addEventListener('change', now);
}

const narrow = (text: string) => text.normalize('NFKC').trim();

/** A number, or the words as they stand, for the schema to judge. */
function numberOf(text: string): unknown {
	const plain = narrow(text);
	return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/** What somebody typed as it stands in the record; undefined for nothing. */
function read({ kind }: FieldSpec, text: string): unknown {
	if (text.trim() === '') return undefined;
	if (kind === 'number') return numberOf(text);
	if (kind === 'numbers')
		return narrow(text)
			.split(/[\s,，、;；]+/)
			.map(numberOf);
	return kind === 'long' ? text : text.trim();
}

const written = (value: unknown): string =>
	Array.isArray(value)
		? value.join('、')
		: value === undefined || value === null
			? ''
			: String(value);

/** Grows with its words. */
function fit(area: HTMLTextAreaElement): void {
	area.style.height = 'auto';
	area.style.height = `${area.scrollHeight + 2}px`;
}

function controlFor(spec: FieldSpec, path: Path, value: unknown) {
	const text = written(value);
	const shared = { id: idOf(path, 'control'), 'aria-describedby': describedBy(spec, path) };
	if (spec.kind === 'long' || text.includes('\n')) {
		const area = make('textarea', { ...shared, rows: '2' }, text);
		area.addEventListener('input', () => fit(area));
		// Wide faces arrive after the form.
		setTimeout(() => fit(area));
		void document.fonts.ready.then(() => fit(area));
		return area;
	}
	const isDay = spec.kind === 'day' && (text === '' || /^\d{4}-\d\d-\d\d$/.test(text));
	const mode = spec.kind === 'number' ? 'decimal' : undefined;
	const type = isDay ? 'date' : 'text';
	const input = make('input', { ...shared, type, inputmode: mode });
	input.value = text;
	return input;
}

/** A field that is typed: words, a date, a number. */
export function typedField(
	spec: FieldSpec,
	path: Path,
	value: unknown,
	set: (value: unknown) => void,
): HTMLElement {
	const control = controlFor(spec, path, value);
	const { kind, most } = spec;
	const note = make('p', { class: 'note', id: idOf(path, 'note') });
	const tell = () => {
		const count = [...control.value.trim()].length;
		if (kind === 'date') note.textContent = dateWords(control.value);
		else if (most !== undefined) note.textContent = words.characters(count, most);
	};
	tell();
	control.addEventListener('input', tell);
	whenTyped(control, () => set(read(spec, control.value)));
	return fieldOf(spec, path, control, ...(kind === 'date' || most !== undefined ? [note] : []));
}
