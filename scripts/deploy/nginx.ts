import {
	CACHE_HASHED,
	CACHE_OTHER,
	CONTENT_TYPES,
	HASHED_FOLDER,
	HTTPS_HEADERS,
	OTHER_TYPE,
	securityHeaders,
	needsCharset,
} from './headers.ts';
import type { Recipe } from './recipe.ts';

/** Lines one level deeper. */
export const indent = (lines: readonly string[]) =>
	lines.map((line) => (line === '' ? '' : `\t${line}`));

const escapeRegex = (text: string) => text.replace(/[.+?^$()[\]{}|\\]/g, '\\$&');

export function headerLines(headers: Readonly<Record<string, string>>): string[] {
	return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
}

/** What every file is, and which are sent compressed. */
export function typeLines(): string[] {
	const compressed = CONTENT_TYPES.filter(({ compress }) => compress).map(({ type }) => type);
	const texts = CONTENT_TYPES.map(({ type }) => type).filter(needsCharset);
	const besidesHtml = (types: string[]) => types.filter((type) => type !== 'text/html').join(' ');
	return [
		'types {',
		...indent(CONTENT_TYPES.map(({ type, endings }) => `${type} ${endings.join(' ')};`)),
		'}',
		`default_type ${OTHER_TYPE};`,
		'charset utf-8;',
		`charset_types ${besidesHtml(texts)};`,
		'',
		'gzip on;',
		'gzip_vary on;',
		'gzip_proxied any;',
		'gzip_min_length 512;',
		'gzip_comp_level 6;',
		`gzip_types ${besidesHtml(compressed)};`,
	];
}

function filesLines({ folder, base }: Recipe): string[] {
	const besideBase = [
		`location = ${base.slice(0, -1)} {`,
		`\treturn 301 ${base};`,
		'}',
		'location / {',
		'\treturn 404;',
		'}',
	];
	return [
		'# 以点开头的文件一律当作不存在；.well-known 留给申请证书用。',
		'location ~ /\\.(?!well-known/) {',
		'\treturn 404;',
		'}',
		`location ${base} {`,
		`\talias ${folder}/;`,
		'}',
		...(base === '/' ? [] : besideBase),
	];
}

/**
 * The configuration for one nginx host, to be put into /etc/nginx/conf.d/ (it stands inside `http`).
 * Headers are set once for the whole server: nginx drops the outer ones wherever an inner block sets
 * one of its own.
 */
export function nginxRecipe(recipe: Recipe): string {
	const { domain, base, addresses, port, tls, tlsPort = 443 } = recipe;
	const listen = (rest: string) => addresses.map((address) => `listen ${address}:${rest};`);
	const hashed = `~^${escapeRegex(base + HASHED_FOLDER)}`;
	const redirect = [
		'server {',
		...indent([
			...listen(String(port)),
			`server_name ${domain};`,
			'return 301 https://$host$request_uri;',
		]),
		'}',
		'',
	];
	return `${[
		'# 北街史志馆的 nginx 配置，由 npm run recipe -- nginx 生成。',
		'map $uri $beijie_cache_control {',
		...indent([`default "${CACHE_OTHER}";`, `"${hashed}" "${CACHE_HASHED}";`]),
		'}',
		'',
		...(tls ? redirect : []),
		'server {',
		...indent([
			...(tls
				? [
						...listen(`${tlsPort} ssl http2`),
						`ssl_certificate ${tls.certificate};`,
						`ssl_certificate_key ${tls.key};`,
						'ssl_protocols TLSv1.2 TLSv1.3;',
						'ssl_session_cache shared:beijie:1m;',
					]
				: listen(String(port))),
			`server_name ${domain};`,
			'server_tokens off;',
			'# 跳转只写路径，放在 CDN 或别的端口后面也不会跳错。',
			'absolute_redirect off;',
			'index index.html;',
			`error_page 404 ${base}404.html;`,
			'',
			...headerLines({ ...securityHeaders(recipe.hosts ?? []), ...(tls ? HTTPS_HEADERS : {}) }),
			'add_header Cache-Control $beijie_cache_control always;',
			'',
			...typeLines(),
			'',
			...filesLines(recipe),
		]),
		'}',
	].join('\n')}\n`;
}
