import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { swapFolders } from '../build/swap.ts';
import type { Serving } from './static-server.ts';

const hasBase = (value: unknown): value is { base: string } =>
	typeof value === 'object' && value !== null && 'base' in value && typeof value.base === 'string';

/** The hosts that the edition was built to ask; there are none in most. */
const hostsOf = (description: object): string[] =>
	'hosts' in description && Array.isArray(description.hosts)
		? description.hosts.filter((host): host is string => typeof host === 'string')
		: [];

/**
 * What to serve from the place of a built edition; undefined if there is none. Where a crash left the
 * place empty, the former museum is served from where it lies; the next build puts it back.
 */
export function builtEdition(place: string): Serving | undefined {
	const { target, former } = swapFolders(place);
	const folder = existsSync(target) ? target : former;
	const file = join(folder, 'edition.json');
	if (!existsSync(file)) return undefined;
	const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!hasBase(description)) return undefined;
	return { folder, base: description.base, hosts: hostsOf(description) };
}
