import { holdsNumber } from '../../../src/domain/number-forms.ts';
import type { CorpusPage } from './corpus.ts';
import { fold, type Variants } from './fold.ts';
import { syllables, type Oracle, type Worth } from './oracle.ts';
import { chances, type Chances } from './random.ts';
import { traditionalForm } from './variants.ts';

/** `piece`: any string out of a text; `title`: a title or a name in it; `pair`: two words that one page holds. */
export type QueryKind = 'piece' | 'title' | 'pair' | 'traditional' | 'pinyin';

/** A query, and the pages that answer it. */
export interface KnownQuery {
	kind: QueryKind;
	text: string;
	answers: ReadonlyMap<number, Worth>;
}

/** How many of a hundred queries are of which kind. */
const SHARES: Record<QueryKind, number> = {
	piece: 50,
	title: 15,
	pair: 15,
	traditional: 10,
	pinyin: 10,
};

const LONGEST_PIECE = 8;
const LONGEST_NAME = 8;
/** So often a page is drawn that may have nothing to ask for. */
const TRIES = 1000;

/** Folded, a query is letters and digits only: engines differ in what they make of + and %. */
const isPlain = (text: string, variants: Variants) =>
	/^[\p{L}\p{M}\p{N}]+$/u.test(fold(text, variants));

/**
 * A minus at the beginning excludes, a number may be written in other ways, and Latin letters may be pinyin: such strings
 * have more right answers, or fewer, than the pages where they stand.
 */
const isLiteral = (text: string, variants: Variants) => {
	const folded = fold(text, variants);
	return !/^[-−－–]/.test(text) && !/[a-z]/.test(folded) && !holdsNumber(folded);
};

/** A random string of a text, without spaces; undefined if the place is no good. */
function pieceOf(text: string, length: number, { below }: Chances): string | undefined {
	const characters = [...text];
	if (characters.length < length) return undefined;
	const at = below(characters.length - length + 1);
	const piece = characters.slice(at, at + length).join('');
	return /\s/.test(piece) ? undefined : piece;
}

/** What stands in a row in Chinese characters, in a title: a name, or the title itself. */
const namesIn = (title: string): string[] =>
	(title.match(/\p{Script=Han}{2,}/gu) ?? []).map((name) => name.slice(0, LONGEST_NAME));

/** Draws queries of a corpus. */
class Drawer {
	readonly #pages: readonly CorpusPage[];
	readonly #variants: Variants;
	readonly #chance: Chances;

	constructor(pages: readonly CorpusPage[], variants: Variants, chance: Chances) {
		this.#pages = pages;
		this.#variants = variants;
		this.#chance = chance;
	}

	/** Draws until something is drawn. */
	#until<T>(draw: (page: CorpusPage) => T | undefined): T {
		for (let tried = 0; tried < TRIES; tried += 1) {
			const drawn = draw(this.#chance.pick(this.#pages));
			if (drawn !== undefined) return drawn;
		}
		throw new Error('no page of the corpus has anything to ask for');
	}

	#pieceOn(page: CorpusPage, least: number, most: number): string | undefined {
		if (page.paragraphs.length === 0) return undefined;
		const length = least + this.#chance.below(most - least + 1);
		const piece = pieceOf(this.#chance.pick(page.paragraphs), length, this.#chance);
		const isGood =
			piece !== undefined && isPlain(piece, this.#variants) && isLiteral(piece, this.#variants);
		return isGood ? piece : undefined;
	}

	#nameOn(page: CorpusPage): string | undefined {
		const names = namesIn(page.title);
		return names.length > 0 ? this.#chance.pick(names) : undefined;
	}

	piece(): string {
		return this.#until((page) => this.#pieceOn(page, 1, LONGEST_PIECE));
	}

	name(): string {
		return this.#until((page) => this.#nameOn(page));
	}

	pair(): string {
		return this.#until((page) => {
			const words = [this.#pieceOn(page, 2, 4), this.#pieceOn(page, 2, 4)];
			return words.includes(undefined) || words[0] === words[1] ? undefined : words.join(' ');
		});
	}

	traditional(): string {
		return this.#until((page) => {
			const piece = this.#pieceOn(page, 2, LONGEST_PIECE);
			return piece && traditionalForm(piece, this.#variants);
		});
	}

	/** The syllables of a name as it is read in its title. */
	sounds(): string[] {
		return this.#until((page) => {
			const name = this.#nameOn(page);
			if (!name) return undefined;
			const at = page.title.indexOf(name);
			// Other characters than Chinese ones are one syllable each, so places stay the same.
			const sounds = syllables(page.title).slice(at, at + name.length);
			return sounds.every((sound) => /^[a-z]+$/.test(sound)) ? sounds : undefined;
		});
	}
}

/** So many queries with known answers, the kinds mixed, the same ones for the same seed. */
export function knownQueries(
	pages: readonly CorpusPage[],
	oracle: Oracle,
	variants: Variants,
	count: number,
	seed: number,
): KnownQuery[] {
	const chance = chances(seed);
	const drawer = new Drawer(pages, variants, chance);
	const literal = (kind: QueryKind, text: string): KnownQuery => ({
		kind,
		text,
		answers: oracle.literal(text),
	});
	const draw: Record<QueryKind, () => KnownQuery> = {
		piece: () => literal('piece', drawer.piece()),
		title: () => literal('title', drawer.name()),
		pair: () => literal('pair', drawer.pair()),
		traditional: () => literal('traditional', drawer.traditional()),
		pinyin: () => {
			const sounds = drawer.sounds();
			return { kind: 'pinyin', text: sounds.join(''), answers: oracle.bySound(sounds) };
		},
	};
	const kinds = Object.keys(SHARES) as QueryKind[]; // The keys of a Record are its type.
	const queries = kinds.flatMap((kind) =>
		Array.from({ length: Math.ceil((count * SHARES[kind]) / 100) }, () => draw[kind]()),
	);
	return chance.shuffle(queries).slice(0, count);
}
