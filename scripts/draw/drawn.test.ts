import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileMark, penMark, readDrawn, sceneMark } from './drawn.ts';
import { pictures } from './pictures.ts';

// Where one of these fails, something was changed without drawing again: npm run draw.
const drawn = readDrawn();

test('the pen is the one that drew the pictures', () => {
	expect(penMark()).toBe(drawn.pen);
});

test('notes what was drawn for every picture, and for no other', () => {
	expect(Object.keys(drawn.pictures)).toEqual(pictures.map(({ id }) => id).toSorted());
});

test.each(pictures)('$id lies in the project as its scene says it', (picture) => {
	const scene = picture.scene();
	expect(sceneMark(scene)).toBe(drawn.pictures[picture.id]?.scene);
	expect(fileMark(picture.path)).toBe(drawn.pictures[picture.id]?.file);
	expect(scene.labelled).toBe(picture.path.endsWith('.jpg'));
});

test.each(pictures)('$id says in its bytes that it is drawn by a program', ({ path, most }) => {
	const bytes = readFileSync(path);
	expect(bytes.includes('示意画，非照片')).toBe(true);
	expect(bytes.includes('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia')).toBe(
		true,
	);
	expect(bytes.length).toBeLessThanOrEqual(most);
});

test('a line moved by a hair gives another fingerprint', () => {
	const picture = pictures.find(({ id }) => id === 'willow-branch');
	if (!picture) throw new Error('the willow branch is gone');
	const scene = picture.scene();
	const [first, ...rest] = scene.sketch.lines;
	if (!first) throw new Error('the willow branch has no lines');
	const moved = first.points.map(([x, y, z]) => [x, y + 1e-6, z] as const);
	const lines = [{ ...first, points: moved }, ...rest];
	expect(sceneMark({ ...scene, sketch: { ...scene.sketch, lines } })).not.toBe(sceneMark(scene));
});
