import {
	CACHE_HASHED,
	CACHE_OTHER,
	CONTENT_TYPES,
	HASHED_FOLDER,
	HTTPS_HEADERS,
	SECURITY_HEADERS,
	contentTypeOf,
} from './headers.ts';
import type { Recipe } from './recipe.ts';

const indent = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `\t${line}`));

function headerLines(headers: Readonly<Record<string, string>>): string[] {
	return Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
}

/** Caddy asks the system for types, and systems differ; so each is named. */
function typeLines({ base }: Recipe): string[] {
	return CONTENT_TYPES.flatMap(({ type, endings }) => {
		const name = type.replace(/\W/g, '-');
		const paths = endings.map((ending) => `${base}*.${ending}`);
		if (type === 'text/html') paths.push(`${base}*/`, base);
		return [
			`@${name} path ${paths.join(' ')}`,
			`header @${name} Content-Type "${contentTypeOf(`.${endings[0] ?? ''}`)}"`,
		];
	});
}

function compressLines(): string[] {
	const types = CONTENT_TYPES.filter(({ compress }) => compress).map(({ type }) => `${type}*`);
	return [
		'encode {',
		...indent([
			'gzip',
			'minimum_length 512',
			'match {',
			...indent(types.map((type) => `header Content-Type ${type}`)),
			'}',
		]),
		'}',
	];
}

/**
 * The Caddyfile for one host. With a domain name alone Caddy fetches and renews the certificate
 * itself; `tls` overrides that, and an address with a port other than 443 stays plain http.
 */
export function caddyRecipe(recipe: Recipe): string {
	const { domain, folder, base, addresses, port, tls } = recipe;
	const isPublic = port === 80;
	const strip = base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`];
	const files = [...strip, 'file_server {', '\thide .*', '\tindex index.html', '}'];
	return `${[
		'# 北街史志馆的 Caddyfile，由 npm run recipe -- caddy 生成。',
		`${isPublic ? domain : `http://${domain}:${port}`} {`,
		...indent([
			...(isPublic ? [] : [`bind ${addresses.join(' ')}`]),
			...(tls ? [`tls ${tls.certificate} ${tls.key}`] : []),
			`root * ${folder}`,
			'',
			'header {',
			...indent(headerLines({ ...SECURITY_HEADERS, ...(isPublic ? HTTPS_HEADERS : {}) })),
			...indent(['-Server', `Cache-Control "${CACHE_OTHER}"`]),
			'}',
			`@hashed path ${base}${HASHED_FOLDER}*`,
			`header @hashed Cache-Control "${CACHE_HASHED}"`,
			...typeLines(recipe),
			'',
			...compressLines(),
			'',
			'# 以点开头的文件一律当作不存在；.well-known 留给申请证书用。',
			'@dot {',
			'\tpath */.*',
			'\tnot path /.well-known/*',
			'}',
			'error @dot 404',
			...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
			`handle ${base}* {`,
			...indent(files),
			'}',
			'handle {',
			'\terror 404',
			'}',
			'',
			'handle_errors {',
			...indent([
				'rewrite * /404.html',
				`header Cache-Control "${CACHE_OTHER}"`,
				'header Content-Type "text/html; charset=utf-8"',
				'file_server',
			]),
			'}',
		]),
		'}',
	].join('\n')}\n`;
}
