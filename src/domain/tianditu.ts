/**
 * The national map's tiles, by WMTS in geographic coordinates of CGCS2000 (EPSG:4490, tile matrix set `c`): 256 pixels, the upper
 * left corner at 90° N 180° W, level 1 two tiles wide and one high, levels up to 18. From the service's own description,
 * https://t0.tianditu.gov.cn/vec_c/wmts?request=GetCapabilities; how to use it: http://lbs.tianditu.gov.cn/server/MapService.html.
 */

/** The only other host that a page may ask, and only for these tiles. */
export const TIANDITU_HOST = 'https://t0.tianditu.gov.cn';

/** Streets and water, and above them their names. */
const LAYERS = ['vec', 'cva'] as const;

/** Addresses of the tiles, layer upon layer; `{level}`, `{row}` and `{column}` are filled in. */
export const tiandituTiles = (key: string): string[] =>
	LAYERS.map(
		(layer) =>
			`${TIANDITU_HOST}/${layer}_c/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default` +
			`&TILEMATRIXSET=c&FORMAT=tiles&TILEMATRIX={level}&TILEROW={row}&TILECOL={column}&tk=${key}`,
	);
