import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { photoSchema } from '../../src/schema/photo.ts';
import { cameraTraces } from '../lib/camera-traces.ts';
import { specimens } from './corpus.ts';
import { addPhoto, cornersOf, photosIn, temporaryFolder } from './test-pictures.ts';

const here = temporaryFolder();
afterAll(() => rmSync(here, { recursive: true }));

/** The voice in which editors are spoken to; the same rule as for the content check. */
const ILL_SPOKEN =
	/改法：(?!请|把|新建|删去)|！|抱歉|哎呀|你忘了|undefined|null|NaN|Error|\n\s+at |。\n {2}改法/;

const all = await specimens();

test('the corpus is large, and no two files are called the same', () => {
	expect(all.length).toBeGreaterThan(100);
	expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each(all.map((one) => [one.name, one] as const))('%s', async (name, specimen) => {
	const { bytes, typed = [], refused, taken = [], corners = 'RGBW', unsaid } = specimen;
	const folder = join(here, `of-${name}`);
	mkdirSync(folder);
	const [content, file] = [join(folder, 'content'), join(folder, name)];
	writeFileSync(file, await bytes());
	const { said, ok } = await addPhoto(content, [file, ...typed, '--write']);
	expect(said).not.toMatch(ILL_SPOKEN);
	if (unsaid !== undefined) expect(said).not.toContain(unsaid);
	const photos = photosIn(content);
	if (refused !== undefined) {
		expect(said).toContain(refused);
		expect(said.endsWith('没有写入任何文件。')).toBe(true);
		expect([ok, photos]).toEqual([false, {}]);
		return;
	}
	expect(ok, said).toBe(true);
	for (const words of taken) expect(said).toContain(words);
	const pictures = Object.entries(photos).filter(([one]) => one.endsWith('.jpg'));
	expect(pictures.length).toBeGreaterThan(0);
	for (const [one, picture] of pictures) {
		const { format, space, exif, iptc, icc, orientation, depth } = await sharp(picture).metadata();
		expect([format, space, depth]).toEqual(['jpeg', 'srgb', 'uchar']);
		expect([exif, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
		expect([...cameraTraces(picture)]).toEqual([]);
		expect(picture.toString('latin1')).not.toMatch(/4711|某某/);
		if (corners !== 'any') expect(await cornersOf(picture)).toBe(corners);
		const record = photos[one.replace('.jpg', '.yaml')]?.toString() ?? '';
		const { width, height } = await sharp(picture).metadata();
		const master = photoSchema.parse(parse(record)).master;
		expect(master).toMatchObject({ width, height });
	}
});
