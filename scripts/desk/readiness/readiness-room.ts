import { join } from 'node:path';
import { roomPage } from '../page-parts.ts';
import type { OpenRoom } from '../room.ts';
import { readinessMain } from './page.ts';
import { readiness } from './readiness.ts';

const STYLE = join(import.meta.dirname, 'readiness.css');

/** 发布前检查: every light, and the way to each thing that is to be mended. Asked anew whenever it is opened. */
export const readinessRoom: OpenRoom = ({ content }) => ({
	name: 'readiness',
	answer: async ({ method, path, token }) => {
		if (method !== 'GET') return undefined;
		if (path === '/readiness/readiness.css') return { file: STYLE };
		if (path !== '/readiness/') return undefined;
		const main = readinessMain(await readiness(content));
		const styles = ['/readiness/readiness.css'];
		return { type: 'html', text: roomPage({ title: '发布前检查', main, styles, token }) };
	},
	cards: () => [
		{
			title: '发布前检查',
			words: '同意、版权、出处、错链……一盏一盏的灯。红的要改，改好才能发布。',
			address: '/readiness/',
		},
	],
});
