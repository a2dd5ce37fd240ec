/** What became of an address when it was asked. */
export type LinkAnswer =
	| { kind: 'fine' }
	/** Another page answers for it. */
	| { kind: 'moved'; to: string }
	/** The page is not there (404, 410). */
	| { kind: 'gone'; status: number }
	/** The site answers, but not with the page. */
	| { kind: 'refused'; status: number }
	| { kind: 'slow' }
	/** The site's certificate does not hold. */
	| { kind: 'unsafe' }
	| { kind: 'unreachable' };

/** An address of a source. */
export interface Link {
	address: string;
	file: string;
}

/** Milliseconds for one address; a far site on a slow line answers within this. */
const PATIENCE = 20_000;
/** So many addresses are asked at a time. */
const AT_ONCE = 6;
/** Codes of Node and OpenSSL for a connection that could not be made safe. */
const UNSAFE = /CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|EPROTO/;

function whyFailed(error: unknown): LinkAnswer {
	if (!(error instanceof Error)) return { kind: 'unreachable' };
	if (error.name === 'TimeoutError') return { kind: 'slow' };
	const { cause } = error;
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	return { kind: UNSAFE.test(code) ? 'unsafe' : 'unreachable' };
}

/** Asks one address for its page. */
export async function askAddress(address: string, patience = PATIENCE): Promise<LinkAnswer> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
		await response.body?.cancel();
		const { status, redirected, url } = response;
		if (status === 404 || status === 410) return { kind: 'gone', status };
		if (!response.ok) return { kind: 'refused', status };
		return redirected && url !== address ? { kind: 'moved', to: url } : { kind: 'fine' };
	} catch (error) {
		return whyFailed(error);
	}
}

/** Asks all addresses, a few at a time; answers stand in the order of the addresses. */
export async function askLinks(links: readonly Link[], patience?: number): Promise<LinkAnswer[]> {
	const answers: LinkAnswer[] = [];
	let next = 0;
	const worker = async () => {
		for (let at = next++; at < links.length; at = next++)
			answers[at] = await askAddress(links[at]?.address ?? '', patience);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return answers;
}

function inWords(answer: LinkAnswer): string | undefined {
	switch (answer.kind) {
		case 'fine':
			return undefined;
		case 'moved':
			return `搬到了 ${answer.to}。请打开看看，是同一页就改成它`;
		case 'gone':
			return `这一页没有了（${answer.status}）。请找存档的副本，写上 archived`;
		case 'refused':
			return `网站不给看（${answer.status}）。请用浏览器打开试试`;
		case 'slow':
			return '等了很久没有回答。请过一会儿再试';
		case 'unsafe':
			return '网站的证书不对，连接不安全。请用浏览器打开看看是不是那个网站';
		case 'unreachable':
			return '连不上这个网站。请看看网址有没有拷错，网站还在不在';
	}
}

/** What `npm run check -- --links` prints. */
export function linkReport(links: readonly Link[], answers: readonly LinkAnswer[]): string {
	const troubles = links.flatMap(({ address, file }, index) => {
		const words = inWords(answers[index] ?? { kind: 'unreachable' });
		return words === undefined ? [] : [`${file}\n  ${address}\n  ${words}。`];
	});
	const well = links.length - troubles.length;
	return [
		...troubles,
		troubles.length === 0
			? `${links.length} 个网址都打得开。`
			: `问了 ${links.length} 个网址，${well} 个打得开，${troubles.length} 个要看一看。`,
	].join('\n\n');
}
