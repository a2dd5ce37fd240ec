/**
 * What every server says with every answer. The recipes for nginx, Caddy and static hosts and our own
 * preview server are all made from this file, so they cannot differ.
 */

/**
 * Everything comes from our own host, nothing is inline. `blob:` pictures are the share posters drawn in the page.
 */
const CONTENT_SECURITY_POLICY: Readonly<Record<string, readonly string[]>> = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	'img-src': ["'self'", 'blob:'],
	'media-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'font-src': ["'self'"],
	'manifest-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'self'"],
	'frame-ancestors': ["'none'"],
};

/** Abilities of the device that the museum never asks for. */
const DENIED_FEATURES = [
	'accelerometer',
	'camera',
	'display-capture',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
];

/** Abilities that the museum's own pages may ask for, and nobody else: where one is, with a tap, on a measured walk. */
const OWN_FEATURES = ['geolocation'];

const PERMISSIONS = [
	...DENIED_FEATURES.map((feature) => `${feature}=()`),
	...OWN_FEATURES.map((feature) => `${feature}=(self)`),
];

/** The policy, with other hosts that pages may ask for something. */
const policy = (hosts: readonly string[]): string =>
	Object.entries(CONTENT_SECURITY_POLICY)
		.map(([directive, sources]) =>
			[directive, ...sources, ...(directive === 'connect-src' ? hosts : [])].join(' '),
		)
		.join('; ');

/** Sent with every answer, whatever its status. `hosts` are those that the museum's settings let pages ask (`tileHosts`). */
export const securityHeaders = (hosts: readonly string[]): Readonly<Record<string, string>> => ({
	...SECURITY_HEADERS,
	'Content-Security-Policy': policy(hosts),
});

/** Sent where pages ask nobody else: everywhere but on the web with the national map. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'Content-Security-Policy': policy([]),
	'X-Content-Type-Options': 'nosniff',
	// For browsers that do not know frame-ancestors.
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': PERMISSIONS.join(', '),
	'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Sent over https only: for a year the browser asks for nothing else. */
export const HTTPS_HEADERS: Readonly<Record<string, string>> = {
	'Strict-Transport-Security': 'max-age=31536000',
};

/** Folder, below the base path, whose file names contain a hash of their content. */
export const HASHED_FOLDER = '_astro/';

export const CACHE_HASHED = 'public, max-age=31536000, immutable';

/** Five minutes: what a narrator withdraws must not live on in caches. */
export const CACHE_OTHER = 'public, max-age=300';

/** A kind of file: its type, its endings, and whether compressing it saves anything. */
export interface ContentType {
	type: string;
	endings: readonly string[];
	compress: boolean;
}

/** Every kind of file that an edition may hold. Text is always UTF-8. */
export const CONTENT_TYPES: readonly ContentType[] = [
	{ type: 'text/html', endings: ['html'], compress: true },
	{ type: 'text/css', endings: ['css'], compress: true },
	{ type: 'text/javascript', endings: ['js', 'mjs'], compress: true },
	{ type: 'application/json', endings: ['json', 'map'], compress: true },
	{ type: 'application/manifest+json', endings: ['webmanifest'], compress: true },
	{ type: 'application/atom+xml', endings: ['atom'], compress: true },
	{ type: 'application/xml', endings: ['xml'], compress: true },
	{ type: 'text/plain', endings: ['txt'], compress: true },
	{ type: 'text/markdown', endings: ['md'], compress: true },
	{ type: 'text/csv', endings: ['csv'], compress: true },
	{ type: 'text/vtt', endings: ['vtt'], compress: true },
	{ type: 'text/calendar', endings: ['ics'], compress: true },
	{ type: 'image/svg+xml', endings: ['svg'], compress: true },
	{ type: 'image/x-icon', endings: ['ico'], compress: true },
	{ type: 'image/png', endings: ['png'], compress: false },
	{ type: 'image/jpeg', endings: ['jpg', 'jpeg'], compress: false },
	{ type: 'image/webp', endings: ['webp'], compress: false },
	{ type: 'image/avif', endings: ['avif'], compress: false },
	{ type: 'font/woff2', endings: ['woff2'], compress: false },
	{ type: 'audio/mp4', endings: ['m4a'], compress: false },
	{ type: 'audio/mpeg', endings: ['mp3'], compress: false },
	{ type: 'audio/ogg', endings: ['opus', 'ogg'], compress: false },
	{ type: 'video/mp4', endings: ['mp4'], compress: false },
	{ type: 'application/wasm', endings: ['wasm'], compress: true },
	{ type: 'application/pdf', endings: ['pdf'], compress: false },
	{ type: 'application/epub+zip', endings: ['epub'], compress: false },
	{ type: 'application/zip', endings: ['zip'], compress: false },
];

/** For endings that are not in the table, such as the parts of the search index. */
export const OTHER_TYPE = 'application/octet-stream';

/** Types that carry text need to say in which encoding. */
export function needsCharset(type: string): boolean {
	return /^text\/|[/+](json|xml)$/.test(type);
}

/** The Content-Type of a file, by its name. */
export function contentTypeOf(file: string): string {
	const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
	const type = CONTENT_TYPES.find(({ endings }) => endings.includes(ending))?.type ?? OTHER_TYPE;
	return needsCharset(type) ? `${type}; charset=utf-8` : type;
}

/** The Cache-Control of an address below the base path. */
export function cacheControlOf(path: string): string {
	return path.startsWith(HASHED_FOLDER) ? CACHE_HASHED : CACHE_OTHER;
}
