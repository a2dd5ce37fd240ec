import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Store } from '../update/store.ts';
import { countOpening, freshNotice, readBeat, StaffDoor, staffReport } from './answers.ts';
import type { PageCounts } from './counts.ts';
import type { Beat } from './pulse.ts';
import type { MachineSettings } from './settings.ts';

/** What the machine's own answers are made from. */
export interface LocalParts {
	settings: MachineSettings;
	store: Store;
	counts: PageCounts;
	/** Hears every sign of life. */
	onBeat: (beat: Beat) => void;
}

const LARGEST_BODY = 4096;
const BEAT_SCRIPT = readFileSync(join(import.meta.dirname, 'beat.js'));

async function readJson(request: IncomingMessage): Promise<unknown> {
	let text = '';
	for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) {
		text += part;
		if (text.length > LARGEST_BODY) return undefined;
	}
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer) {
	response.writeHead(status, {
		'Content-Type': type,
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
	});
	response.end(body);
}

const answerJson = (response: ServerResponse, status: number, value: unknown) =>
	answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** Whether a page of the museum on this machine asks: no other address, no other page open in the browser. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
	const host = `127.0.0.1:${port}`;
	return headers.host === host && (!headers.origin || headers.origin === `http://${host}`);
}

/**
 * Answers what only this machine knows, below `/_kiosk/`: hears signs of life, and tells staff who type the printed code the
 * version, the last update, the room on the disk and the counts. Nothing about who asks is written down.
 */
export function localServer({ settings, store, counts, onBeat }: LocalParts) {
	const door = new StaffDoor(settings);

	const answerBeat = (sent: unknown, response: ServerResponse) => {
		const beat = readBeat(sent);
		if (!beat) return answerJson(response, 400, {});
		const now = new Date();
		onBeat(beat);
		countOpening(settings, counts, beat, now);
		return answerJson(response, 200, { notice: freshNotice(store, now) });
	};
	const answerStaff = (sent: unknown, response: ServerResponse, isTable: boolean) => {
		const code =
			typeof sent === 'object' && sent !== null && 'code' in sent ? sent.code : undefined;
		const entry = door.open(code, Date.now());
		if (entry !== 'open') return answerJson(response, entry === 'wait' ? 429 : 403, {});
		return isTable
			? answer(response, 200, 'text/csv; charset=utf-8', counts.csv())
			: answerJson(response, 200, staffReport(store, settings, counts));
	};

	return createServer(async (request, response) => {
		const { method, url } = request;
		if (!isOurs(request, settings.port)) return answerJson(response, 421, {});
		if (method === 'GET' && url === '/_kiosk/beat.js')
			return answer(response, 200, 'text/javascript; charset=utf-8', BEAT_SCRIPT);
		if (method !== 'POST') return answerJson(response, 404, {});
		if (!request.headers['content-type']?.startsWith('application/json'))
			return answerJson(response, 415, {});
		const sent = await readJson(request);
		if (url === '/_kiosk/beat') return answerBeat(sent, response);
		if (url === '/_kiosk/staff') return answerStaff(sent, response, false);
		if (url === '/_kiosk/counts.csv') return answerStaff(sent, response, true);
		return answerJson(response, 404, {});
	});
}
