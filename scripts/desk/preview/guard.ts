import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FACE_NAMES, FACES } from '../../build/fonts/faces.ts';
import { asPrinted, withoutFocus } from './views.ts';

/** What lies in front of the pages: who may look, the museum's whole faces, and paper. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Nothing from elsewhere; Astro's styles are inline while nothing is built. Only the desk may frame a page. */
const policy = (deskOrigin: string, isPrinted: boolean) =>
	[
		"default-src 'none'",
		// Paper has no script.
		`script-src ${isPrinted ? "'none'" : "'self'"}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' blob: data:",
		"media-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		`frame-ancestors ${deskOrigin}`,
	].join('; ');

const FACE_RULES = FACE_NAMES.map((name) => {
	const { family, weight } = FACES[name];
	return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('${name}.woff2')}`;
}).join('\n');

/** Behind the machine's own faces stand the museum's, for machines without any Chinese one. The hall's edition has its own. */
const LAST_RESORT = `html[data-edition='web']:root{--body:system-ui,-apple-system,'PingFang SC','HarmonyOS Sans SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif,'Museum Serif'}`;

/** The faces that a build would cut, whole: what is written may need any of their characters. */
function answerFace(path: string, response: ServerResponse): boolean {
	if (path === '/fonts/page.css') {
		response.setHeader('Content-Type', 'text/css');
		response.end(`${FACE_RULES}\n${LAST_RESORT}`);
		return true;
	}
	const name = FACE_NAMES.find((one) => path === `/fonts/${one}.woff2`);
	if (!name) return false;
	response.setHeader('Content-Type', 'font/woff2');
	response.setHeader('Cache-Control', 'max-age=86400');
	createReadStream(FACES[name].file).pipe(response);
	return true;
}

/** Whether our own page asks, or a person who follows a link; other pages in the same browser are kept out. */
function mayLook({ headers, method, socket }: IncomingMessage): boolean {
	if (headers.host !== `127.0.0.1:${socket.localPort}`) return false;
	if (method !== 'GET' && method !== 'HEAD') return false;
	const site = headers['sec-fetch-site'];
	const isForeign = site === 'cross-site' || site === 'same-site';
	return !isForeign || headers['sec-fetch-mode'] === 'navigate';
}

/** Holds a page back until it is whole and changes it. */
function changing(response: ServerResponse, change: (html: string) => string): void {
	const parts: Buffer[] = [];
	const [write, end] = [response.write.bind(response), response.end.bind(response)];
	const isPage = () => String(response.getHeader('Content-Type') ?? '').startsWith('text/html');
	const keep = (chunk: unknown) => {
		if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
	};
	response.write = ((chunk: unknown, ...rest: []) => {
		if (!isPage()) return write(chunk, ...rest);
		keep(chunk);
		return true;
	}) as typeof response.write; // Node's own function has several forms
	response.end = ((chunk?: unknown, ...rest: []) => {
		if (!isPage()) return end(chunk, ...rest);
		keep(chunk);
		return end(change(Buffer.concat(parts).toString('utf8')));
	}) as typeof response.end;
}

/** @param deskOrigin `http://127.0.0.1:4360` */
export const guard =
	(deskOrigin: string): Middleware =>
	(request, response, next) => {
		if (!mayLook(request)) {
			response.statusCode = 403;
			response.end('403\n');
			return;
		}
		const [path = '/', query = ''] = (request.url ?? '/').split('?');
		const isPrinted = /(?:^|&)desk-print=1(?:&|$)/.test(query);
		const [, place] = /(?:^|&)desk-place=([\w-]+)(?:&|$)/.exec(query) ?? [];
		response.setHeader('Content-Security-Policy', policy(deskOrigin, isPrinted));
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		if (answerFace(path, response)) return;
		if (isPrinted || place !== undefined)
			changing(response, (html) => {
				const shown = place === undefined ? html : withoutFocus(html, place);
				return isPrinted ? asPrinted(shown) : shown;
			});
		next();
	};
