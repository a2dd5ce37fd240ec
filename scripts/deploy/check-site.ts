import { CACHE_HASHED, HASHED_FOLDER, contentTypeOf, securityHeaders } from './headers.ts';

/** One thing that a published museum must do, and whether this one does. */
export interface Finding {
	/** 「首页打得开」 */
	promise: string;
	/** What was found instead; undefined if the promise is kept. */
	fault: string | undefined;
}

const finding = (promise: string, kept: boolean, found: string): Finding => ({
	promise,
	fault: kept ? undefined : found,
});

const show = (value: string | null) => (value === null ? '没有' : `是「${value}」`);

async function homeFindings(
	home: Response,
	html: string,
	hosts: readonly string[],
): Promise<Finding[]> {
	const type = home.headers.get('content-type');
	const cache = home.headers.get('cache-control');
	const age = Number(/max-age=(\d+)/.exec(cache ?? '')?.[1] ?? 0);
	return [
		finding('首页打得开', home.status === 200 && html.includes('<title>'), `状态是 ${home.status}`),
		finding('首页直接显示，不被当成下载', !home.headers.has('content-disposition'), '会变成下载'),
		finding(
			'首页写明是 UTF-8 网页',
			type?.replace(/\s/g, '').toLowerCase() === 'text/html;charset=utf-8',
			`Content-Type ${show(type)}`,
		),
		finding('首页只缓存几分钟', age <= 600, `Cache-Control ${show(cache)}`),
		...Object.entries(securityHeaders(hosts)).map(([name, value]) => {
			const sent = home.headers.get(name);
			return finding(`安全头 ${name}`, sent === value, show(sent));
		}),
	];
}

async function fileFindings(address: string, html: string): Promise<Finding[]> {
	const [hashed] = new RegExp(`${HASHED_FOLDER}[^"'\\s]+\\.(css|js)`).exec(html) ?? [];
	if (hashed === undefined) return [finding('首页有样式文件', false, '首页里没有找到')];
	const file = await fetch(new URL(hashed, address));
	const part = await fetch(new URL(hashed, address), {
		headers: { Range: 'bytes=0-9', 'Accept-Encoding': 'identity' },
	});
	const bytes = (await part.arrayBuffer()).byteLength;
	const type = file.headers.get('content-type');
	const cache = file.headers.get('cache-control');
	const packed = file.headers.get('content-encoding');
	await file.arrayBuffer();
	return [
		finding(
			'样式文件打得开，类型对',
			file.status === 200 && type?.split(';')[0] === contentTypeOf(hashed).split(';')[0],
			`状态 ${file.status}，Content-Type ${show(type)}`,
		),
		finding('带指纹的文件长期缓存', cache === CACHE_HASHED, `Cache-Control ${show(cache)}`),
		finding('文字文件压缩后传', packed !== null, 'Content-Encoding 没有'),
		finding(
			'录音可以从中间听起（Range）',
			part.status === 206 && bytes === 10,
			`状态 ${part.status}，给了 ${bytes} 字节`,
		),
	];
}

async function addressFindings(address: string): Promise<Finding[]> {
	const folder = await fetch(new URL('chapters/', address));
	await folder.arrayBuffer();
	const bare = await fetch(new URL('chapters', address), { redirect: 'manual' });
	await bare.arrayBuffer();
	const target = new URL(bare.headers.get('location') ?? '', bare.url).href;
	const leads =
		bare.status >= 301 && bare.status <= 308 && target === new URL('chapters/', address).href;
	const missing = await fetch(new URL('no-such-page-here/', address));
	const page = await missing.text();
	const hidden = await fetch(new URL('.git/config', address));
	await hidden.arrayBuffer();
	return [
		finding(
			'文件夹网址（/chapters/）显示其中的首页',
			folder.status === 200,
			`状态是 ${folder.status}`,
		),
		finding('少了末尾斜杠会自动补上', leads, `状态 ${bare.status}，去往 ${target}`),
		finding('没有的网址回答 404', missing.status === 404, `状态是 ${missing.status}`),
		finding('没有的网址显示本馆的 404 页', page.includes('<html lang="zh'), '不是本馆的页'),
		finding('以点开头的文件打不开', hidden.status >= 400, `状态是 ${hidden.status}`),
	];
}

/**
 * Visits a published museum like a careful visitor and compares what its server says with the recipes:
 * for hosts that we cannot start ourselves, such as object storage behind a CDN.
 * @param address of the home page, ending in `/`
 */
export async function checkSite(
	address: string,
	hosts: readonly string[] = [],
): Promise<Finding[]> {
	const home = await fetch(address);
	const html = await home.text();
	return [
		...(await homeFindings(home, html, hosts)),
		...(await fileFindings(address, html)),
		...(await addressFindings(address)),
	];
}
