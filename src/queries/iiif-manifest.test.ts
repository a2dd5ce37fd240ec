import { expect, test } from 'vitest';
import { readMuseum } from '../../scripts/lib/read-content.ts';
import { iiifManifest } from './iiif-manifest.ts';

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const absolute = (address: string) => new URL(address, 'https://museum.example/beijie/').href;

/** What every resource of a kind must have, https://iiif.io/api/presentation/3.0/#a-summary-of-property-requirements */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
	Manifest: ['id', 'type', 'label', 'items'],
	Canvas: ['id', 'type'],
	AnnotationPage: ['id', 'type'],
	Annotation: ['id', 'type', 'target', 'motivation', 'body'],
	Range: ['id', 'type', 'items'],
	Agent: ['id', 'type', 'label', 'homepage'],
	Sound: ['id', 'type', 'format', 'duration'],
	Text: ['id', 'type', 'format'],
};

/** Every rule that a value inside a manifest breaks. */
function faultsOf(value: unknown, way: string): string[] {
	if (Array.isArray(value)) return value.flatMap((one, at) => faultsOf(one, `${way}[${at}]`));
	if (!isObject(value)) return [];
	const faults = Object.entries(value).flatMap(([key, inner]) => faultsOf(inner, `${way}.${key}`));
	const type = value['type'];
	if (typeof type === 'string') {
		const needed = NEEDED[type];
		if (!needed) faults.push(`${way} is a ${type}`);
		for (const key of needed ?? [])
			if (value[key] === undefined) faults.push(`${way} has no ${key}`);
		const id = value['id'];
		if (typeof id !== 'string' || !/^https?:\/\//.test(id)) faults.push(`${way} has no address`);
	}
	for (const key of ['label', 'summary', 'value']) {
		const words = value[key];
		const isMap =
			isObject(words) &&
			Object.values(words).every(
				(list) => Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== ''),
			);
		if (words !== undefined && !isMap) faults.push(`${way}.${key} has no language`);
	}
	return faults;
}

const [recording] = readMuseum('content').records.interviews;
if (!recording) throw new Error('content/interviews is empty');
const manifest = iiifManifest(recording, ['original', 'mandarin'], absolute) as {
	'@context': string;
	items: { id: string; duration: number; items: Json[]; annotations: { items: Json[] }[] }[];
	structures: { items: { items: { id: string }[] }[] }[];
}; // as it is written there

test('a manifest keeps the rules of IIIF Presentation 3', () => {
	expect(manifest['@context']).toBe('http://iiif.io/api/presentation/3/context.json');
	expect(faultsOf(manifest, 'manifest')).toEqual([]);
});

test('a broken manifest is noticed', () => {
	const [canvas] = manifest.items;
	const broken = { ...manifest, label: '无语言', items: [{ ...canvas, id: 'canvas' }] };
	expect(faultsOf(broken, 'manifest')).toEqual([
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
