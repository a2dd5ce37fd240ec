import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { swapFolders } from '../build/swap.ts';
import type { Serving } from './static-server.ts';

const hasBase = (value: unknown): value is { base: string } =>
	typeof value === 'object' && value !== null && 'base' in value && typeof value.base === 'string';

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
	return hasBase(description) ? { folder, base: description.base } : undefined;
}
