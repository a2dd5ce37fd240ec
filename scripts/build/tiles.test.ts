import { expect, test } from 'vitest';
import { wantedTiles } from './tiles.ts';

const page = (tiles: string) => `<zoom-picture data-tiles="${tiles}"></zoom-picture>`;

test('a page names the folder of its tiles, below whatever address the museum has', () => {
	expect([...wantedTiles(page('/photos/wharf/iiif'), '/')]).toEqual([
		['wharf', 'photos/wharf/iiif'],
	]);
	expect([...wantedTiles(page('/beijie/photos/wharf/iiif'), '/beijie/')]).toEqual([
		['wharf', 'photos/wharf/iiif'],
	]);
});

test.each(['/photos/../consents/iiif', '/photos/a/b/iiif', '/other/wharf/iiif', '/photos/wharf/'])(
	'nothing is cut for %s',
	(address) => {
		expect(wantedTiles(page(address), '/').size).toBe(0);
	},
);

test('a page with a small picture asks for none', () => {
	expect(
		wantedTiles('<zoom-picture data-image="/_astro/wharf.jpg"></zoom-picture>', '/').size,
	).toBe(0);
});
