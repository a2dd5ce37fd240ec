import { createServer, type Server } from 'node:http';
import sharp from 'sharp';

/** What a map asked of the server. */
export interface AskedTile {
	layer: string;
	level: number;
	row: number;
	column: number;
}

/** A server on this machine that answers as the national map's does, or fails as it may. */
export class TileServer {
	readonly asked: AskedTile[] = [];
	/** Whether it refuses, as with a wrong key. */
	refuses = false;
	readonly #server: Server;
	#port = 0;

	private constructor(picture: Buffer) {
		this.#server = createServer((request, response) => {
			const { searchParams } = new URL(request.url ?? '/', 'http://tiles.invalid');
			const number = (name: string) => Number(searchParams.get(name));
			this.asked.push({
				layer: searchParams.get('LAYER') ?? '',
				level: number('TILEMATRIX'),
				row: number('TILEROW'),
				column: number('TILECOL'),
			});
			const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=604800' };
			if (this.refuses) response.writeHead(403, headers).end();
			else response.writeHead(200, { ...headers, 'Content-Type': 'image/png' }).end(picture);
		});
	}

	static async start(): Promise<TileServer> {
		const ground = { width: 256, height: 256, channels: 3, background: '#cde' } as const;
		const server = new TileServer(await sharp({ create: ground }).png().toBuffer());
		await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
		const address = server.#server.address();
		server.#port = typeof address === 'object' && address ? address.port : 0;
		return server;
	}

	/** The same request, to this server. */
	addressOf(url: string): string {
		const { pathname, search } = new URL(url);
		return `http://127.0.0.1:${this.#port}${pathname}${search}`;
	}

	close(): Promise<void> {
		return new Promise((resolve) => this.#server.close(() => resolve()));
	}
}
