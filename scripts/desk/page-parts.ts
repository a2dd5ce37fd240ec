import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { DeskAnswer } from './local-server.ts';

const root = join(import.meta.dirname, '../..');

/** Text as it may stand in HTML. */
export const escapeHtml = (written: string) =>
	written.replace(
		/[&<>"]/g,
		(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
	);

/** Puts words into a template: `{{name}}` as text, `{{{name}}}` as HTML that is ours. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	const valueOf = (name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`the template asks for ${name}`);
		return value;
	};
	return template
		.replace(/\{\{\{([\w-]+)\}\}\}/g, (_, name: string) => valueOf(name))
		.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => escapeHtml(valueOf(name)));
}

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

/**
 * What the pages of a tool load: script, style, fonts and the seal, prepared once when the server starts.
 * @param script the TypeScript file that the script is bundled from, served as `/page/work.js`
 * @param style the tool's own style sheet, served after the museum's tokens and base styles
 */
export function pageParts(script: string, style: { path: string; file: string }) {
	const bundle = buildSync({
		entryPoints: [script],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'chrome87',
		charset: 'utf8',
	});
	const css = [join(root, 'src/styles/tokens.css'), join(root, 'src/styles/base.css'), style.file]
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const text = bundle.outputFiles[0]?.text ?? '';
	return (path: string): DeskAnswer | undefined => {
		if (path === '/page/work.js') return { type: 'js', text };
		if (path === style.path) return { type: 'css', text: css };
		if (path === '/page/seal.svg') return { file: join(root, 'public/seal.svg') };
		const file = FONTS[path];
		return file === undefined ? undefined : { file };
	};
}
