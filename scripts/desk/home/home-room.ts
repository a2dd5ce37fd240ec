import { escapeHtml, roomPage } from '../page-parts.ts';
import type { Card, OpenRoom } from '../room.ts';

const door = ({ title, words, address }: Card) =>
	`<li><a href="${address}"><b>${escapeHtml(title)}</b><span>${escapeHtml(words)}</span></a></li>`;

/** The first page: the doors of all rooms. */
export const homeRoom: OpenRoom = ({ rooms }) => ({
	name: '',
	answer: ({ method, path, token }) => {
		if (method !== 'GET' || path !== '/') return undefined;
		const cards = rooms().flatMap((room) => room.cards?.() ?? []);
		const main = `<ul class="doors">${cards.map(door).join('\n')}</ul>`;
		return { type: 'html', text: roomPage({ title: '今天做什么', main, token }) };
	},
});
