/** A sentence with the evidence cards that stand in it. Footnotes are sentences of their own. */
export interface Sentence {
	text: string;
	line: number;
	citations: string[];
}

/** Between an end mark, with the quotes that close after it, and what follows. */
const SENTENCE_END = /(?<=[。！？][」』”’）]*)(?![」』”’）])/;
const ENDED = /[。！？][」』”’）]*\s*$/;
const CLOSES = /^[」』”’）]/;

/** Cuts one passage into sentences as its words and marks come by. A mark right behind 。 still belongs to that sentence. */
export class SentenceReader {
	readonly sentences: Sentence[] = [];
	#open: Sentence | undefined;

	words(text: string, line: number) {
		let at = line;
		for (const part of text.split(SENTENCE_END)) {
			if (this.#open && ENDED.test(this.#open.text) && !CLOSES.test(part)) this.end();
			this.#sentence(at).text += part;
			at += part.match(/\n/g)?.length ?? 0;
		}
	}

	citation(ids: string[], line: number) {
		this.#sentence(line).citations.push(...ids);
	}

	end() {
		this.#open = undefined;
	}

	#sentence(line: number): Sentence {
		if (!this.#open) this.sentences.push((this.#open = { text: '', line, citations: [] }));
		return this.#open;
	}
}
