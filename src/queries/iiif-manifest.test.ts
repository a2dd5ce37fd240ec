import { expect, test } from 'vitest';
import { readMuseum } from '../../scripts/lib/read-content.ts';
import { iiifManifest } from './iiif-manifest.ts';
import { iiifFaults, type Json } from './iiif-rules.ts';

const absolute = (address: string) => new URL(address, 'https://museum.example/beijie/').href;

const [recording] = readMuseum('content').records.interviews;
if (!recording) throw new Error('content/interviews is empty');
const manifest = iiifManifest(recording, ['original', 'mandarin'], absolute) as {
	'@context': string;
	items: { id: string; duration: number; items: Json[]; annotations: { items: Json[] }[] }[];
	structures: { items: { items: { id: string }[] }[] }[];
}; // as it is written there

test('a manifest keeps the rules of IIIF Presentation 3', () => {
	expect(manifest['@context']).toBe('http://iiif.io/api/presentation/3/context.json');
	expect(iiifFaults(manifest, 'manifest')).toEqual([]);
});

test('a broken manifest is noticed', () => {
	const [canvas] = manifest.items;
	const broken = { ...manifest, label: '无语言', items: [{ ...canvas, id: 'canvas' }] };
	expect(iiifFaults(broken, 'manifest')).toEqual([
		'manifest.items[0] has no address',
		'manifest.label has no language',
	]);
});

test('the canvas is as long as the recording, without a fragment, and segments are stretches of it', () => {
	const [canvas] = manifest.items;
	expect(canvas?.duration).toBe(recording.data.duration);
	expect(canvas?.id).not.toContain('#');
	const stretches = manifest.structures[0]?.items.map(({ items }) => items[0]?.id);
	expect(stretches).toEqual(
		recording.data.segments.map(({ start, end }) => `${canvas?.id ?? ''}#t=${start},${end}`),
	);
});

test('both wordings go along as WebVTT', () => {
	const [canvas] = manifest.items;
	expect(canvas?.annotations[0]?.items).toMatchObject([
		{ motivation: 'supplementing', body: { format: 'text/vtt' } },
		{ motivation: 'supplementing', body: { format: 'text/vtt' } },
	]);
});
