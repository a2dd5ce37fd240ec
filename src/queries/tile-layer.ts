import { tiandituTiles } from '../domain/tianditu.ts';
import type { Edition } from '../editions/edition.ts';
import type { Site } from '../schema/site.ts';
import type { MapEntry } from './map-page.ts';

/** The national map as a ground for measured places. */
export interface TileLayer {
	/** Addresses with `{level}`, `{row}` and `{column}`, layer upon layer. */
	tiles: string[];
	/** 审图号 */
	approval: string;
	credit: string;
}

/** The layer where it is asked for: on the web alone, and only when a place of the map has been measured. */
export function tileLayer(
	{ tianditu }: Site,
	edition: Edition,
	entries: readonly MapEntry[],
): TileLayer | undefined {
	const isWanted = edition.name === 'web' && entries.some(({ measured }) => measured);
	if (!tianditu || !isWanted) return undefined;
	const { key, approval, credit } = tianditu;
	return { tiles: tiandituTiles(key), approval, credit };
}
