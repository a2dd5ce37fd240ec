import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { openFromFiles } from './open-from-files.ts';
import { filesBelow } from './verify.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'open-from-files-'));
	write('index.html', '<link rel="stylesheet" href="/_astro/a.css"><a href="/map/">图</a>');
	write(
		'map/index.html',
		'<script type="module" src="/_astro/map.js"></script><script type="module" src="/_astro/gone.js"></script>',
	);
	write('_astro/a.css', 'p{background:url(/_astro/a.png)}');
	write(
		'_astro/map.js',
		`import { place } from './shared.js';
		const far = import('./far.js').catch(() => undefined);
		answer.place = place;
		answer.address = import.meta.url;
		answer.far = far.then(({ name }) => name);`,
	);
	write('_astro/shared.js', 'export const place = "西门 </script>";');
	write('_astro/far.js', 'import { place } from "./map-names.js"; export const name = place;');
	write('_astro/map-names.js', 'export const place = "北街";');
	write('feed.xml', '<feed/>');
	write('edition.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, body: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), body);
}
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const open = (edition: keyof typeof EDITIONS) =>
	openFromFiles(folder, { base: '/', edition: EDITIONS[edition] });

describe('the school edition', () => {
	test('has pages and style sheets that need no server', async () => {
		await open('school');
		expect(read('index.html')).toBe(
			'<link rel="stylesheet" href="_astro/a.css"><a href="map/index.html">图</a>',
		);
		expect(read('_astro/a.css')).toBe('p{background:url(a.png)}');
	});

	test('holds neither the parts of its scripts nor files for servers', async () => {
		await open('school');
		expect(filesBelow(folder)).toEqual([
			'_astro/a.css',
			'_astro/map.js',
			'edition.json',
			'index.html',
			'map/index.html',
		]);
	});

	test('holds no script of a kind of page that it has none of', async () => {
		write('_astro/accounts.js', 'export const nobody = "asks";');
		await open('school');
		expect(filesBelow(folder)).not.toContain('_astro/accounts.js');
	});

	test('has plain scripts that do what the modules did', async () => {
		await open('school');
		const source = read('_astro/map.js');
		expect(source).toContain('北街');
		expect(source).not.toContain('</script');
		const answer: Record<string, unknown> = {};
		const document = { currentScript: { src: 'file:///museum/_astro/map.js' } };
		runInNewContext(source, { answer, document });
		expect(answer).toMatchObject({
			place: '西门 </script>',
			address: 'file:///museum/_astro/map.js',
		});
		expect(await answer['far']).toBe('北街');
	});

	test('has nothing of what a script does only behind a server', async () => {
		write(
			'_astro/map.js',
			'const ask=e=>location.protocol===`file:`?e+".js":fetch(e);answer.ask=ask("a");',
		);
		await open('school');
		expect(read('_astro/map.js')).toContain('.js');
		expect(read('_astro/map.js')).not.toContain('fetch');
	});

	test('says which script cannot be made plain', async () => {
		write('_astro/map.js', 'import "./nowhere.js";');
		await expect(open('school')).rejects.toThrow('脚本 _astro/map.js 没能合成一个文件');
	});
});

test('an edition behind a server keeps its addresses', async () => {
	await open('web');
	expect(read('index.html')).toContain('href="/map/"');
	expect(filesBelow(folder)).toContain('feed.xml');
});
