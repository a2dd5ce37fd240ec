import { join } from 'node:path';
import { roomPage } from '../desk/page-parts.ts';
import type { OpenRoom } from '../desk/room.ts';
import { handbookMain } from './pages.ts';
import { TASKS } from './tasks.ts';

const here = (...names: string[]) => join(import.meta.dirname, ...names);

/** The handbook, as a room of the desk. */
export const handbookRoom: OpenRoom = () => ({
	name: 'handbook',
	answer: ({ method, path, token }) => {
		if (method !== 'GET') return undefined;
		if (path === '/handbook/page.css') return { file: here('handbook.css') };
		const picture = TASKS.flatMap(({ pictures }) => pictures).find(
			({ name }) => path === `/handbook/${name}.webp`,
		);
		if (picture) return { file: here('pictures', `${picture.name}.webp`) };
		if (path !== '/handbook/') return undefined;
		const styles = ['/handbook/page.css'];
		const main = handbookMain(TASKS);
		return {
			type: 'html',
			text: roomPage({ title: '手册：最常做的五件事', main, token, styles, bodyClass: 'handbook' }),
		};
	},
	cards: () => [
		{
			title: '手册：最常做的五件事',
			words: '一件事一页，有图，可以打印出来放在手边。',
			address: '/handbook/',
		},
	],
});
