import { DeviceMemory } from './device-memory.ts';
import { fillSentence } from './fill-sentence.ts';
import { QuizQuestion } from './lesson-quiz-question.ts';
import {
	emptyProgress,
	progressAsText,
	progressFromText,
	quizSummary,
	withTry,
	type QuizProgress,
} from './lesson-quiz-progress.ts';

/**
 * Tells a pupil at once whether a choice is right, and why. Nothing leaves the page; the device remembers only when asked
 * to. Without script each question holds its answers folded away.
 */
class LessonQuiz extends HTMLElement {
	#listeners = new AbortController();
	#questions: QuizQuestion[] = [];
	#progress: QuizProgress = [];
	#memory = new DeviceMemory('', false);

	connectedCallback() {
		this.#questions = Array.from(
			this.querySelectorAll<HTMLElement>('[data-question]'),
			(question) => new QuizQuestion(question, this.dataset),
		);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#memory = new DeviceMemory(
			`beijie-quiz:${this.dataset['lesson']}`,
			'remembers' in this.dataset,
		);
		for (const control of this.querySelectorAll<HTMLElement>('[data-control]'))
			control.hidden = false;
		this.addEventListener('click', (click) => this.#clicked(click), { signal });
		this.addEventListener('change', (change) => this.#changed(change), { signal });
		// A page that a browser keeps for Back shows nobody what another one chose.
		if (!('remembers' in this.dataset))
			addEventListener('pagehide', () => this.#begin(), { signal });
		this.#recall();
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	get #version() {
		return this.dataset['version'] ?? '';
	}

	get #wish() {
		return this.querySelector<HTMLInputElement>('[data-remember]');
	}

	#recall() {
		const options = this.#questions.map(({ count }) => count);
		const kept = progressFromText(this.#memory.kept, this.#version, options);
		this.#begin();
		// What is left of another version fits no question.
		if (!kept) return this.#memory.forget();
		this.#progress = kept;
		if (this.#wish) this.#wish.checked = true;
		this.#questions.forEach((question, index) => {
			const tried = kept[index];
			if (tried) question.choose(tried.last);
		});
		this.#sum();
	}

	/** As if nobody had been here. */
	#begin() {
		this.#progress = emptyProgress(this.#questions.length);
		for (const question of this.#questions) question.begin();
		this.#say('');
	}

	#clicked({ target }: MouseEvent) {
		const button = target instanceof Element && target.closest<HTMLElement>('button');
		if (!button) return;
		if ('clear' in button.dataset) {
			this.#memory.forget();
			if (this.#wish) this.#wish.checked = false;
			this.#begin();
			return this.#say(this.dataset['cleared']);
		}
		const place = Number(button.closest<HTMLElement>('[data-question]')?.dataset['question']);
		if ('check' in button.dataset) this.#check(place);
	}

	#check(place: number) {
		const chosen = this.#questions[place]?.check();
		if (chosen === undefined) return;
		this.#progress = withTry(this.#progress, place, chosen);
		this.#keep();
		this.#sum();
	}

	#sum() {
		const summary = quizSummary(
			this.#progress,
			this.#questions.map(({ right }) => right),
		);
		if (!summary) return this.#say('');
		const sentence = fillSentence(this.dataset['summary'], {
			n: String(summary.questions),
			k: String(summary.atOnce),
		});
		this.#say(sentence + (this.dataset[summary.isDone ? 'done' : 'more'] ?? ''));
	}

	#say(sentence: string | undefined) {
		const status = this.querySelector('[data-summary-status]');
		if (status) status.textContent = sentence ?? '';
	}

	#changed({ target }: Event) {
		if (target instanceof HTMLInputElement && target === this.#wish) return this.#keep();
		// What was said of the choice before is said no more.
		this.#questions.find(({ root }) => root.contains(target as Node))?.hush(); // an event's target in a page is one
	}

	#keep() {
		if (!this.#wish?.checked) return this.#memory.forget();
		const isKept = this.#memory.keep(progressAsText(this.#progress, this.#version));
		if (!isKept) this.#wish.checked = false;
	}
}

if (!customElements.get('lesson-quiz')) customElements.define('lesson-quiz', LessonQuiz);

declare global {
	interface HTMLElementTagNameMap {
		'lesson-quiz': LessonQuiz;
	}
}
