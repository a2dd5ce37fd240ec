/** Serves a built edition on this machine: `npm run preview -- --edition kiosk --port 5000`. */
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtEdition } from './serve/built-edition.ts';
import { startServer } from './serve/static-server.ts';

const DEFAULT_PORT = 4321;

const root = dirname(import.meta.dirname);
const { values } = parseArgs({
	strict: false,
	options: {
		edition: { type: 'string' },
		dir: { type: 'string' },
		port: { type: 'string' },
	},
});
const edition = typeof values['edition'] === 'string' ? values['edition'] : 'web';
const folder =
	typeof values['dir'] === 'string' ? resolve(root, values['dir']) : join(root, 'dist', edition);
const port = typeof values['port'] === 'string' ? Number(values['port']) : DEFAULT_PORT;

const serving = builtEdition(folder);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error('✗ 端口要写 0 到 65535 的整数，例如 --port 5000');
	process.exitCode = 1;
} else if (!serving) {
	console.error(`✗ ${folder} 里还没有做好的网站。请先运行 npm run build -- --edition ${edition}`);
	process.exitCode = 1;
} else {
	const server = await startServer(serving, port);
	if (port !== 0 && server.port !== port)
		console.log(`端口 ${port} 有别的程序在用，换到 ${server.port}。`);
	console.log(`✓ 史志馆开着：${server.url}\n  按 Ctrl+C 关门。`);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			console.log('已关门。');
			void server.close();
		});
	}
}
