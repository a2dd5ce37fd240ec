import type { Coords, DoneCallback, GridLayer, GridLayerOptions } from 'leaflet';
import type { Leaflet } from './place-map-drawing.ts';

/** Leaflet counts geographic tiles from two side by side as 0, the tile service from 1. */
const FIRST_LEVEL = 1;
/** The nearest level that the service has. */
const LAST_LEVEL = 18;

const addressOf = (pattern: string, { x, y, z }: Coords): string =>
	pattern
		.replace('{level}', String(z + FIRST_LEVEL))
		.replace('{row}', String(y))
		.replace('{column}', String(x));

/** A tile, asked for anew each time: it is neither read from the browser's store nor put into it. */
async function fetchTile(address: string, signal: AbortSignal): Promise<string> {
	const answer = await fetch(address, { cache: 'no-store', credentials: 'omit', signal });
	if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
	return URL.createObjectURL(await answer.blob());
}

/** Tiles that are never kept. Leaflet's own would be stored by the browser as pictures are. */
export function unstoredTiles(leaflet: Leaflet, pattern: string): GridLayer {
	const asked = new WeakMap<HTMLElement, AbortController>();
	const options: GridLayerOptions = {
		minZoom: 0,
		maxNativeZoom: LAST_LEVEL - FIRST_LEVEL,
		noWrap: true,
	};
	const layer = new (class extends leaflet.GridLayer {
		protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
			const tile = document.createElement('img');
			tile.alt = '';
			const asking = new AbortController();
			asked.set(tile, asking);
			fetchTile(addressOf(pattern, coords), asking.signal).then(
				(picture) => {
					tile.onload = () => {
						URL.revokeObjectURL(picture);
						done(undefined, tile);
					};
					tile.onerror = () => done(new Error('no picture'), tile);
					tile.src = picture;
				},
				(error: unknown) => {
					if (!asking.signal.aborted) done(new Error(String(error)), tile);
				},
			);
			return tile;
		}
	})(options);
	layer.on('tileunload', ({ tile }) => asked.get(tile)?.abort());
	return layer;
}
