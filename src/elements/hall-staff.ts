import { fillSentence } from './fill-sentence.ts';
import { momentInWords, readReport, type MachineReport } from './hall-staff-report.ts';

/** Milliseconds that the machine may take to answer. */
const PATIENCE = 8000;
/** Answers that are sentences of their own. */
const REFUSALS: Readonly<Record<number, string>> = { 403: 'wrong', 429: 'wait' };

/**
 * Asks the machine how it is, with the code that staff type, and shows the answer. Neither is stored, and both are gone when
 * the page is left. Without script, or where no machine answers, the page says so.
 */
class HallStaff extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const form = this.querySelector('form');
		const field = this.querySelector('input');
		if (!form || !field) return;
		this.#listeners = new AbortController();
		const options = { signal: this.#listeners.signal };
		form.hidden = false;
		this.#say('');
		form.addEventListener('click', ({ target }) => this.#type(field, target), options);
		form.addEventListener(
			'submit',
			(submit) => {
				submit.preventDefault();
				const { value } = field;
				field.value = '';
				void this.#ask(value);
			},
			options,
		);
		// A browser may show a page again as it was left.
		addEventListener('pagehide', () => this.#forget(form, field), options);
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#type(field: HTMLInputElement, target: unknown) {
		const key = target instanceof Element ? target.closest<HTMLElement>('.pad button') : null;
		if (!key) return;
		const { figure, erase } = key.dataset;
		if (erase !== undefined) field.value = field.value.slice(0, -1);
		else if (figure !== undefined && field.value.length < field.maxLength) field.value += figure;
	}

	async #ask(code: string) {
		this.#say('asking');
		const waiting = new AbortController();
		const giveUp = window.setTimeout(() => waiting.abort(), PATIENCE);
		try {
			const answer = await fetch(this.dataset['machine'] ?? '', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ code }),
				cache: 'no-store',
				signal: waiting.signal,
			});
			const refusal = REFUSALS[answer.status];
			const report = answer.ok ? readReport(await answer.json()) : undefined;
			if (report) this.#show(report);
			else this.#say(refusal ?? 'noMachine');
		} catch {
			this.#say('noMachine');
		} finally {
			window.clearTimeout(giveUp);
		}
	}

	#say(sentence: string) {
		const said = this.querySelector('[role="status"]');
		if (said) said.textContent = this.dataset[sentence] ?? '';
	}

	#show(report: MachineReport) {
		const { unknown = '', trouble = '' } = this.dataset;
		const { message, updatedAt } = report;
		const facts: Readonly<Record<string, string | undefined>> = {
			version: report.version,
			contentDate: report.contentDate,
			updatedAt: updatedAt && momentInWords(updatedAt),
			free: fillSentence(this.dataset['megabytes'], { n: String(report.freeMegabytes) }),
			versions: report.versions.join('、'),
			message:
				message &&
				`${momentInWords(message.at)} ${message.text}${message.isTrouble ? trouble : ''}`,
		};
		this.querySelectorAll<HTMLElement>('[data-fact]').forEach((place) => {
			place.textContent = facts[place.dataset['fact'] ?? ''] || unknown;
		});
		this.#showDays(report);
		this.#say('');
		const form = this.querySelector('form');
		if (form) form.hidden = true;
		const section = this.querySelector<HTMLElement>('[data-report]');
		if (!section) return;
		section.hidden = false;
		section.focus({ preventScroll: true });
	}

	#showDays({ isCounting, opened }: MachineReport) {
		const none = this.querySelector<HTMLElement>('[data-none]');
		const table = this.querySelector('table');
		const { noneOpened = '', notCounting = '' } = this.dataset;
		if (none) none.textContent = !isCounting ? notCounting : opened.length > 0 ? '' : noneOpened;
		if (table) table.hidden = !isCounting || opened.length === 0;
		const rows = opened.map((line) => {
			const row = document.createElement('tr');
			for (const words of [line.day, String(line.opened)])
				row.appendChild(document.createElement('td')).textContent = words;
			return row;
		});
		const days = this.querySelector('[data-days]');
		if (!days) return;
		days.textContent = '';
		days.append(...rows);
	}

	#forget(form: HTMLFormElement, field: HTMLInputElement) {
		field.value = '';
		form.hidden = false;
		this.#say('');
		const section = this.querySelector<HTMLElement>('[data-report]');
		if (section) section.hidden = true;
		this.querySelectorAll('[data-fact], [data-days]').forEach((place) => (place.textContent = ''));
	}
}

if (!customElements.get('hall-staff')) customElements.define('hall-staff', HallStaff);

declare global {
	interface HTMLElementTagNameMap {
		'hall-staff': HallStaff;
	}
}
