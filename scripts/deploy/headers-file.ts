import { CACHE_HASHED, HASHED_FOLDER, securityHeaders } from './headers.ts';

/**
 * The `_headers` file that Cloudflare Pages, Netlify and their kin read. It sets no Cache-Control for
 * pages: where two rules meet, hosts join the values, and their own default is to ask again each time.
 */
export function headersFile(base: string, hosts: readonly string[] = []): string {
	const rule = (path: string, headers: Readonly<Record<string, string>>) =>
		[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
	return `${rule(`${base}*`, securityHeaders(hosts))}\n\n${rule(`${base}${HASHED_FOLDER}*`, {
		'Cache-Control': CACHE_HASHED,
	})}\n`;
}
