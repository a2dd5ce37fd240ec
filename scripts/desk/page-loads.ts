import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { DeskAnswer } from './local-server.ts';

/** What pages of tools load: scripts, style sheets, fonts and the seal. */

const root = join(import.meta.dirname, '../..');

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

/** A script of ours with everything it imports, for browsers as old as the museum's. */
export function bundled(script: string): string {
	const bundle = buildSync({
		entryPoints: [script],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'chrome87',
		charset: 'utf8',
	});
	return bundle.outputFiles[0]?.text ?? '';
}

/** The museum's tokens and base styles, what all tools share, and a sheet of one's own behind them. */
function styled(style?: string): string {
	const museum = ['tokens.css', 'base.css'].map((name) => join(root, 'src/styles', name));
	return [...museum, join(import.meta.dirname, 'page/desk.css'), ...(style ? [style] : [])]
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
}

/** Fonts and the seal. */
function housePart(path: string): DeskAnswer | undefined {
	if (path === '/page/seal.svg') return { file: join(root, 'public/seal.svg') };
	const file = FONTS[path];
	return file === undefined ? undefined : { file };
}

/** Makes something when it is first asked for, and keeps it. */
export function once<Made>(make: () => Made): () => Made {
	let made: { value: Made } | undefined;
	return () => (made ??= { value: make() }).value;
}

/**
 * What the pages of a tool load: script, style, fonts and the seal.
 * @param script the TypeScript file that the script is bundled from, served as `/page/work.js`
 * @param style the tool's own style sheet, served as `/page/work.css` after the museum's tokens and base styles and what all
 * tools share
 */
export function pageParts(script: string, style: string) {
	const [js, css] = [once(() => bundled(script)), once(() => styled(style))];
	return (path: string): DeskAnswer | undefined => {
		if (path === '/page/work.js') return { type: 'js', text: js() };
		if (path === '/page/work.css') return { type: 'css', text: css() };
		return housePart(path);
	};
}

/** What all pages of the desk load: `/page/desk.css` with the museum's tokens and base styles, fonts and the seal. */
export function sharedParts() {
	const css = once(styled);
	return (path: string): DeskAnswer | undefined =>
		path === '/page/desk.css' ? { type: 'css', text: css() } : housePart(path);
}
