import {
	COLLECTION_NAMES,
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../../src/schema/collections.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { escapeHtml, roomPage } from '../page-parts.ts';
import type { OpenRoom } from '../room.ts';
import { recordIds } from './record-path.ts';
import { titledRecords } from './titles.ts';

const page = (given: Parameters<typeof roomPage>[0]): DeskAnswer => ({
	type: 'html',
	text: roomPage(given),
});

/** The kinds of record, with how many there are of each. */
function kindsPage(content: string, token: string): DeskAnswer {
	const rows = COLLECTION_NAMES.map((name) => {
		const count = recordIds(content, name).length;
		return `<li><a href="/records/${name}/"><b>${escapeHtml(COLLECTIONS[name].label)}</b><span>${count}条</span></a></li>`;
	});
	const main = `<ul class="doors">${rows.join('\n')}</ul>`;
	return page({ title: '全部记录', main, token });
}

/** All records of one kind. */
function listPage(content: string, name: CollectionName, token: string): DeskAnswer {
	const { label } = COLLECTIONS[name];
	const rows = titledRecords(content, name).map(
		({ id, title }) =>
			`<li><a href="/records/${name}/${id}/">${escapeHtml(title)}<small>${id}</small></a></li>`,
	);
	const main = `<ul class="record-list">${rows.join('\n')}</ul>`;
	return page({ title: label, main, token, trail: [['全部记录', '/records/']] });
}

/** Every record of content/ as a form. */
export const recordsRoom: OpenRoom = ({ content }) => ({
	name: 'records',
	answer: ({ method, path, token }: DeskRequest) => {
		const [, , kind = '', id] = path.split('/');
		if (method !== 'GET') return undefined;
		if (kind === '') return kindsPage(content, token);
		if (!isCollectionName(kind) || id !== '') return undefined;
		return listPage(content, kind, token);
	},
	cards: () => [
		{
			title: '改一条记录',
			words: '大事、史料、照片、地点、人物、课……每一条都是一张表，填好存回。',
			address: '/records/',
		},
	],
});
