import type { SearchEngine } from '../engine.ts';

/** The museum's own index. */
export const museum: SearchEngine = {
	name: 'museum',
	label: '本馆',
	client: 'museum.client.ts',
	build: () => Promise.reject(new Error('还没有接上')),
};
