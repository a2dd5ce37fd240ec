/** What is wrong with a web address, as far as its letters tell. */
export type AddressTrouble =
	| { kind: 'malformed'; why: string }
	/** `clean` is the address without what follows the reader about. */
	| { kind: 'tracking'; parameters: string[]; clean: string };

/**
 * Parameters that say who shared a page, and from where, and not which page it is. From the share buttons of WeChat, Weibo,
 * Bilibili, Taobao, Douyin and of advertisers.
 */
const TRACKING =
	/^(?:utm_\w+|spm|scm|gclid|fbclid|msclkid|yclid|share_?(?:token|source|from|medium|id|tag|plat|uid)\w*|from_?share|isappinstalled|nsukey|wxshare_count|wx_header|enterid|sessionid|session_id|clicktime|chksm|srcid|sharer_\w+|mpshare|exportkey|pass_ticket|vd_source|unique_k|buvid|is_story_h5|bbid|weibo_id|tt_from)$/i;

/** Signs that no address has and that a Chinese input method or a sentence leaves behind. */
const STRAY_SIGN = /[\s\u3000，。；：！？、“”‘’（）《》「」【】]/u;

/** Parameters whose names say that they follow the reader, in the order they stand. */
function withoutTracking(address: string): { parameters: string[]; clean: string } {
	const [, base = '', query = '', hash = ''] =
		/^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
	const parts = query.split('&').filter((part) => part !== '');
	const nameOf = (part: string) => part.split('=')[0] ?? '';
	const kept = parts.filter((part) => !TRACKING.test(nameOf(part)));
	return {
		parameters: parts.map(nameOf).filter((name) => TRACKING.test(name)),
		clean: `${base}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`,
	};
}

function whyMalformed(address: string): string | undefined {
	const [stray] = STRAY_SIGN.exec(address) ?? [];
	if (stray !== undefined)
		return stray.trim() === '' ? '里面有空格' : `里面有「${stray}」，像是从句子里一起拷来的`;
	if (/^https?:\/\/https?:/i.test(address)) return '开头写了两遍';
	const host = /^https?:\/\/([^/?#:]*)/i.exec(address)?.[1] ?? '';
	if (!/^[^.]+(?:\.[^.]+)+$/.test(host)) return `网站的名字「${host}」不完整`;
	return /%(?![0-9a-f]{2})/i.test(address) ? '里面的「%」没有拷全' : undefined;
}

/** Looks at an http or https address; undefined when its letters are well. */
export function addressTrouble(address: string): AddressTrouble | undefined {
	const why = whyMalformed(address);
	if (why !== undefined) return { kind: 'malformed', why };
	const { parameters, clean } = withoutTracking(address);
	return parameters.length > 0 ? { kind: 'tracking', parameters, clean } : undefined;
}

/** Addresses written out in a text: 「见 https://example.cn/a」. */
export const addressesIn = (text: string): { offset: number; address: string }[] =>
	[...text.matchAll(/(?:https?:\/\/|www\.)[\w\-.~%/?#@!$&*+;=:]+/gi)].map(
		({ index, 0: address }) => ({ offset: index, address }),
	);
