import type { KnownQuery, QueryKind } from './queries.ts';
import type { Worth } from './oracle.ts';

/** A query with known answers, and what an engine answered, best first. */
export interface Answered {
	query: KnownQuery;
	found: readonly number[];
}

/** How right an engine is. Shares from 0 to 1, each averaged over queries; undefined where nothing was asked. */
export interface Quality {
	/** Of the right pages, how many were found. Of `piece`, `title` and `pair`, like the next four. */
	recall: number | undefined;
	/** Of the found pages, how many are right; over queries with at least one result. */
	precision: number | undefined;
	/** Queries with a right page among the first ten. */
	firstTen: number | undefined;
	ndcg: number | undefined;
	/** Queries that have an answer and were given none. */
	zeroResults: number | undefined;
	/** Recall of queries written in traditional characters. */
	traditional: number | undefined;
	/** Recall of titles and names written in pinyin. */
	pinyin: number | undefined;
}

const FIRST = 10;
const LITERAL: readonly QueryKind[] = ['piece', 'title', 'pair'];

const mean = (numbers: readonly number[]): number | undefined =>
	numbers.length === 0
		? undefined
		: numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function right({ query, found }: Answered): number {
	return new Set(found.filter((id) => query.answers.has(id))).size;
}

const recallOf = (answered: Answered) => right(answered) / answered.query.answers.size;

/** Gain of a ranking: https://en.wikipedia.org/wiki/Discounted_cumulative_gain */
const gain = (worths: readonly number[]) =>
	worths.slice(0, FIRST).reduce((sum, worth, at) => sum + (2 ** worth - 1) / Math.log2(at + 2), 0);

export function ndcg({ query, found }: Answered): number {
	const worthOf = (id: number): Worth | 0 => query.answers.get(id) ?? 0;
	const best = [...query.answers.values()].sort((a, b) => b - a);
	return gain(found.map(worthOf)) / gain(best);
}

/** Judges the answers of an engine. Every query has at least one right page. */
export function qualityOf(all: readonly Answered[]): Quality {
	const literal = all.filter(({ query }) => LITERAL.includes(query.kind));
	const kind = (wanted: QueryKind) => all.filter(({ query }) => query.kind === wanted);
	const isRight = ({ query, found }: Answered) =>
		found.slice(0, FIRST).some((id) => query.answers.has(id));
	const share = (list: readonly Answered[], holds: (one: Answered) => boolean) =>
		mean(list.map((one) => (holds(one) ? 1 : 0)));
	const withResults = literal.filter(({ found }) => found.length > 0);
	return {
		recall: mean(literal.map(recallOf)),
		precision: mean(withResults.map((one) => right(one) / new Set(one.found).size)),
		firstTen: share(literal, isRight),
		ndcg: mean(literal.map(ndcg)),
		zeroResults: share(literal, ({ found }) => found.length === 0),
		traditional: mean(kind('traditional').map(recallOf)),
		pinyin: mean(kind('pinyin').map(recallOf)),
	};
}

/** The number below which a share of the numbers lies, by nearest rank; undefined without numbers. */
export function percentile(numbers: readonly number[], share: number): number | undefined {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
