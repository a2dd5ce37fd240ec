import { expect, test } from 'vitest';
import { packageOf } from './bundled-packages.ts';

test.each([
	['/home/museum/node_modules/leaflet/dist/leaflet-src.esm.js', 'leaflet'],
	['/home/museum/node_modules/@fontsource/lxgw-wenkai/files/a.woff2', '@fontsource/lxgw-wenkai'],
	['/m/node_modules/qrcode/node_modules/dijkstrajs/dijkstra.js?commonjs-es-import', 'dijkstrajs'],
	['C:\\museum\\node_modules\\kdbush\\index.js', 'kdbush'],
	['\0vite/preload-helper.js', 'vite'],
	['\0rolldown/runtime.js', 'rolldown'],
	['/home/museum/src/elements/then-now.ts', undefined],
	['\0astro-entry:/home/museum/src/components/ThenNow.astro', undefined],
])('%s is of %s', (module, name) => {
	expect(packageOf(module)).toBe(name);
});
