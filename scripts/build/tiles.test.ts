import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tileNames, WHOLE_PICTURE } from '../../src/domain/deep-zoom.ts';
import { EDITIONS } from '../../src/editions/edition.ts';
import { cutTiles, wantedTiles } from './tiles.ts';
import { filesBelow } from './verify.ts';

const context = { base: '/', site: undefined, production: false, draft: false, root: '.' };

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

describe('the step', () => {
	const work = mkdtempSync(join(tmpdir(), 'museum-cut-'));
	const folder = join(work, 'web');
	const size = { width: 3100, height: 700 };

	beforeAll(async () => {
		vi.stubEnv('MUSEUM_CONTENT', join(work, 'content'));
		const put = (file: string, bytes: string | Buffer) => {
			mkdirSync(dirname(join(work, file)), { recursive: true });
			writeFileSync(join(work, file), bytes);
		};
		const scan = await sharp({ create: { ...size, channels: 3, background: '#987' } })
			.withExif({ IFD3: { GPSLatitude: '30/1 41/1 0/1' } })
			.jpeg()
			.toBuffer();
		// Both are large; the gate has let only the first one onto a page.
		put('content/photos/wharf.jpg', scan);
		put('content/photos/hidden.jpg', scan);
		put('web/photos/wharf/index.html', page('/photos/wharf/iiif'));
		await cutTiles(folder, { ...context, edition: EDITIONS.web });
	});
	afterAll(() => {
		vi.unstubAllEnvs();
		rmSync(work, { recursive: true, force: true });
	});

	test('cuts the pictures that have a page, and opens no other', () => {
		const cut = filesBelow(folder).filter((file) => file.includes('/iiif/'));
		expect(cut).toEqual(
			[...tileNames(size), WHOLE_PICTURE].map((name) => `photos/wharf/iiif/${name}`).sort(),
		);
	});

	test('puts the whole picture beside the tiles, without what its camera wrote', async () => {
		const whole = await sharp(join(folder, 'photos/wharf/iiif', WHOLE_PICTURE)).metadata();
		expect([whole.width, whole.height]).toEqual([3100, 700]);
		expect(whole.exif).toBeUndefined();
	});

	test('leaves the whole picture out where no library looks for it', async () => {
		const school = join(work, 'school');
		mkdirSync(join(school, 'photos/wharf'), { recursive: true });
		writeFileSync(join(school, 'photos/wharf/index.html'), page('/photos/wharf/iiif'));
		await cutTiles(school, { ...context, edition: EDITIONS.school });
		expect(filesBelow(school)).toContain('photos/wharf/iiif/0,0,512,512/512,512/0/default.jpg');
		expect(filesBelow(school)).not.toContain(`photos/wharf/iiif/${WHOLE_PICTURE}`);
	});

	test('stops where a page asks for a picture that is not there', async () => {
		const other = join(work, 'other');
		mkdirSync(join(other, 'photos/lost'), { recursive: true });
		writeFileSync(join(other, 'photos/lost/index.html'), page('/photos/lost/iiif'));
		await expect(cutTiles(other, { ...context, edition: EDITIONS.web })).rejects.toThrow(/lost/);
	});
});
