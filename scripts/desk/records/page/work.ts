/** The page of one record: its form, what is wrong with it, what was changed, and saving. */
import type { News } from '../../page/connection.ts';
import { part } from '../../page/parts.ts';
import type { FormMaterial } from '../form-answers.ts';
import type { Problem } from '../problems.ts';
import { removed } from '../move/text.ts';
import { form as words, history, kept, saved } from '../text.ts';
import { showAsides } from './aside-view.ts';
import { Bench } from './bench.ts';
import { showChanges } from './change-view.ts';
import { carryStepsTo, FormConnection } from './connection.ts';
import { make, refill } from './dom.ts';
import { keepFocus } from './focus.ts';
import { FormView } from './form-view.ts';
import { keptWords } from './kept-words.ts';
import { showProblems } from './problem-view.ts';
import { saveForm, type Outcome } from './saving.ts';
import { keepTyped, listenToTyping } from './typed.ts';

/** Milliseconds of rest after which the form is judged. */
const REST = 700;

const connection = new FormConnection(hear);
const bench = new Bench(connection, show);
/** Other windows with the same form. */
const others = new BroadcastChannel(`form:${location.pathname}`);
let material: FormMaterial;
let view: FormView | undefined;
let problems: readonly Problem[] = [];
/** Parts of the form that somebody has been in. */
const visited = new Set<string>();
/** Whether saving was tried: then all that is missing in a new record is said, not only where somebody has been. */
let isTried = false;
let timer = 0;
/** Whether the record was found to be gone; it may come back. */
let isGone = false;

const say = (said: string) => {
	part('said', HTMLElement).textContent = said;
};

const spoken = () =>
	material.isNew && !isTried
		? problems.filter(({ path }) => visited.has(JSON.stringify(path.slice(0, 2))))
		: problems;

let lastNews: News = { kind: 'kept' };

function showKept(news = lastNews): void {
	lastNews = news;
	const line = part('kept', HTMLElement);
	const { state, said } = keptWords(news, connection);
	line.dataset['state'] = state;
	line.textContent = said;
}

function show(): void {
	const shown = view;
	if (shown) keepFocus(() => showAll(shown));
}

function showAll(view: FormView): void {
	const { state, work } = connection;
	view.show();
	const { form } = material;
	showAsides(view.root, form, state.draft, state.asides, (id, taken) => bench.settle(id, taken));
	showProblems(view.root, form, spoken(), (id) => view.goTo(id));
	if (part('history', HTMLDetailsElement).open)
		showChanges(form, work.entries, (entry) => {
			bench.restore(entry);
			say(history.restored);
		});
	part('undo', HTMLButtonElement).disabled = !state.mayUndo;
	part('redo', HTMLButtonElement).disabled = !state.mayRedo;
	showKept();
}

/** Has the form judged when nothing has been done for a moment. */
function judgeSoon(): void {
	clearTimeout(timer);
	timer = window.setTimeout(() => {
		const asked = connection.state.head;
		const taken = connection.question('check').then((answer) => {
			if (asked !== connection.state.head) return;
			problems = answer['problems'] as readonly Problem[]; // our own server's answer
			show();
		});
		// While the server is away nobody judges; it does when it is back.
		taken.catch(() => undefined);
	}, REST);
}

function hear(news: News): void {
	if (!view) return;
	if (news.kind === 'replayed') {
		if (isGone) say('');
		isGone = false;
		if (news.dropped > 0) say(kept.dropped(news.dropped));
		show();
	}
	if (news.kind !== 'replayed') showKept(news);
	if (news.kind === 'apart') void sayIfGone();
	if (news.kind !== 'kept') return;
	others.postMessage('changed');
	if (part('history', HTMLDetailsElement).open) void refresh();
	judgeSoon();
}

/** Says so when the record was taken away or has another id; what is waiting here goes along. */
async function sayIfGone(): Promise<void> {
	const response = await fetch('work').catch(() => undefined);
	if (response?.status !== 410) return;
	isGone = true;
	const { said, go } = (await response.json()) as { said: string; go: string }; // our own server's answer
	const link = make('a', { href: go }, removed.look);
	link.addEventListener('click', () => carryStepsTo(go));
	refill(part('said', HTMLElement), said, ' ', link);
}

const refresh = () => connection.refresh().catch(() => undefined);

async function save(): Promise<void> {
	isTried = true;
	keepTyped();
	const away: Outcome = { said: saved.away };
	const outcome = await saveForm(connection).catch(() => away);
	problems = outcome.problems ?? problems;
	show();
	say(outcome.said);
	if (outcome.address !== undefined) location.assign(outcome.address);
	else if (outcome.isRefused) part('problems', HTMLElement).focus();
}

/** Takes in what others wrote into the file while this window was not looked at. */
async function look(): Promise<void> {
	await connection.question('look').catch(() => undefined);
	await refresh();
	await sayIfGone();
	judgeSoon();
}

function listen(root: HTMLFormElement): void {
	part('undo', HTMLButtonElement).addEventListener('click', () => bench.undo());
	part('redo', HTMLButtonElement).addEventListener('click', () => bench.redo());
	part('save', HTMLButtonElement).addEventListener('click', () => void save());
	part('history', HTMLDetailsElement).addEventListener('toggle', () => void refresh());
	others.addEventListener('message', () => void refresh());
	root.addEventListener('focusout', ({ target }) => {
		const frame = target instanceof Element ? target.closest('[data-path]') : null;
		const path = JSON.parse(frame?.getAttribute('data-path') ?? '[]') as unknown[]; // our own writing
		visited.add(JSON.stringify(path.slice(0, 2)));
	});
	listenToTyping(showKept);
	addEventListener('pagehide', keepTyped);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') keepTyped();
		else void look();
	});
	addEventListener('keydown', (press) => {
		if (!(press.ctrlKey || press.metaKey) || press.altKey || press.isComposing) return;
		const key = press.key.toLowerCase();
		if (key === 's') void save();
		else if (key === 'z' && !press.shiftKey) bench.undo();
		else if (key === 'y' || key === 'z') bench.redo();
		else return;
		press.preventDefault();
	});
}

async function begin(): Promise<void> {
	if (!(await connection.open())) return say(words.unreadable);
	const response = await fetch('material');
	material = (await response.json()) as FormMaterial; // our own server's answer
	const root = part('form', HTMLFormElement);
	view = new FormView(root, material, { bench, titles: material.titles }, async () => {
		keepTyped();
		const { id } = await connection.question('propose');
		return String(id);
	});
	listen(root);
	say('');
	show();
	judgeSoon();
	// An address may name a field: `/records/chapters/old-wall/#lede`.
	if (location.hash !== '') view.goToField(decodeURIComponent(location.hash.slice(1)));
	document.body.dataset['ready'] = '';
}

void begin();
