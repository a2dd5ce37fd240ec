import { createServer } from 'node:http';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { findServer } from './find-server.ts';
import { freePort, smallMuseum, startNginx } from './run-server.ts';

const folder = smallMuseum();
const html = (body: string) =>
	`<!doctype html><html lang="zh-Hans-CN"><title>北街</title>${body}</html>`;
writeFileSync(
	join(folder, 'index.html'),
	html('<link rel="stylesheet" href="_astro/style.Ab12.css">'),
);
writeFileSync(join(folder, '404.html'), html('没有这一页'));
writeFileSync(join(folder, 'chapters/index.html'), html('志'));
afterAll(() => rmSync(folder, { recursive: true }));

const nginx = findServer('nginx');

test.skipIf(!nginx)('finds nothing to say about the museum behind our nginx recipe', async () => {
	if (!nginx) throw new Error('unreachable: the test is skipped without it');
	const port = await freePort();
	const recipe = { domain: '127.0.0.1', folder, base: '/beijie/', addresses: ['127.0.0.1'], port };
	const address = `http://127.0.0.1:${port}/beijie/`;
	const stop = await startNginx(nginx, recipe, address);
	try {
		const findings = await checkSite(address);
		expect(findings.filter(({ fault }) => fault !== undefined)).toEqual([]);
		expect(findings).toHaveLength(19);
	} finally {
		await stop();
	}
});

test('names what a careless host does', async () => {
	const server = createServer((_request, response) => {
		response.writeHead(200, {
			'Content-Type': 'text/html',
			'Content-Disposition': 'attachment',
			'Cache-Control': 'max-age=86400',
		});
		response.end(html('<link rel="stylesheet" href="_astro/style.css">'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	try {
		const findings = await checkSite(`http://127.0.0.1:${port}/`);
		const faults = findings.flatMap(({ promise, fault }) =>
			fault ? [`${promise}：${fault}`] : [],
		);
		expect(faults).toEqual([
			'首页直接显示，不被当成下载：会变成下载',
			'首页写明是 UTF-8 网页：Content-Type 是「text/html」',
			'首页只缓存几分钟：Cache-Control 是「max-age=86400」',
			'安全头 Content-Security-Policy：没有',
			'安全头 X-Content-Type-Options：没有',
			'安全头 X-Frame-Options：没有',
			'安全头 Referrer-Policy：没有',
			'安全头 Permissions-Policy：没有',
			'安全头 Cross-Origin-Resource-Policy：没有',
			'样式文件打得开，类型对：状态 200，Content-Type 是「text/html」',
			'带指纹的文件长期缓存：Cache-Control 是「max-age=86400」',
			'文字文件压缩后传：Content-Encoding 没有',
			expect.stringMatching(/^录音可以从中间听起（Range）：状态 200，给了 \d+ 字节$/),
			expect.stringMatching(/^少了末尾斜杠会自动补上：状态 200，/),
			'没有的网址回答 404：状态是 200',
			'以点开头的文件打不开：状态是 200',
		]);
	} finally {
		server.close();
		server.closeAllConnections();
	}
});
