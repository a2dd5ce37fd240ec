import { createServer, type Server } from 'node:net';

/** Every name leads here, so that whoever gets out is seen. */
const OUTSIDE = '127.0.0.2';
const PORTS = [80, 443, 8080, 631];

/** For the browser of the trial, in the place of the one that lets it find no host at all. */
export const OUTSIDE_RESOLVER = `--host-resolver-rules=MAP * ${OUTSIDE}, EXCLUDE 127.0.0.1`;

const PAGE = '<title>OUTSIDE</title><h1>OUTSIDE</h1>';

/** The world outside: answers everybody who comes, and keeps their first words. */
export class Outside {
	readonly #heard: string[] = [];
	readonly #servers: Server[] = [];

	async open(): Promise<void> {
		for (const port of PORTS) {
			const server = createServer((socket) => {
				socket.on('error', () => undefined);
				socket.once('data', (bytes) => {
					// A request says whom it wants in its first lines; an encrypted one in its greeting.
					this.#heard.push(bytes.toString('latin1'));
					socket.end(
						`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${PAGE}`,
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
		return this.#heard.filter(isFor).length;
	}

	close(): void {
		for (const server of this.#servers) server.close();
	}
}
