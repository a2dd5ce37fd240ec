import { join } from 'node:path';
import { closest } from '../../src/domain/closest.ts';
import { hold } from './hold.ts';
import { startDeskServer, type SlowAnswering } from './local-server.ts';

/** What the terminal says about a tool with a page on this machine. */
interface TerminalWords {
	badPort: string;
	inUse: string;
	closed: string;
	open: (url: string) => string;
	portTaken: (port: number) => string;
	/** For tools that can be opened for one record. */
	unknown?: (wanted: string, near: readonly string[]) => string;
}

/** A tool with a page on this machine, before it is opened. */
interface ClosedDesk {
	terminal: TerminalWords;
	/** As it was asked for on the command line; it may be no port at all. */
	port: number;
	/** The record it is opened for; the list of all without it. */
	wanted?: string | undefined;
	/** Of all records it can be opened for. */
	ids?: readonly string[];
	/** First part of a record's address: `recordings`. */
	room?: string;
	/** Folder in which it keeps what was done; only one desk may use it at a time. */
	journals: string;
	/** Makes the desk, once it is sure that nobody else has it open. */
	make: () => Promise<{
		answer: SlowAnswering;
		close: () => void;
	}>;
}

/** Opens a tool until it is stopped with Ctrl+C; answers what went wrong, if anything did. */
export async function openDesk(closed: ClosedDesk): Promise<string | undefined> {
	const { terminal, port, wanted, ids = [], room = '' } = closed;
	if (!Number.isInteger(port) || port < 0 || port > 65_535) return terminal.badPort;
	if (wanted !== undefined && !ids.includes(wanted))
		return terminal.unknown?.(wanted, closest(wanted, ids));
	const letGo = hold(join(closed.journals, 'in-use'));
	if (!letGo) return terminal.inUse;
	const desk = await closed.make();
	try {
		const server = await startDeskServer(desk.answer, port);
		console.log(terminal.open(server.url + (wanted === undefined ? '' : `${room}/${wanted}/`)));
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

/** The port of the command line's `--port`, or the tool's own. */
export const portOf = (written: unknown, usual: number): number =>
	typeof written === 'string' ? Number(written) : usual;

/** Ends the program as it went. */
export function tellProblem(problem: string | undefined): void {
	if (problem === undefined) return;
	console.error(problem);
	process.exitCode = 1;
}
