/** The page on which one recording is marked: keys and buttons in, words and sound out. */
import { endOf, markedCount, type Layer } from '../marking.ts';
import type { Operation } from '../operations.ts';
import { betterReaction } from '../reaction.ts';
import { freeSegmentId } from '../segments.ts';
import { kept, notices, page, refusals, said } from '../text.ts';
import { readLines } from '../transcripts.ts';
import { Connection, type News } from './connection.ts';
import { ask, part } from './dialogs.ts';
import { listenToKeys } from './keys.ts';
import { Player } from './player.ts';
import { askForLines, askForSegment, restoreFiles, saveFiles } from './questions.ts';
import { SentenceList } from './sentence-list.ts';
import { reactionTime, rememberReaction } from './settings.ts';
import { Wave } from './wave.ts';
import { WordFields } from './word-fields.ts';

/** Seconds by which one key press moves a mark. */
const NUDGE = 0.05;
/** Milliseconds between two notes of how far the sound was heard. */
const BETWEEN_PLACES = 5000;

const work = part('work', HTMLElement);
const audio = part('audio', HTMLAudioElement);
const button = (id: string) => part(id, HTMLButtonElement);

/** Index of the sentence marked or chosen last; −1 before the first. */
let chosen = -1;
let lastPlace = 0;
/** How far marks were moved after they were made, for the reaction time. */
const corrections = new Map<number, number>();

const player = new Player(audio, tick);
const connection = new Connection(hearNews);
const wave = new Wave(part('wave', HTMLCanvasElement), (seconds) => player.seek(seconds));
const list = new SentenceList(part('sentences', HTMLOListElement), choose, (id) => {
	void nameSegment(id);
});
const fields = new WordFields({
	typed: (layer, text) => {
		perform({ kind: 'write', index: chosen, layer, text }, said.written(chosen));
	},
	split: splitAt,
	join: joinToPrevious,
	leave: () => work.focus(),
	entered: () => say(said.writing),
});

const marking = () => connection.progress.marking;
const place = () => ({ seconds: Math.round(player.position * 1000) / 1000, sentence: chosen });
/** The sentence that the next mark begins; behind the last one when all are marked. */
const nextIndex = () => Math.min(chosen + 1, markedCount(marking().sentences));

function say(words: string): void {
	part('said', HTMLElement).textContent = words;
}

/** Does one thing and says so, or says why not. */
function perform(operation: Operation, words: string): boolean {
	fields.flush();
	const refusal = connection.perform(operation, place());
	say(refusal ? refusals[refusal] : words);
	show();
	return refusal === undefined;
}

function mark(at = player.position): void {
	fields.flush();
	if (!player.isPlaying) {
		player.play();
		say(said.playing);
		return;
	}
	const index = nextIndex();
	const { sentences } = marking();
	const isOpenEnd = sentences.every(({ original, mandarin }) => original + mandarin === '');
	if (index === sentences.length && !isOpenEnd) return say(said.nothingLeft);
	begin(index, at - reactionTime() * player.rate);
}

function begin(index: number, at: number): void {
	fields.flush();
	const before = marking().sentences;
	chosen = index;
	const isMarked = perform({ kind: 'mark', index, at }, '');
	if (!isMarked) {
		chosen = index - 1;
		return show();
	}
	corrections.set(index, 0);
	const { sentences } = marking();
	const start = sentences[index]?.start ?? at;
	const overtaken = sentences.filter(
		({ isRough }, number) => number > index && isRough && !before[number]?.isRough,
	).length;
	say(said.marked(index, start) + (overtaken > 0 ? said.overtaken(overtaken) : ''));
}

function nudge(by: number): void {
	const isMoved = perform({ kind: 'nudge', index: chosen, by }, '');
	if (!isMoved) return;
	const start = marking().sentences[chosen]?.start ?? 0;
	player.seek(start);
	say(said.nudged(chosen, start));
	corrections.set(chosen, (corrections.get(chosen) ?? 0) + by);
	suggestReaction();
}

function hear(): void {
	fields.flush();
	const start = marking().sentences[chosen]?.start;
	if (start === undefined) return say(refusals['not-marked']);
	player.hearAround(start, () => say(said.heard(chosen)));
}

function finish(): void {
	const at = player.position - (player.isPlaying ? reactionTime() * player.rate : 0);
	if (!perform({ kind: 'finish', index: chosen, at }, '')) return;
	say(said.finished(chosen, endOf(marking(), chosen)));
}

