import { endOf, markedCount, type Layer, type Marking } from '../marking.ts';
import type { Operation } from '../operations.ts';
import { refusals, said } from '../text.ts';
import type { MarkingConnection } from './connection.ts';
import type { Player } from './player.ts';
import { reactionTime } from './settings.ts';
import type { WordFields } from './word-fields.ts';

/** What the bench works with. */
export interface BenchParts {
	connection: MarkingConnection;
	player: Player;
	fields: () => WordFields;
	/** Tells the volunteer what happened. */
	say: (words: string) => void;
	/** Shows everything that follows from the marking and the chosen sentence. */
	show: () => void;
}

/** What a volunteer does with the sentences: each thing is done, said and shown. */
export class Bench {
	/** Index of the sentence marked or chosen last; −1 before the first. */
	chosen = -1;
	/** How far marks were moved after they were made, seconds, by sentence. */
	readonly corrections = new Map<number, number>();
	readonly #parts: BenchParts;

	constructor(parts: BenchParts) {
		this.#parts = parts;
	}

	get marking(): Marking {
		return this.#parts.connection.state.marking;
	}

	/** The sentence that the next mark begins; behind the last one when all are marked. */
	get nextIndex(): number {
		return Math.min(this.chosen + 1, markedCount(this.marking.sentences));
	}

	/** Where the work stands. */
	get place() {
		const seconds = Math.round(this.#parts.player.position * 1000) / 1000;
		return { seconds, sentence: this.chosen };
	}

	/** Does one thing and says so, or says why not. */
	perform(operation: Operation, words: string): boolean {
		const { connection, fields, say, show } = this.#parts;
		fields().flush();
		const refusal = connection.perform({ kind: 'do', operation, place: this.place });
		say(refusal ? refusals[refusal] : words);
		show();
		return refusal === undefined;
	}

	/** The space bar: starts the sound, or marks the next sentence where it is. */
	mark(): void {
		const { fields, player, say } = this.#parts;
		const at = player.position - reactionTime() * player.rate;
		fields().flush();
		if (!player.isPlaying) {
			player.play();
			return say(said.playing);
		}
		const index = this.nextIndex;
		const { sentences } = this.marking;
		// Without any text there is always a next sentence: it is typed later.
		const isUntyped = sentences.every(({ original, mandarin }) => original + mandarin === '');
		if (index === sentences.length && !isUntyped) return say(said.nothingLeft);
		this.#begin(index, at);
	}

	/** A sentence that the text lacks begins here. */
	append(): void {
		this.#begin(this.marking.sentences.length, this.#parts.player.position);
	}

	nudge(by: number): void {
		if (!this.perform({ kind: 'nudge', index: this.chosen, by }, '')) return;
		const start = this.marking.sentences[this.chosen]?.start ?? 0;
		this.#parts.player.seek(start);
		this.#parts.say(said.nudged(this.chosen, start));
		this.corrections.set(this.chosen, (this.corrections.get(this.chosen) ?? 0) + by);
	}

	/** Plays the sound around the mark of the chosen sentence. */
	hear(): void {
		const { fields, player, say } = this.#parts;
		fields().flush();
		const start = this.marking.sentences[this.chosen]?.start;
		if (start === undefined) return say(refusals['not-marked']);
		player.hearAround(start, () => say(said.heard(this.chosen)));
	}

	finish(): void {
		const { player, say } = this.#parts;
		const at = player.position - (player.isPlaying ? reactionTime() * player.rate : 0);
		if (!this.perform({ kind: 'finish', index: this.chosen, at }, '')) return;
		say(said.finished(this.chosen, endOf(this.marking, this.chosen)));
	}

	split(layer: Layer, at: number): void {
		this.#parts.fields().flush();
		const { mandarin, original } = this.marking.sentences[this.chosen] ?? {};
		const words = said.split(this.chosen) + (mandarin && original ? said.splitSecond : '');
		if (this.perform({ kind: 'split', index: this.chosen, layer, at }, words))
			this.#parts.fields().focusStart(layer);
	}

	join(): void {
		const index = this.chosen;
		if (!this.perform({ kind: 'join', index }, said.joined(index - 1))) return;
		this.chosen = index - 1;
		this.#parts.show();
	}

	again(what: 'undo' | 'redo'): void {
		const { connection, fields, say, show } = this.#parts;
		fields().flush();
		const refusal = connection.perform({ kind: what, place: this.place });
		say(refusal ? refusals[refusal] : what === 'undo' ? said.undone : said.redone);
		// Where a mark went, the one before it is the last.
		const { sentences } = this.marking;
		if (sentences[this.chosen]?.start === undefined) this.chosen = markedCount(sentences) - 1;
		show();
	}

	choose(index: number): void {
		const { connection, fields, player, say, show } = this.#parts;
		fields().flush();
		const { sentences } = this.marking;
		if (index < 0 || index >= sentences.length) return;
		this.chosen = index;
		const start = sentences[index]?.start;
		if (start !== undefined) player.seek(start);
		say(said.chosen(index, start));
		connection.stand(this.place);
		show();
	}

	#begin(index: number, at: number): void {
		this.#parts.fields().flush();
		const before = this.marking.sentences;
		const formerlyChosen = this.chosen;
		this.chosen = index;
		if (!this.perform({ kind: 'mark', index, at }, '')) {
			this.chosen = formerlyChosen;
			return this.#parts.show();
		}
		this.corrections.set(index, 0);
		const { sentences } = this.marking;
		const overtaken = sentences.filter(
			({ isRough }, number) => number > index && isRough && !before[number]?.isRough,
		).length;
		const words = said.marked(index, sentences[index]?.start ?? at);
		this.#parts.say(words + (overtaken > 0 ? said.overtaken(overtaken) : ''));
	}
}
