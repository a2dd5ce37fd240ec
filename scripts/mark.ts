/** Marks sentence starts in a recording, with a page on this machine: `npm run mark`, `npm run mark -- how-to-record`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from '../src/domain/closest.ts';
import { hold } from './desk/hold.ts';
import { startDeskServer } from './desk/local-server.ts';
import { contentRoot } from './lib/content-root.ts';
import { journalFolder, MarkingDesk } from './mark/answering.ts';
import { recordingIds } from './mark/folder.ts';
import { terminal } from './mark/text.ts';

const DEFAULT_PORT = 4361;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { port: { type: 'string' } },
});
const port = typeof values['port'] === 'string' ? Number(values['port']) : DEFAULT_PORT;
const [wanted] = positionals;

/** Opens the desk; answers what went wrong, if anything did. */
async function open(): Promise<string | undefined> {
	const content = contentRoot();
	const ids = recordingIds(content);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) return terminal.badPort;
	if (wanted !== undefined && !ids.includes(wanted))
		return terminal.unknown(wanted, closest(wanted, ids));
	const letGo = hold(join(journalFolder(content), 'in-use'));
	if (!letGo) return terminal.inUse;
	const desk = new MarkingDesk(content);
	try {
		const server = await startDeskServer(desk.answer, port);
		console.log(terminal.open(server.url + (wanted === undefined ? '' : `recordings/${wanted}/`)));
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