function splitAt(layer: Layer, at: number): void {
	fields.flush();
	const { mandarin, original } = marking().sentences[chosen] ?? {};
	const words = said.split(chosen) + (mandarin && original ? said.splitSecond : '');
	if (perform({ kind: 'split', index: chosen, layer, at }, words)) fields.focusStart(layer);
}

function joinToPrevious(): void {
	const index = chosen;
	if (!perform({ kind: 'join', index }, said.joined(index - 1))) return;
	chosen = index - 1;
	show();
}

function again(what: 'undo' | 'redo'): void {
	fields.flush();
	const refusal = connection.perform(what, place());
	say(refusal ? refusals[refusal] : what === 'undo' ? said.undone : said.redone);
	// Where a mark went, the one before it is the last.
	const { sentences } = marking();
	if (sentences[chosen]?.start === undefined) chosen = markedCount(sentences) - 1;
	show();
}

function choose(index: number): void {
	fields.flush();
	const { sentences } = marking();
	if (index < 0 || index >= sentences.length) return;
	chosen = index;
	const start = sentences[index]?.start;
	if (start !== undefined) player.seek(start);
	say(said.chosen(index, start));
	connection.stand(place());
	show();
}

async function beginSegment(): Promise<void> {
	fields.flush();
	player.stop();
	const index = chosen;
	if (marking().sentences[index]?.start === undefined) return say(refusals['not-marked']);
	const name = await askForSegment(page.beginTitle, '', '', false);
	if (name.kind !== 'keep') return;
	const id = freeSegmentId(marking().segments);
	const { title, synopsis } = name;
	perform(
		{ kind: 'begin-segment', index, name: { id, title, synopsis } },
		said.segmentBegun(index, title),
	);
}

async function nameSegment(id: string): Promise<void> {
	fields.flush();
	player.stop();
	const segment = marking().segments.find((one) => one.id === id);
	if (!segment) return;
	const name = await askForSegment(page.nameTitle, segment.title, segment.synopsis, true);
	if (name.kind === 'join') perform({ kind: 'join-segment', id }, said.segmentJoined);
	if (name.kind !== 'keep') return;
	const { title, synopsis } = name;
	perform({ kind: 'name-segment', name: { id, title, synopsis } }, said.segmentNamed(title));
}

async function openMore(): Promise<void> {
	player.stop();
	const answer = await ask(part('more-dialog', HTMLDialogElement));
	work.focus();
	if (answer === 'paste') await pasteLines();
	if (answer === 'restore') await restoreFiles(connection, say);
}

async function pasteLines(): Promise<void> {
	const text = await askForLines();
	const lines = readLines(text, connection.work.speakers);
	if (lines.length > 0)
		perform(
			{ kind: 'add-lines', lines: lines.map(({ speaker, text }) => ({ speaker, text })) },
			said.lines(lines.length),
		);
}

function suggestReaction(): void {
	const better = betterReaction(reactionTime(), [...corrections.values()]);
	part('suggestion', HTMLElement).hidden = better === undefined;
	if (!better) return;
	part('suggestion-words', HTMLElement).textContent = page.suggestion(better.net, better.reaction);
	const keep = button('suggestion-keep');
	keep.textContent = page.suggestionKeep(better.reaction);
	keep.onclick = () => {
		rememberReaction(better.reaction);
		corrections.clear();
		suggestReaction();
		say(said.reactionSet(better.reaction));
	};
}

function hearNews(news: News): void {
	const line = part('kept', HTMLElement);
	const { steps, unsaved } = connection.progress;
	line.dataset['state'] = news.kind;
	const now = kept.now(steps - connection.waiting, unsaved);
	line.textContent =
		news.kind === 'apart'
			? kept.apart
			: news.kind === 'sending'
				? kept.sending(connection.waiting)
				: now;
	if (news.kind !== 'replayed') return;
	if (news.dropped > 0) say(kept.dropped(news.dropped));
	else if (news.isOtherWindow) say(kept.otherWindow);
	show();
}

