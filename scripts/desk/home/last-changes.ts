import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { CONTENT_FOLDER } from '../../lib/content-root.ts';
import { titleOf } from '../../release/title-of.ts';
import { words } from './text.ts';

/** A record whose file was written not long ago. */
export interface LastChange {
	/** 「大事」 */
	kind: string;
	title: string;
	/** 「10分钟前」, or the day. */
	when: string;
	/** Its form on the desk. */
	address: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** China keeps one time, eight hours before UTC. */
const CHINA_TIME = 8 * HOUR;

/** When something was, as one says it at `now`; both in milliseconds. */
export function whenInWords(then: number, now: number): string {
	const ago = Math.max(0, now - then);
	if (ago < HOUR) return words.minutesAgo(Math.floor(ago / MINUTE));
	if (ago < DAY) return words.hoursAgo(Math.floor(ago / HOUR));
	const [year, month, day] = new Date(then + CHINA_TIME).toISOString().slice(0, 10).split('-');
	return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The records that were written last, the newest first. */
export function lastChanges(
	museum: Museum,
	content: string,
	now: number,
	count: number,
): LastChange[] {
	const records: CheckedEntry[] = Object.values(museum.records).flat();
	return records
		.map((record) => {
			const file = join(content, record.file.slice(CONTENT_FOLDER.length + 1));
			return { record, then: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
		})
		.sort((a, b) => b.then - a.then || (a.record.file < b.record.file ? -1 : 1))
		.slice(0, count)
		.map(({ record, then }) => ({
			kind: COLLECTIONS[record.collection].label,
			title: titleOf(record),
			when: whenInWords(then, now),
			address: `/records/${record.collection}/${record.id}/`,
		}));
}
