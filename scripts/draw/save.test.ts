import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Picture } from './render.ts';
import { savePicture } from './save.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'drawing-'));
});
afterAll(() => rm(folder, { recursive: true }));

const grey: Picture = {
	width: 64,
	height: 32,
	channels: 3,
	data: new Uint8Array(64 * 32 * 3).map((_, i) => (i * 7919) % 251),
};

test.each(['a.jpg', 'a.webp', 'a.png'])('says in %s itself that it is a drawing', async (name) => {
	const path = join(folder, name);
	await savePicture(grey, path, '院落', 100_000);
	const { xmp } = await sharp(path).metadata();
	expect(xmp?.toString()).toContain('示意画，非照片');
	expect(xmp?.toString()).toContain('digitalsourcetype/algorithmicMedia');
});

test('lowers the quality until the file is small enough', async () => {
	const path = join(folder, 'b.jpg');
	const free = await savePicture(grey, path, '院落', 100_000);
	const bounded = await savePicture(grey, path, '院落', free - 400);
	expect(bounded).toBeLessThanOrEqual(free - 400);
	expect((await readFile(path)).length).toBe(bounded);
});

test('refuses to write a file that cannot be made small enough', async () => {
	await expect(savePicture(grey, join(folder, 'c.jpg'), '院落', 300)).rejects.toThrow('300 bytes');
});
