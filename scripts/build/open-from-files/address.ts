import { posix } from 'node:path';

/** The way from a page to the museum's root: `../../` from `chapters/city-wall/index.html`, `./` from `index.html`. */
export function rootFrom(file: string): string {
	return '../'.repeat(file.split('/').length - 1) || './';
}

/** An address that a server would look up from its root: `/chapters/`, not `//host/` or `https://host/`. */
export const isFromRoot = (written: string) => /^\/(?!\/)/.test(written);

/** Whether the browser would ask for something outside the page's own folders, or for a place on the page itself. */
const isElsewhere = (written: string) => /^($|[?#]|\/\/|[a-z][a-z\d+.-]*:)/i.test(written);

/**
 * The address as it must be written to be found without a server, seen from `file`: relative, and naming the file that
 * a server would answer a folder's address with. Query and place on the page stay. Addresses outside the museum and
 * below another base path are answered unchanged.
 */
export function fileAddress(written: string, file: string, base: string): string {
	if (isElsewhere(written)) return written;
	const path = /^[^?#]*/.exec(written)?.[0] ?? '';
	const isFolder = path.endsWith('/');
	if (isFromRoot(path) ? !path.startsWith(base) : !isFolder) return written;
	const within = isFromRoot(path)
		? path.slice(base.length)
		: posix.join(posix.dirname(file), path).replace(/^\.\//, '');
	const target = isFolder ? `${within}index.html` : within;
	const relative = posix.relative(`/${posix.dirname(file)}`, `/${target}`);
	return relative + written.slice(path.length);
}
