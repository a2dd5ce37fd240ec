import type { CitedCard, ReadingContext } from './reading-context.ts';

/** What evidence marks need on pages whose text comes from fields: the cards, and nothing else. */
export const cardContext = (cards: readonly CitedCard[]): ReadingContext => ({
	cards: new Map(cards.map((card) => [card.id, card])),
	terms: new Map(),
	people: new Map(),
	places: new Map(),
	figures: new Map(),
	comparisons: new Map(),
	events: new Map(),
});
