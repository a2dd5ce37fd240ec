import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { policyText } from '../setup/policy.ts';
import { FOREIGN_ADDRESSES, KEY_COMBINATIONS } from './addresses.ts';
import { Stage } from './stage.ts';

/** Where Debian's Chromium reads what it may do. */
const POLICY_FOLDER = '/etc/chromium/policies/managed';
const POLICY_FILE = `${POLICY_FOLDER}/beijie-kiosk-trial.json`;

/** Every name leads here, so that whoever gets out is seen. */
const OUTSIDE = '127.0.0.2';
const OUTSIDE_PORTS = [80, 443, 8080, 631];
const RESOLVER = `--host-resolver-rules=MAP * ${OUTSIDE}, EXCLUDE 127.0.0.1`;

/** Milliseconds within which the start page has to be back. */
const PATIENCE = 70_000;
const FIRST_PORT = 18_080;

/** What came of one try. */
export interface Tried {
	what: string;
	/** Titles that were seen and are neither the museum's nor those of an error page. */
	strange: string[];
	/** Milliseconds until the start page lived in front; undefined if it did not. */
	back: number | undefined;
	/** Connections that reached the outside. */
	outside: number;
}

/** The world outside: keeps the first words of everybody who comes. */
class Outside {
	readonly heard: string[] = [];
	readonly #servers: Server[] = [];

	async open(): Promise<void> {
		for (const port of OUTSIDE_PORTS) {
			const server = createServer((socket) => {
				socket.on('error', () => undefined);
				socket.once('data', (bytes) => {
					// A request says whom it wants in its first lines; an encrypted one in its greeting.
					this.heard.push(bytes.toString('latin1'));
					socket.end(
						'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<title>OUTSIDE</title>',
					);
				});
			});
			await new Promise<void>((resolve) => server.listen(port, OUTSIDE, resolve));
			this.#servers.push(server);
		}
	}

	/** How many came for this host. The browser's own errands are not the visitor's; on the machine they find no host at all. */
	visitsFor(host: string): number {
		if (host === '') return 0;
		const isFor = (words: string) =>
			/^[A-Z]+ \//.test(words) ? words.includes(`\r\nHost: ${host}`) : words.includes(host);
		return this.heard.filter(isFor).length;
	}

	close(): void {
		for (const server of this.#servers) server.close();
	}
}

/** An error page is called after its address; everything else that is not the museum is strange. */
function isStrange(title: string, what: string): boolean {
	const name = title.replace(/ - Chromium$/, '');
	if (
		/^museum |^127\.0\.0\.1:\d+\/kiosk\/$|^Chromium$|^about:blank$|^Untitled$|^New Tab$/.test(name)
	)
		return false;
	const host = hostOf(what);
	// Keys for help and the like open pages of the maker, which are blocked and called after their host.
	return (
		name !== host &&
		!what.toLowerCase().startsWith(name.toLowerCase()) &&
		!/^[a-z.]+\.(?:com|org)$/.test(name)
	);
}

/** Of the one window there is when all is as it should be. */
const START_TITLE = 'museum start - Chromium';

/** Milliseconds after which a page that opens at all has opened. */
const SETTLING = 7000;

async function tryOne(
	stage: Stage,
	outside: Outside,
	what: string,
	{ host, act }: { host: string; act: () => Promise<void> },
): Promise<Tried> {
	await stage.startPage(PATIENCE);
	const before = outside.visitsFor(host);
	const seen = new Set<string>();
	await act();
	const begun = Date.now();
	let back: number | undefined;
	while (Date.now() - begun < PATIENCE && back === undefined) {
		const titles = await stage.titles();
		for (const title of titles) seen.add(title);
		const isAlone = titles.length === 1 && titles[0] === START_TITLE;
		if (Date.now() - begun > SETTLING && isAlone && stage.isAtStart()) back = Date.now() - begun;
		else await setTimeout(400);
	}
	const strange = [...seen].filter((title) => isStrange(title, what));
	return { what, strange, back, outside: outside.visitsFor(host) - before };
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '');

type Task = (stage: Stage) => Promise<Tried>;

/** Gives tasks to several screens; answers what came of them, in the order in which they were done. */
async function onStages(
	tasks: Task[],
	screens: number,
	tell: (tried: Tried) => void,
): Promise<Tried[]> {
	const waiting = [...tasks];
	const all: Tried[] = [];
	const work = async (number: number) => {
		const stage = new Stage(100 + number, FIRST_PORT + number, RESOLVER);
		try {
			for (let task = waiting.shift(); task; task = waiting.shift()) {
				const tried = await task(stage);
				tell(tried);
				all.push(tried);
			}
		} finally {
			await stage.close();
		}
	};
	await Promise.all(Array.from({ length: screens }, (_, number) => work(number)));
	return all;
}

/** Writes the policy for the stages of this trial, or none for the control. */
export function putPolicy(screens: number): void {
	mkdirSync(POLICY_FOLDER, { recursive: true });
	writeFileSync(
		POLICY_FILE,
		policyText(Array.from({ length: screens }, (_, number) => FIRST_PORT + number)),
	);
}
export const removePolicy = () => rmSync(POLICY_FILE, { force: true });

/** Tries every address, opened from outside the page and by the page itself, and every key combination. */
export async function runTrial(
	screens: number,
	tell: (tried: Tried) => void,
	{ addresses = FOREIGN_ADDRESSES, keys = KEY_COMBINATIONS } = {},
): Promise<Tried[]> {
	const outside = new Outside();
	await outside.open();
	const opened = addresses.map((written): Task => async (stage) => {
		const address = written.replace('{port}', String(stage.port));
		return tryOne(stage, outside, address, {
			host: hostOf(address),
			act: () => stage.open(address),
		});
	});
	const pressed = keys.map(
		(combination): Task =>
			async (stage) =>
				tryOne(stage, outside, combination, {
					host: 'example.com',
					act: async () => {
						await stage.press(combination);
						// Whatever has the focus now, an address bar perhaps, gets an address.
						await stage.type('example.com');
					},
				}),
	);
	try {
		return await onStages([...opened, ...pressed], screens, tell);
	} finally {
		outside.close();
	}
}
