import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { dayInWords } from '../../../src/queries/day-in-words.ts';
import { COLLECTIONS, isCollectionName } from '../../../src/schema/collections.ts';
import { titleOf } from '../../release/title-of.ts';
import { readLooks } from '../consent/looks-file.ts';
import { lineInWords } from '../consent/subject.ts';
import { escapeHtml } from '../page-parts.ts';
import { registers as words } from './text-pages.ts';

/** A line of a register: the record it is about, and what it says. */
interface Line {
	about: string;
	/** Where something can be done about it. */
	address: string;
	said: string;
}

/** 「志「城墙与城门」」 of `chapters/city-wall`; of a record without a file its id. */
function recordWords(museum: Museum, key: string): string {
	const [collection = '', id = ''] = key.split('/');
	if (!isCollectionName(collection)) return key;
	const records: CheckedEntry[] = museum.records[collection];
	const record = records.find((one) => one.id === id);
	return `${COLLECTIONS[collection].label}「${record ? titleOf(record) : id}」`;
}

const section = (
	{ title, file, who }: { title: string; file: string; who: string },
	lines: readonly Line[] | string,
) => {
	const shown =
		typeof lines === 'string'
			? `<p>${escapeHtml(lines)}</p>`
			: lines.length === 0
				? `<p>${words.none}</p>`
				: `<ul class="record-list">${lines
						.map(
							({ about, address, said }) =>
								`<li><a href="${address}"><span>${escapeHtml(about)}</span><small>${escapeHtml(said)}</small></a></li>`,
						)
						.join('\n')}</ul>`;
	return `<section><h2>${title}</h2><p class="help">${escapeHtml(who)}<code>content/${file}</code></p>${shown}</section>`;
};

/** What the museum's programs write down and nobody fills in: each with who writes it, and the newest line first. */
export function registersMain(museum: Museum, content: string): string {
	const looks = readLooks(content);
	const withdrawn = museum.withdrawals.map((line): Line => {
		const key = `${line.collection}/${line.id}`;
		return {
			about: recordWords(museum, key),
			address: `/consent/${key}/`,
			said: lineInWords(line),
		};
	});
	const seen =
		typeof looks === 'string'
			? looks
			: looks
					.map(({ on, record, editor, reader }): Line => {
						const said = words.seen(dayInWords(on), editor, reader);
						return { about: recordWords(museum, record), address: `/consent/${record}/`, said };
					})
					.toReversed();
	const bare = Object.entries(museum.ratchet).map(([key, count]): Line => {
		return {
			about: recordWords(museum, key),
			address: `/records/${key}/#body`,
			said: words.bare(count),
		};
	});
	return [
		`<p>${words.lede}</p>`,
		section(words.withdrawals, withdrawn.toReversed()),
		section(words.looks, seen),
		section(words.ratchet, bare),
	].join('\n');
}
