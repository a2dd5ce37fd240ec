import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { fonts } from './fonts.ts';

const context = {
	edition: EDITIONS.web,
	base: '/',
	site: undefined,
	production: false,
	draft: false,
	root: process.cwd(),
};
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'fonts-'));
	writeFileSync(join(folder, 'style.css'), 'h1{font-family:var(--serif);font-weight:700}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const writePage = (heading: string) =>
	writeFileSync(
		join(folder, 'index.html'),
		`<html data-kind="home"><head><link href="/fonts/page.css"></head><body><h1>${heading}</h1></body></html>`,
	);

test('a page is linked to faces cut to its own characters', async () => {
	writePage('城墙');
	await fonts(folder, context);
	const sheet = /fonts\/([0-9a-f]+\.css)/.exec(
		readFileSync(join(folder, 'index.html'), 'utf8'),
	)?.[1];
	expect(readFileSync(join(folder, 'fonts', sheet ?? ''), 'utf8')).toContain("'Museum Serif'");
	expect(readdirSync(join(folder, 'fonts')).filter((file) => file.endsWith('.woff2'))).toHaveLength(
		1,
	);
}, 30_000);

test('a character no face has stops the build and is named with its page', async () => {
	writePage('城墙😀');
	await expect(fonts(folder, context)).rejects.toThrow('index.html  字体里没有这些字：😀');
}, 30_000);

test('a character only 霞鹜文楷 has is taken from it', async () => {
	writePage('冺江');
	await fonts(folder, context);
	const faces = readdirSync(join(folder, 'fonts')).filter((file) => file.endsWith('.woff2'));
	expect(faces.map((file) => file.split('.')[0]).sort()).toEqual(['bold', 'kai']);
}, 30_000);

test('an edition whose every word is in the museum’s face has bold words, later words and signs of the style sheet, too', async () => {
	writeFileSync(
		join(folder, 'style.css'),
		'h1{font-family:var(--serif);font-weight:700}.note{font-weight:600}a::before{content:"›"}',
	);
	writeFileSync(
		join(folder, 'index.html'),
		'<html><head><link href="/fonts/page.css"></head><body><h1>城</h1><p class="note">绘</p><p data-said="错"></p></body></html>',
	);
	await fonts(folder, { ...context, edition: EDITIONS.kiosk });
	const read = async (name: string) => {
		const file = readdirSync(join(folder, 'fonts')).find((one) => one.startsWith(`${name}.`));
		const font = create(readFileSync(join(folder, 'fonts', file ?? '')));
		if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
		return String.fromCodePoint(...font.characterSet);
	};
	expect(await read('bold')).toMatch(/城.*绘|绘.*城/);
	expect(await read('regular')).toMatch(/›/);
	expect(await read('regular')).toMatch(/错/);
}, 30_000);
