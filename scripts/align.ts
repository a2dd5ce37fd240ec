/** Lines up the pictures of a comparison, with a page on this machine: `npm run align`, `npm run align -- dananjie-65 --suggest`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from '../src/domain/closest.ts';
import { AligningDesk, comparisonIds, journalFolder, type Proposals } from './align/desk.ts';
import { suggestFor } from './align/suggest/suggest.ts';
import { terminal } from './align/text.ts';
import { hold } from './desk/hold.ts';
import { startDeskServer } from './desk/local-server.ts';
import { contentRoot } from './lib/content-root.ts';

const DEFAULT_PORT = 4362;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { port: { type: 'string' }, suggest: { type: 'boolean' } },
});
const port = typeof values['port'] === 'string' ? Number(values['port']) : DEFAULT_PORT;
const [wanted] = positionals;
const isAsked = values['suggest'] === true;

/** What the program proposes for the wished comparison. Nothing of it is written. */
async function propose(content: string, id: string): Promise<Proposals> {
	return suggestFor(content, id, {
		begin: (label) => console.log(terminal.suggesting(label)),
		end: (label, count) => console.log(terminal.suggested(label, count)),
	});
}

/** Opens the desk; answers what went wrong, if anything did. */
async function open(): Promise<string | undefined> {
	const content = contentRoot();
	const ids = comparisonIds(content);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) return terminal.badPort;
	if (wanted === undefined && isAsked) return terminal.suggestWhat;
	if (wanted !== undefined && !ids.includes(wanted))
		return terminal.unknown(wanted, closest(wanted, ids));
	const letGo = hold(join(journalFolder(content), 'in-use'));
	if (!letGo) return terminal.inUse;
	const proposals = new Map<string, Proposals>();
	if (wanted !== undefined && isAsked) proposals.set(wanted, await propose(content, wanted));
	const desk = new AligningDesk(content, proposals);
	try {
		const server = await startDeskServer(desk.answer, port);
		console.log(terminal.open(server.url + (wanted === undefined ? '' : `comparisons/${wanted}/`)));
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.once(signal, () => {
				console.log(terminal.closed);
				void server.close().then(() => {
					desk.close();
					letGo();
				});
			});
		}
		return undefined;
	} catch (error) {
		letGo();
		if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		return terminal.portTaken(port);
	}
}

const problem = await open();
if (problem !== undefined) {
	console.error(problem);
	process.exitCode = 1;
}
