import { expect, test } from 'vitest';
import { packRelease, unpackRelease, type OfflineRelease } from './release.ts';

const file = (path: string) => ({ path, hash: `hash of ${path}`, bytes: path.length });
const release: OfflineRelease = {
	...{ name: 'r1', hashed: '/_astro/', fallback: '/offline/' },
	items: [
		{
			...{
				address: '/walks/round/',
				page: ['/walks/round/', '/_astro/a.js', '/_astro/b.webp'].map(file),
			},
			sounds: [file('/talk.m4a')],
			instead: { '/_astro/b.avif': '/_astro/b.webp' },
		},
		{
			address: '/chapters/x/',
			page: ['/chapters/x/', '/_astro/a.js'].map(file),
			sounds: [],
			instead: {},
		},
	],
};

test('a release travels with every file once, and arrives as it was', () => {
	const packed = packRelease(release);
	expect(packed.files.map(([path]) => path)).toEqual([
		...['/walks/round/', '/_astro/a.js', '/_astro/b.webp', '/talk.m4a', '/chapters/x/'],
	]);
	expect(unpackRelease(JSON.parse(JSON.stringify(packed)))).toEqual(release);
});
