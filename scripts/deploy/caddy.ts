import {
	CACHE_HASHED,
	CACHE_OTHER,
	CONTENT_TYPES,
	HASHED_FOLDER,
	HTTPS_HEADERS,
	OTHER_TYPE,
	securityHeaders,
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

function filesLines({ base }: Recipe): string[] {
	const inside = ['file_server {', '\thide .*', '\tindex index.html', '}'];
	if (base === '/') return inside;
	return [
		`redir ${base.slice(0, -1)} ${base} 301`,
		`handle_path ${base}* {`,
		...indent(inside),
		'}',
		'error 404',
	];
}

/**
 * The Caddyfile for one host. With a domain name and port 80 Caddy also serves https and fetches the
 * certificate itself, unless `tls` names one; any other port is plain http.
 *
 * Outside `route` Caddy sorts the lines by its own rules, and the general headers would win.
 */
export function caddyRecipe(recipe: Recipe): string {
	const { domain, folder, base, addresses, port, tls } = recipe;
	const isPublic = port === 80;
	const headers = { ...securityHeaders(recipe.hosts ?? []), ...(isPublic ? HTTPS_HEADERS : {}) };
	return `${[
		'# 北街史志馆的 Caddyfile，由 npm run recipe -- caddy 生成。',
		'(beijie_headers) {',
		...indent([
			'header {',
			...indent([...headerLines(headers), '-Server']),
			'}',
			`header Cache-Control "${CACHE_OTHER}"`,
		]),
		'}',
		'',
		`${isPublic ? domain : `http://${domain}:${port}`} {`,
		...indent([
			...(isPublic ? [] : [`bind ${addresses.join(' ')}`]),
			...(tls ? [`tls ${tls.certificate} ${tls.key}`] : []),
			`root * ${folder}`,
			'route {',
			...indent([
				'import beijie_headers',
				`@hashed path ${base}${HASHED_FOLDER}*`,
				`header @hashed Cache-Control "${CACHE_HASHED}"`,
				`header ?Content-Type "${OTHER_TYPE}"`,
				...typeLines(recipe),
				...compressLines(),
				'',
				'@write not method GET HEAD',
				'error @write 405',
				'# 以点开头的文件一律当作不存在；.well-known 留给申请证书用。',
				'@dot {',
				'\tpath */.*',
				'\tnot path /.well-known/*',
				'}',
				'error @dot 404',
				...filesLines(recipe),
			]),
			'}',
			'',
			'handle_errors {',
			...indent([
				'import beijie_headers',
				'@missing expression {err.status_code} == 404',
				'handle @missing {',
				'\trewrite * /404.html',
				`\theader Content-Type "${contentTypeOf('404.html')}"`,
				'\tfile_server',
				'}',
				'respond {err.status_code}',
			]),
			'}',
		]),
		'}',
	].join('\n')}\n`;
}
