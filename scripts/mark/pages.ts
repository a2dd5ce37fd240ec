import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { durationInWords } from '../../src/domain/duration.ts';
import type { DeskAnswer } from '../desk/local-server.ts';
import * as text from './text.ts';

const root = join(import.meta.dirname, '../..');
const here = (name: string) => join(import.meta.dirname, 'page', name);

const escapeHtml = (written: string) =>
	written.replace(
		/[&<>"]/g,
		(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
	);

/** Puts words into a template: `{{name}}` as text, `{{{name}}}` as HTML that is ours. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
	const valueOf = (name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`the template asks for ${name}`);
		return value;
	};
	return template
		.replace(/\{\{\{([\w-]+)\}\}\}/g, (_, name: string) => valueOf(name))
		.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => escapeHtml(valueOf(name)));
}

/** A recording as the list shows it. */
export interface ListedRecording {
	id: string;
	title: string;
	/** Seconds. */
	duration: number;
	/** How far it is marked, in words. */
	progress: string;
}

const row = ({ id, title, duration, progress }: ListedRecording) => `<tr>
	<th scope="row"><a href="/recordings/${id}/">${escapeHtml(title)}</a></th>
	<td>${escapeHtml(progress)}</td>
	<td>${durationInWords(duration)}</td>
</tr>`;

/** The page with all recordings. */
export const listPage = (recordings: readonly ListedRecording[]): string =>
	fill(readFileSync(here('list.html'), 'utf8'), {
		...text.words,
		rows: recordings.map(row).join('\n'),
		none: recordings.length === 0 ? text.terminal.none : '',
	});

/** The page of one recording. */
export const workPage = (title: string, token: string): string =>
	fill(readFileSync(here('work.html'), 'utf8'), {
		...text.words,
		title,
		token,
		speeds: Object.entries(text.speeds)
			.map(
				([value, name]) =>
					`<option value="${value}"${value === '1' ? ' selected' : ''}>${name}</option>`,
			)
			.join(''),
		'key-rows': text.keys
			.map(([key, what]) => `<div><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(what)}</dd></div>`)
			.join('\n'),
	});

const fontFile = (name: string, file: string) =>
	join(root, 'node_modules/@fontsource', name, 'files', file);

/** Faces for machines that have no Chinese ones; files of the packages the museum's own fonts are cut from. */
const FONTS: Readonly<Record<string, string>> = {
	'/page/serif.woff2': fontFile(
		'noto-serif-sc',
		'noto-serif-sc-chinese-simplified-400-normal.woff2',
	),
	'/page/serif-bold.woff2': fontFile(
		'noto-serif-sc',
		'noto-serif-sc-chinese-simplified-700-normal.woff2',
	),
	'/page/kai.woff2': fontFile('lxgw-wenkai', 'lxgw-wenkai-latin-500-normal.woff2'),
};

/** What the pages load: script, style, fonts and the seal, prepared once when the server starts. */
export function pageParts(): (path: string) => DeskAnswer | undefined {
	const bundle = buildSync({
		entryPoints: [here('work.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'chrome87',
		charset: 'utf8',
	});
	const css = ['src/styles/tokens.css', 'src/styles/base.css', 'scripts/mark/page/mark.css']
		.map((file) => readFileSync(join(root, file), 'utf8'))
		.join('\n');
	const script = bundle.outputFiles[0]?.text ?? '';
	return (path) => {
		if (path === '/page/work.js') return { type: 'js', text: script };
		if (path === '/page/mark.css') return { type: 'css', text: css };
		if (path === '/page/seal.svg') return { file: join(root, 'public/seal.svg') };
		const file = FONTS[path];
		return file === undefined ? undefined : { file };
	};
}
