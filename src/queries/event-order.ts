import type { Event } from '../schema/event.ts';
import { byId, type Entry } from './entry.ts';

/** The order of two texts by their characters' codes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first year any account of an event allows. */
export const earliestOf = ({ data }: Entry<Event>): number =>
	Math.min(...data.accounts.map(({ date }) => date.earliest));
/** The last one. */
export const latestOf = ({ data }: Entry<Event>): number =>
	Math.max(...data.accounts.map(({ date }) => date.latest));

/** By first possible year, then by the date's own order within the year, then by how long the doubt lasts. */
export const byEarliest = (a: Entry<Event>, b: Entry<Event>): number =>
	earliestOf(a) - earliestOf(b) ||
	latestOf(a) - latestOf(b) ||
	compareText(a.data.accounts[0]?.date.edtf ?? '', b.data.accounts[0]?.date.edtf ?? '') ||
	byId(a, b);

/** Whether the accounts of an event contradict each other; a year and a month of that year do not. */
export const datesDiffer = ({ accounts }: Pick<Event, 'accounts'>): boolean =>
	new Set(accounts.map(({ date }) => `${date.earliest}/${date.latest}`)).size > 1;
