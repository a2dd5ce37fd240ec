import { createServer } from 'node:http';
import { checkMuseum } from '../health/check-museum.ts';

/** Debian's browser without windows, which looks at releases in the hall. */
export const CHECKER = '/usr/bin/chromium-headless-shell';

/** Milliseconds for a page that never becomes well. */
const PATIENCE = 5000;

/** What the hall's check says of a page that is well and of one that is not, while the policy is in force for this port. */
export async function askChecker(port: number): Promise<(string | undefined)[]> {
	const server = createServer((_request, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end('<!doctype html><title>x</title><h1>x</h1>');
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const look = async (element: string) => {
		const isWell = `document.querySelector('${element}') !== null`;
		const browser = { file: CHECKER, args: ['--no-sandbox'] };
		const visits = [{ path: '/kiosk/', label: '起始页', isWell }];
		return checkMuseum(browser, `http://127.0.0.1:${port}`, visits, PATIENCE);
	};
	try {
		return [await look('h1'), await look('h2')];
	} finally {
		server.close();
		server.closeAllConnections();
	}
}
