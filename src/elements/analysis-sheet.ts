import {
	fileNameOf,
	notesAsText,
	notesFromText,
	sheetAsText,
	withNote,
	withoutSource,
	type AnalysisNotes,
} from './analysis-notes.ts';
import { DeviceMemory } from './device-memory.ts';

const boxesOf = (root: HTMLElement) =>
	Array.from(root.querySelectorAll<HTMLTextAreaElement>('textarea[data-box]'));

/** Paper shows a copy of the words, because a box on screen may have scrolled. */
function copyForPaper(box: HTMLTextAreaElement) {
	const copy = box.parentElement?.querySelector('[data-paper]');
	if (copy) copy.textContent = box.value;
}

/**
 * Lets pupils write what they find in a source, and keeps it on this device alone. Without script each source has empty
 * boxes for paper.
 */
class AnalysisSheet extends HTMLElement {
	#listeners = new AbortController();
	#memory = new DeviceMemory('', true);
	#notes: AnalysisNotes = {};

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#memory = new DeviceMemory(`beijie-analysis:${this.dataset['lesson']}`, true);
		for (const control of this.querySelectorAll<HTMLElement>('[data-control]'))
			control.hidden = false;
		this.#notes = notesFromText(this.#memory.kept);
		this.#fill();
		this.addEventListener('input', (input) => this.#written(input), { signal });
		this.addEventListener('click', (click) => this.#clicked(click), { signal });
		addEventListener('hashchange', () => this.#showChosen(), { signal });
		this.#showChosen();
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#fill() {
		for (const box of boxesOf(this)) {
			box.value = this.#notes[box.dataset['source'] ?? '']?.[box.dataset['box'] ?? ''] ?? '';
			copyForPaper(box);
		}
	}

	/** Says which of the sources is open. */
	#showChosen() {
		const links = Array.from(this.querySelectorAll<HTMLAnchorElement>('[data-choose] a'));
		const chosen = links.find((link) => link.hash === location.hash) ?? links[0];
		for (const link of links)
			if (link === chosen) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
	}

	#written({ target }: Event) {
		if (!(target instanceof HTMLTextAreaElement)) return;
		const { source = '', box = '' } = target.dataset;
		this.#notes = withNote(this.#notes, source, box, target.value);
		copyForPaper(target);
		this.#keep(target);
	}

	#keep(box: HTMLElement) {
		const isKept = this.#memory.keep(notesAsText(this.#notes));
		this.#say(box, isKept ? 'kept' : 'refused');
	}

	/** Says it once: words that stand there already are not said again with every key. */
	#say(near: HTMLElement, sentence: string) {
		const status = near.closest('[data-sheet]')?.querySelector('[role="status"]');
		const words = this.dataset[sentence] ?? '';
		if (status && status.textContent !== words) status.textContent = words;
	}

	#clicked({ target }: MouseEvent) {
		const button = target instanceof Element && target.closest<HTMLElement>('button[data-do]');
		const sheet = button && button.closest<HTMLElement>('[data-sheet]');
		if (!sheet) return;
		switch (button.dataset['do']) {
			case 'text':
				return this.#saveText(sheet);
			case 'ask':
				return this.#ask(sheet, true);
			case 'keep':
				return this.#ask(sheet, false);
			case 'clear-this':
				this.#clear(sheet.dataset['sheet']);
				this.#ask(sheet, false);
				return this.#say(button, 'cleared');
			case 'clear-all':
				this.#clear(undefined);
				this.#ask(sheet, false);
				return this.#say(button, 'cleared');
		}
	}

	/** Asks on the page itself before anything is lost, and gives the focus back. */
	#ask(sheet: HTMLElement, isAsking: boolean) {
		const question = sheet.querySelector<HTMLElement>('[data-sure]');
		const asker = sheet.querySelector<HTMLElement>('[data-do="ask"]');
		if (!question || !asker) return;
		question.hidden = !isAsking;
		asker.setAttribute('aria-expanded', String(isAsking));
		(isAsking ? question.querySelector<HTMLElement>('[data-do="keep"]') : asker)?.focus();
	}

	/** Forgets the words on one source, or on all of this lesson. */
	#clear(source: string | undefined) {
		this.#notes = source === undefined ? {} : withoutSource(this.#notes, source);
		if (Object.keys(this.#notes).length === 0) this.#memory.forget();
		else this.#memory.keep(notesAsText(this.#notes));
		this.#fill();
	}

	#saveText(sheet: HTMLElement) {
		const boxes = boxesOf(sheet).map((box) => ({
			question: box.labels[0]?.textContent?.trim() ?? '',
			words: box.value,
		}));
		const heading = (sheet.dataset['heading'] ?? '').split('\n');
		const text = sheetAsText(heading, boxes, this.dataset['empty'] ?? '');
		const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
		const link = document.createElement('a');
		link.href = address;
		link.download = fileNameOf(sheet.dataset['file'] ?? '');
		link.click();
		// Some browsers fetch it only after the click has been dealt with.
		setTimeout(() => URL.revokeObjectURL(address), 10_000);
	}
}

if (!customElements.get('analysis-sheet')) customElements.define('analysis-sheet', AnalysisSheet);

declare global {
	interface HTMLElementTagNameMap {
		'analysis-sheet': AnalysisSheet;
	}
}
