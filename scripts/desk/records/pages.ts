import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { SECURITY_HEADERS } from '../../deploy/headers.ts';
import type { DeskAnswer } from '../local-server.ts';
import { escapeHtml, fill, roomPage } from '../page-parts.ts';
import type { Beside, Card } from '../room.ts';
import type { Titled } from './file/titles.ts';
import { bar, BEGUN_ELSEWHERE, form, history, lists, problems } from './text.ts';

const STYLES = ['/records/page/form.css'];

const answer = (page: Parameters<typeof roomPage>[0]): DeskAnswer => ({
	type: 'html',
	text: roomPage({ styles: STYLES, ...page }),
});

/** The kinds of record, with how many there are of each. */
export function kindsPage(
	counts: readonly (readonly [name: CollectionName, count: number])[],
	token: string,
): DeskAnswer {
	const doors = counts.map(
		([name, count]) =>
			`<li><a href="/records/${name}/"><b>${escapeHtml(COLLECTIONS[name].label)}</b><span>${lists.count(count)}</span></a></li>`,
	);
	return answer({ title: lists.all, main: `<ul class="doors">${doors.join('\n')}</ul>`, token });
}

const line = (kind: CollectionName, { id, title }: Titled, note: string) =>
	`<li data-words="${escapeHtml(`${title} ${id}`.toLowerCase())}"><a href="/records/${kind}/${id}/"><span>${escapeHtml(title)}</span><small>${escapeHtml(note)}</small></a></li>`;

/** All records of one kind, to look through and to begin a new one. */
export function listPage(
	kind: CollectionName,
	{
		records,
		drafts,
		next,
	}: { records: readonly Titled[]; drafts: readonly Titled[]; next: string },
	token: string,
): DeskAnswer {
	const { label } = COLLECTIONS[kind];
	const elsewhere = BEGUN_ELSEWHERE[kind];
	const begin =
		elsewhere === undefined
			? `<p><a class="button strong" href="/records/${kind}/${next}/">${escapeHtml(lists.add(label))}</a></p>`
			: `<p class="help">${escapeHtml(elsewhere)}</p>`;
	const unborn = drafts.map(({ id, title }) =>
		line(kind, { id, title: title || lists.untitled }, lists.unfinished),
	);
	const main = `${begin}
${unborn.length > 0 ? `<h2>${lists.unfinished}</h2><ul class="record-list">${unborn.join('\n')}</ul>` : ''}
<form id="find" class="find" role="search" hidden>
	<label for="find-words">${lists.find}</label>
	<p class="help" id="find-help">${lists.findHelp}</p>
	<input id="find-words" type="search" autocomplete="off" aria-describedby="find-help" />
	<p id="found" role="status"></p>
</form>
<ul id="records" class="record-list">${records.map((one) => line(kind, one, one.id)).join('\n')}</ul>`;
	const trail = [[lists.all, '/records/']] as const;
	return answer({ title: label, main, token, trail, scripts: ['/records/page/find.js'] });
}

/** The desk's own pages may stand in frames of a form. */
const FRAMING = {
	'Content-Security-Policy': `${SECURITY_HEADERS['Content-Security-Policy'] ?? ''}; frame-src 'self'`,
};

/** The page of one record. Its fields are built by the page's script. */
export function formPage({
	collection,
	title,
	cards,
	beside,
	token,
}: {
	collection: CollectionName;
	title: string;
	cards: readonly Card[];
	beside: readonly Beside[];
	token: string;
}): DeskAnswer {
	const { label } = COLLECTIONS[collection];
	const doors = cards.map(
		(card) => `<a href="${escapeHtml(card.address)}">${escapeHtml(card.title)}</a>`,
	);
	const template = readFileSync(join(import.meta.dirname, 'page/form.html'), 'utf8');
	const main = fill(template, {
		...bar,
		loading: form.loading,
		history: history.title,
		mistakesWords: problems.mistakesWords,
		saveAnyway: problems.saveAnyway,
		goBack: problems.goBack,
		doors: doors.length > 0 ? `<p class="record-doors">${doors.join('\n')}</p>` : '',
	});
	const parts = beside.map(({ html }) => html).join('\n');
	const page = answer({
		...{ title, token, main: `${main}${parts}`, bodyClass: 'form-page' },
		trail: [
			[lists.all, '/records/'],
			[label, `/records/${collection}/`],
		],
		scripts: ['/records/page/work.js', ...beside.flatMap(({ scripts }) => scripts)],
		styles: [...STYLES, ...beside.flatMap(({ styles }) => styles)],
	});
	return beside.length === 0 ? page : { ...page, headers: FRAMING };
}
