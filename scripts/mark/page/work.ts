/** The page on which one recording is marked: keys and buttons in, words and sound out. */
import { betterReaction } from '../reaction.ts';
import { kept, notWritten, page, said } from '../text.ts';
import { readLines } from '../transcripts.ts';
import { Bench } from './bench.ts';
import type { News } from '../../desk/page/connection.ts';
import { MarkingConnection } from './connection.ts';
import { ask, part } from '../../desk/page/parts.ts';
import { listenToKeys } from './keys.ts';
import { Player } from './player.ts';
import { askForLines, restoreFiles, saveFiles } from './questions.ts';
import { beginSegment, nameSegment } from './segments.ts';
import { SentenceList } from './sentence-list.ts';
import { reactionTime, rememberReaction } from './settings.ts';
import { showNews, showNotices, showSentences } from './view.ts';
import { Wave } from './wave.ts';
import { WordFields } from './word-fields.ts';

/** Seconds by which one key press moves a mark. */
const NUDGE = 0.05;
/** Milliseconds between two notes of how far the sound was heard. */
const BETWEEN_PLACES = 5000;

const work = part('work', HTMLElement);
const audio = part('audio', HTMLAudioElement);
let lastPlace = 0;

const player = new Player(audio, tick);
const connection = new MarkingConnection(hear);
const bench = new Bench({ connection, player, fields: () => fields, say, show });
const wave = new Wave(part('wave', HTMLCanvasElement), (seconds) => player.seek(seconds));
const list = new SentenceList(
	part('sentences', HTMLOListElement),
	(index) => bench.choose(index),
	(id) => {
		player.stop();
		void nameSegment(bench, id);
	},
);
const fields: WordFields = new WordFields({
	typed: (layer, text) => {
		const index = bench.chosen;
		bench.perform({ kind: 'write', index, layer, text }, said.written(index));
	},
	split: (layer, at) => bench.split(layer, at),
	join: () => bench.join(),
	leave: () => work.focus(),
	entered: () => say(said.writing),
});

function say(words: string): void {
	part('said', HTMLElement).textContent = words;
}

function show(): void {
	const { marking } = bench;
	bench.chosen = Math.min(bench.chosen, marking.sentences.length - 1);
	showSentences(bench, connection);
	fields.show(marking, bench.chosen, connection.work.speakers);
	list.show(marking, bench.chosen);
	suggestReaction();
	tick();
}

/** What follows from the sound alone. */
function tick(): void {
	if (!connection.state) return;
	part('mark-words', HTMLElement).textContent = player.isPlaying ? page.mark : page.play;
	document.body.toggleAttribute('data-playing', player.isPlaying);
	wave.draw(bench.marking, player.position, bench.chosen);
	if (player.isPlaying && Date.now() - lastPlace > BETWEEN_PLACES) keepPlace();
}

function keepPlace(): void {
	lastPlace = Date.now();
	connection.stand(bench.place);
}

function hear(news: News): void {
	showNews(news, connection);
	if (news.kind !== 'replayed') return;
	if (news.dropped > 0) say(kept.dropped(news.dropped));
	else if (news.isOtherWindow) say(kept.otherWindow);
	show();
}

function suggestReaction(): void {
	const better = betterReaction(reactionTime(), [...bench.corrections.values()]);
	part('suggestion', HTMLElement).hidden = better === undefined;
	if (!better) return;
	part('suggestion-words', HTMLElement).textContent = page.suggestion(better.net, better.reaction);
	const keep = part('suggestion-keep', HTMLButtonElement);
	keep.textContent = page.suggestionKeep(better.reaction);
	keep.onclick = () => {
		rememberReaction(better.reaction);
		bench.corrections.clear();
		suggestReaction();
		say(said.reactionSet(better.reaction));
	};
}

async function openMore(): Promise<void> {
	player.stop();
	const answer = await ask(part('more-dialog', HTMLDialogElement));
	work.focus();
	if (answer === 'restore') await restoreFiles(connection, say);
	if (answer !== 'paste') return;
	const lines = readLines(await askForLines(), connection.work.speakers);
	if (lines.length > 0)
		bench.perform(
			{ kind: 'add-lines', lines: lines.map(({ speaker, text }) => ({ speaker, text })) },
			said.lines(lines.length),
		);
}

const actions = {
	mark: () => bench.mark(),
	hear: () => bench.hear(),
	earlier: () => bench.nudge(-NUDGE),
	later: () => bench.nudge(NUDGE),
	previous: () => bench.choose(bench.chosen - 1),
	next: () => bench.choose(bench.chosen + 1),
	finish: () => bench.finish(),
	join: () => bench.join(),
	append: () => bench.append(),
	undo: () => bench.again('undo'),
	redo: () => bench.again('redo'),
	stop: () => {
		player.stop();
		say(said.stopped);
	},
	begin: () => {
		fields.flush();
		player.stop();
		void beginSegment(bench, say);
	},
	save: () => {
		fields.flush();
		void saveFiles(connection, say);
	},
	more: () => void openMore(),
};

/** Buttons that do what their id says. */
const BUTTONS = [
	'mark',
	'hear',
	'earlier',
	'later',
	'finish',
	'join',
	'begin',
	'append',
	'undo',
	'redo',
	'save',
	'more',
] as const;

function wire(): void {
	for (const id of BUTTONS)
		part(id, HTMLButtonElement).addEventListener('click', ({ detail }) => {
			actions[id]();
			// After a click the keys are where they belong, so that the next space marks.
			if (detail > 0 && !document.querySelector('dialog[open]')) work.focus();
		});
	// The cursor must stay where it is.
	part('split', HTMLButtonElement).addEventListener('click', () => bench.split(...fields.cursor));
	const speaker = part('speaker', HTMLSelectElement);
	speaker.addEventListener('change', () => {
		const index = bench.chosen;
		const operation = { kind: 'attribute', index, speaker: speaker.value } as const;
		bench.perform(operation, said.attributed(index, speaker.value));
	});
	const speed = part('speed', HTMLSelectElement);
	speed.addEventListener('change', () => {
		player.rate = Number(speed.value);
	});
	for (const name of ['pause', 'seeked']) audio.addEventListener(name, keepPlace);
	document.addEventListener('visibilitychange', keepPlace);
	addEventListener('resize', tick);
	listenToKeys(work, actions);
}

async function start(): Promise<void> {
	part('kept', HTMLElement).textContent = kept.loading;
	if (!(await connection.open())) return say(notWritten.apart);
	const { place } = connection.state;
	bench.chosen = place.sentence;
	showNotices(connection);
	wire();
	if (connection.work.hasWaveform) void wave.load().then(tick);
	if (place.seconds > 0) player.seek(place.seconds);
	say(place.seconds > 0 ? said.resumed(place.seconds) : said.ready);
	show();
	work.focus();
	document.body.dataset['ready'] = '';
}

void start();
