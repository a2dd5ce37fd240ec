import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