/** Everything that follows from the marking and the chosen sentence. */
function show(): void {
	const { sentences, segments } = marking();
	chosen = Math.min(chosen, sentences.length - 1);
	const current = sentences[chosen];
	part('current-name', HTMLElement).textContent = current ? page.current(chosen) : page.noCurrent;
	part('current-time', HTMLElement).textContent =
		current === undefined
			? ''
			: current.start === undefined
				? page.untimed
				: page.chosenTime(current.start) + (current.isRough ? `　${page.rough}` : '');
	fields.show(marking(), chosen, connection.work.speakers);
	const next = sentences[nextIndex()];
	part('next', HTMLElement).textContent = next
		? next[marking().main] || next.mandarin || page.unwritten
		: sentences.length === 0
			? page.noText
			: page.noNext;
	const isAtEnd = chosen === sentences.length - 1 && markedCount(sentences) === sentences.length;
	button('append').hidden = !isAtEnd || sentences.length === 0;
	button('restore').disabled = !connection.work.hasVersion;
	button('begin').disabled =
		segments.length === 0 && connection.work.notices.includes('no-segments-file');
	list.show(marking(), chosen);
	tick();
}

function tick(): void {
	if (!connection.progress) return;
	part('mark-words', HTMLElement).textContent = player.isPlaying ? page.mark : page.play;
	document.body.toggleAttribute('data-playing', player.isPlaying);
	wave.draw(marking(), player.position, chosen);
	if (player.isPlaying && Date.now() - lastPlace > BETWEEN_PLACES) keepPlace();
}

function keepPlace(): void {
	lastPlace = Date.now();
	connection.stand(place());
}

/** A click puts the keys back where they belong, so that the next space marks. */
function onClick(id: string, act: () => void): void {
	button(id).addEventListener('click', ({ detail }) => {
		act();
		if (detail > 0 && !document.querySelector('dialog[open]')) work.focus();
	});
}

function wire(): void {
	onClick('mark', () => mark());
	onClick('hear', hear);
	onClick('earlier', () => nudge(-NUDGE));
	onClick('later', () => nudge(NUDGE));
	onClick('finish', finish);
	onClick('join', joinToPrevious);
	onClick('begin', () => void beginSegment());
	onClick('append', () => begin(marking().sentences.length, player.position));
	onClick('undo', () => again('undo'));
	onClick('redo', () => again('redo'));
	onClick('save', save);
	onClick('more', () => void openMore());
	// Not through onClick: the cursor must stay where it is.
	button('split').addEventListener('click', () => splitAt(...fields.cursor));
	part('speaker', HTMLSelectElement).addEventListener('change', ({ target }) => {
		const speaker = target instanceof HTMLSelectElement ? target.value : '';
		perform({ kind: 'attribute', index: chosen, speaker }, said.attributed(chosen, speaker));
	});
	part('speed', HTMLSelectElement).addEventListener('change', ({ target }) => {
		player.rate = target instanceof HTMLSelectElement ? Number(target.value) : 1;
	});
	for (const name of ['pause', 'seeked']) audio.addEventListener(name, keepPlace);
	document.addEventListener('visibilitychange', keepPlace);
	addEventListener('resize', tick);
	listenToKeys(work, {
		mark: () => mark(),
		hear,
		earlier: () => nudge(-NUDGE),
		later: () => nudge(NUDGE),
		previous: () => choose(chosen - 1),
		next: () => choose(chosen + 1),
		finish,
		stop: () => {
			player.stop();
			say(said.stopped);
		},
		begin: () => void beginSegment(),
		undo: () => again('undo'),
		redo: () => again('redo'),
		save,
	});
}

function save(): void {
	fields.flush();
	void saveFiles(connection, say);
}

async function start(): Promise<void> {
	part('kept', HTMLElement).textContent = kept.loading;
	await connection.open();
	const { work: told, progress } = connection;
	chosen = progress.place.sentence;
	const lines = told.notices.map((notice) => notices[notice]);
	if (!told.hasAudio) lines.push(page.noAudio);
	const box = part('notices', HTMLElement);
	box.hidden = lines.length === 0;
	box.replaceChildren(
		...lines.map((line) => {
			const paragraph = document.createElement('p');
			paragraph.textContent = line;
			return paragraph;
		}),
	);
	wire();
	if (told.hasWaveform) void wave.load().then(tick);
	const { seconds } = progress.place;
	if (seconds > 0) player.seek(seconds);
	say(seconds > 0 ? said.resumed(seconds) : said.ready);
	show();
	work.focus();
	document.body.dataset['ready'] = '';
}

void start();
