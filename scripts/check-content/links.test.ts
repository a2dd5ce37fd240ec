import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAddress, askLinks, linkReport } from './links.ts';

let server: Server;
let origin = '';
beforeAll(async () => {
	server = createServer(({ url }, response) => {
		if (url === '/never') return;
		if (url === '/old') response.writeHead(301, { Location: '/page' });
		else response.writeHead({ '/gone': 404, '/closed': 403 }[url ?? ''] ?? 200);
		response.end('页');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test('a list of addresses, each with what became of it', async () => {
	const links = [
		{ address: `${origin}/page`, file: 'content/sources/a.yaml' },
		{ address: `${origin}/old`, file: 'content/sources/b.yaml' },
		{ address: `${origin}/gone`, file: 'content/sources/c.yaml' },
		{ address: `${origin}/closed`, file: 'content/sources/d.yaml' },
		// A server that knows nothing of certificates.
		{ address: `${origin.replace('http', 'https')}/page`, file: 'content/sources/e.yaml' },
		{ address: 'http://127.0.0.1:1/', file: 'content/sources/f.yaml' },
	];
	const report = linkReport(links, await askLinks(links));
	expect(report.replaceAll(origin.slice('http'.length), '://馆外')).toBe(`content/sources/b.yaml
  http://馆外/old
  搬到了 http://馆外/page。请打开看看，是同一页就改成它。

content/sources/c.yaml
  http://馆外/gone
  这一页没有了（404）。请找存档的副本，写上 archived。

content/sources/d.yaml
  http://馆外/closed
  网站不给看（403）。请用浏览器打开试试。

content/sources/e.yaml
  https://馆外/page
  网站的证书不对，连接不安全。请用浏览器打开看看是不是那个网站。

content/sources/f.yaml
  http://127.0.0.1:1/
  连不上这个网站。请看看网址有没有拷错，网站还在不在。

问了 6 个网址，1 个打得开，5 个要看一看。`);
});

test('an address that never answers', async () => {
	expect(await askAddress(`${origin}/never`, 50)).toEqual({ kind: 'slow' });
	expect(linkReport([{ address: 'a', file: 'f' }], [{ kind: 'slow' }])).toContain(
		'等了很久没有回答',
	);
});

test('when all is well', () => {
	expect(linkReport([{ address: 'a', file: 'f' }], [{ kind: 'fine' }])).toBe('1 个网址都打得开。');
});
