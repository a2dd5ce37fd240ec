import type { Interview } from '../schema/interview.ts';
import { byId, type Entry } from './entry.ts';
import type { Holdings } from './holdings.ts';

/** Residents first, then the demonstration, then what is read aloud. */
export const KIND_ORDER: readonly Interview['kind'][] = ['interview', 'demonstration', 'narration'];

/** All recordings in the order visitors meet them; narrations in the order of the chronicle. */
export function inListeningOrder({
	interviews,
	chapters,
}: Pick<Holdings, 'interviews' | 'chapters'>): Entry<Interview>[] {
	const order = new Map(chapters.map(({ id, data }) => [id, data.order]));
	const place = ({ data }: Entry<Interview>) => order.get(data.chapter ?? '') ?? Number.MAX_VALUE;
	const kind = ({ data }: Entry<Interview>) => KIND_ORDER.indexOf(data.kind);
	return [...interviews].sort((a, b) => kind(a) - kind(b) || place(a) - place(b) || byId(a, b));
}
