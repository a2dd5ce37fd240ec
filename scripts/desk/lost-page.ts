import type { DeskAnswer, DeskRequest } from './local-server.ts';
import { escapeHtml, roomPage } from './page-parts.ts';
import { lost } from './text.ts';

/** Whether somebody looks at the answer: pages have no ending, what pages load has one. */
const isPage = ({ method, path }: DeskRequest) => method === 'GET' && !/\.[a-z0-9]+$/.test(path);

/** A page that says why there is none: nothing is at this address, or it could not be made. */
export function lostPage(
	kind: 'nowhere' | 'broken',
	status: 404 | 500,
	request: DeskRequest,
): DeskAnswer | undefined {
	if (!isPage(request)) return undefined;
	const { title, lines } = lost[kind];
	const main = [...lines.map(escapeHtml), `<a class="way-home" href="/">${lost.home}</a>`]
		.map((line) => `<p>${line}</p>`)
		.join('\n');
	return { status, type: 'html', text: roomPage({ title, main, token: request.token }) };
}
