import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A template of `page/`. */
export const template = (name: string) =>
	readFileSync(join(import.meta.dirname, 'page', name), 'utf8');

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

/** What is around every page: the head of the document. */
interface WholePage {
	/** Stands in the head. */
	title: string;
	/** Of the request; scripts send it with every POST. Without it the page sends nothing. */
	token?: string | undefined;
	/** Addresses, in the order in which they count. */
	styles: readonly string[];
	scripts?: readonly string[];
	bodyClass: string;
	/** HTML of ours. */
	body: string;
}

/** A page of a tool on this machine, as HTML. */
export function wholePage({
	title,
	token,
	styles,
	scripts = [],
	bodyClass,
	body,
}: WholePage): string {
	const head = [
		...(token === undefined ? [] : [`<meta name="desk-token" content="${escapeHtml(token)}" />`]),
		...styles.map((address) => `<link rel="stylesheet" href="${address}" />`),
		...scripts.map((address) => `<script src="${address}" defer></script>`),
	];
	const page = fill(template('page.html'), {
		title,
		head: head.join('\n\t\t'),
		'body-class': bodyClass,
	});
	// Put in when it is filled: what a record says is never taken for a template.
	return page.replace('<!-- body -->', () => body);
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
	const body = fill(more.isFramed ? FRAMED : template('room-body.html'), {
		title,
		trail: trail.join('\n'),
	});
	return wholePage({
		title: `${title}　编辑台`,
		token,
		styles: ['/page/desk.css', ...(more.styles ?? [])],
		scripts: more.scripts ?? [],
		bodyClass: `room-page ${more.bodyClass ?? ''}`.trim(),
		body: body.replace('<!-- main -->', () => main),
	});
}
