import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { DeskAnswer } from './local-server.ts';

const root = join(import.meta.dirname, '../..');

const page = (name: string) => readFileSync(join(import.meta.dirname, 'page', name), 'utf8');

/** Text as it may stand in HTML. */
export const escapeHtml = (written: string) =>
	written.replace(
		/[&<>"]/g,
		(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
	);

/** A command as it is typed, with its options, or an option that is added to one. */
const COMMAND = /npm run [\w:]+(?: --(?: [\w./-]+)*)?|--[a-z]+/g;

/** A sentence as HTML; commands in it are set apart, and `--write` is never broken behind its dashes. */
export const withCommands = (written: string): string =>
	escapeHtml(written).replace(
		COMMAND,
		(command) => `<code>${command.replace(/[^ ]+/g, '<span>$&</span>')}</code>`,
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

/** A table's row: the record's name leads to its page, the other cells are words. */
const row = (address: string, [name = '', ...cells]: readonly string[]) => `<tr>
	<th scope="row"><a href="${address}">${escapeHtml(name)}</a></th>
	${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('\n\t')}
</tr>`;

/** The list of a tool's records. `words` has `museum`, `listTitle` and `listLede`. */
export const listPage = (
	words: Readonly<Record<string, string>>,
	columns: readonly string[],
	records: readonly { address: string; cells: readonly string[] }[],
	none: string,
): string =>
	fill(page('list.html'), {
		...words,
		columns: columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('\n'),
		rows: records.map(({ address, cells }) => row(address, cells)).join('\n'),
		none: records.length === 0 ? none : '',
	});

/** The keys of a tool, for its help: 「空格　标一句」. */
const keyRows = (keys: readonly (readonly [key: string, what: string])[]): string =>
	keys
		.map(([key, what]) => `<div><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(what)}</dd></div>`)
		.join('\n');

/**
 * The page of one record: head, saving and help are the same in all tools.
 * @param work the template of what the tool works on
 * @param settings the template of what can be set, above the keys
 */
export function workPage(
	values: Readonly<Record<string, string>>,
	keys: readonly (readonly [key: string, what: string])[],
	work: string,
	settings = '',
): string {
	const frame = fill(page('frame.html'), { ...values, 'key-rows': keyRows(keys) });
	// Put in when it is filled itself: what a record says is never taken for a template.
	return frame
		.replace('<!-- work -->', () => fill(work, values))
		.replace('<!-- settings -->', () => fill(settings, values));
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

/** A page of the desk: the head with the way home is the same in all rooms. */
interface RoomPage {
	/** Stands in the head and names the window. */
	title: string;
	/** HTML of ours. */
	main: string;
	/** Ways to where this page belongs, behind the way home: `[['大事', '/records/events/']]`. */
	trail?: readonly (readonly [words: string, address: string])[];
	/** Addresses of scripts and style sheets of the room's own. */
	scripts?: readonly string[];
	styles?: readonly string[];
	/** Of the request; scripts send it with every POST. */
	token: string;
	/** For the room's style sheet. */
	bodyClass?: string;
	/** Whether it stands in a frame of another page of the desk, which has the head and the landmarks for both. */
	isFramed?: boolean;
}

const FRAMED = '<h1>{{title}}</h1>\n<div id="main"><!-- main --></div>';

/** A page of a room of the desk, as HTML. */
export function roomPage({ title, main, token, ...more }: RoomPage): string {
	const trail = (more.trail ?? []).map(
		([words, address]) => `<li><a href="${address}">${escapeHtml(words)}</a></li>`,
	);
	const body = fill(more.isFramed ? FRAMED : page('room-body.html'), {
		title,
		trail: trail.join('\n'),
	});
	const frame = fill(page('room.html'), {
		title,
		token,
		'body-class': more.bodyClass ?? '',
		styles: (more.styles ?? [])
			.map((address) => `<link rel="stylesheet" href="${address}" />`)
			.join('\n'),
		scripts: (more.scripts ?? [])
			.map((address) => `<script src="${address}" defer></script>`)
			.join('\n'),
	});
	// Put in when it is filled: what a record says is never taken for a template.
	return frame.replace('<!-- body -->', () => body.replace('<!-- main -->', () => main));
}
