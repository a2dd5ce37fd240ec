import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { SECURITY_HEADERS } from '../../deploy/headers.ts';
import type { DeskAnswer } from '../local-server.ts';
import { escapeHtml, fill, roomPage } from '../page-parts.ts';
import type { Beside, Card } from '../room.ts';
import type { Titled } from './file/titles.ts';
import { isSingle, KINDS, SINGLE_ID, SINGLE_NAMES, type FormKind } from './form/kinds.ts';
import { registers, singles } from './text-pages.ts';
import { bar, BEGUN_ELSEWHERE, form, history, lists, problems } from './text.ts';

const STYLES = ['/records/page/form.css'];

/** A page of the records. */
export const recordsPage = (page: Parameters<typeof roomPage>[0]): DeskAnswer => ({
	type: 'html',
	text: roomPage({ styles: STYLES, ...page }),
});

const door = (address: string, name: string, said: string) =>
	`<li><a href="${address}"><b>${escapeHtml(name)}</b><span>${escapeHtml(said)}</span></a></li>`;

/** The kinds of record, with how many there are of each. */
export function kindsPage(
	counts: readonly (readonly [name: CollectionName, count: number])[],
	token: string,
): DeskAnswer {
	const doors = counts.map(([name, count]) =>
		door(`/records/${name}/`, COLLECTIONS[name].label, lists.count(count)),
	);
	const once = SINGLE_NAMES.map((name) =>
		door(`/records/${name}/${SINGLE_ID}/`, KINDS[name].label, singles.words[name]),
	);
	const main = `<ul class="doors">${doors.join('\n')}</ul>
<h2>${singles.title}</h2>
<ul class="doors">${once.join('\n')}${door('/records/registers/', registers.title, registers.door)}</ul>`;
	return recordsPage({ title: lists.all, main, token });
}

/** What only programs write, to be looked at. */
export const registersPage = (main: string, token: string): DeskAnswer =>
	recordsPage({ title: registers.title, main, token, trail: [[lists.all, '/records/']] });

const line = (kind: CollectionName, { id, title }: Titled, note: string) =>
	`<li data-words="${escapeHtml(`${title} ${id}`.toLowerCase())}"><a href="/records/${kind}/${id}/"><span>${escapeHtml(title)}</span><small>${escapeHtml(note)}</small></a></li>`;

/** A version of a lesson that was handed out. */
export const frozenPage = (title: string, main: string, token: string): DeskAnswer =>
	recordsPage({
		...{ title, main, token },
		trail: [
			[lists.all, '/records/'],
			[COLLECTIONS.frozen.label, '/records/frozen/'],
		],
	});

/** All records of one kind, to look through and to begin a new one. */
export function listPage(
	kind: CollectionName,
	{
		records,
		drafts,
		next,
		gone,
	}: {
		records: readonly Titled[];
		drafts: readonly Titled[];
		next: string;
		/** HTML of those that were taken away. */
		gone: string;
	},
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
<ul id="records" class="record-list">${records.map((one) => line(kind, one, one.id)).join('\n')}</ul>
${gone}`;
	const trail = [[lists.all, '/records/']] as const;
	return recordsPage({ title: label, main, token, trail, scripts: ['/records/page/find.js'] });
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
	collection: FormKind;
	title: string;
	cards: readonly Card[];
	beside: readonly Beside[];
	token: string;
}): DeskAnswer {
	const { label } = KINDS[collection];
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
	const page = recordsPage({
		...{ title, token, main: `${main}${parts}`, bodyClass: 'form-page' },
		trail: [
			[lists.all, '/records/'],
			...(isSingle(collection) ? [] : [[label, `/records/${collection}/`] as const]),
		],
		scripts: ['/records/page/work.js', ...beside.flatMap(({ scripts }) => scripts)],
		styles: [...STYLES, ...beside.flatMap(({ styles }) => styles)],
	});
	return beside.length === 0 ? page : { ...page, headers: FRAMING };
}
