/**
 * A map of places that never were, for measuring: the museum's own page with a list of as many as wanted, and the same places on
 * a map as it is usually made.
 */
import { chances } from '../search/random.ts';

/** A made-up place, on the sheet. */
export interface TrialPlace {
	name: string;
	x: number;
	y: number;
}

/** Places all over the sheet, half of them in a few knots, as in a town. The same each time. */
export function trialPlaces(count: number): TrialPlace[] {
	const { below } = chances(31);
	const spread = (from: number, width: number) => from + (below(10_000) / 10_000) * width;
	const knots = Array.from({ length: 12 }, () => [spread(100, 800), spread(100, 800)] as const);
	return Array.from({ length: count }, (_, index) => {
		const [x, y] = index % 2 ? (knots[below(knots.length)] ?? [500, 500]) : [500, 500];
		const reach = index % 2 ? 60 : 480;
		return {
			name: `测试地点${index + 1}`,
			x: spread(x - reach, 2 * reach),
			y: spread(y - reach, 2 * reach),
		};
	});
}

/** A line of the list, with the place of another in it. */
function line(pattern: string, { name, x, y }: TrialPlace, index: number): string {
	const fill = (attribute: string, value: string) => (text: string) =>
		text.replace(new RegExp(`${attribute}="[^"]*"`), `${attribute}="${value}"`);
	return [
		fill(' id', `map-test-${index}`),
		fill('data-place', `test-${index}`),
		fill('data-number', String(index + 1)),
		fill('data-name', name),
		fill('data-anchors', `${x.toFixed(1)},${y.toFixed(1)},0,0`),
	].reduce((text, change) => change(text), pattern);
}

/** The museum's own map page, with these places and no others. */
export function crowdPage(html: string, places: readonly TrialPlace[]): string {
	const list = /(<ol class="entries[^>]*>)([\s\S]*?)(<\/ol>)/.exec(html);
	const pattern = (list?.[2] ?? '')
		.split(/(?=<li id="map-)/)
		.find((one) => one.includes('data-symbol'));
	if (!list || !pattern) throw new Error('the map page has no list of places with symbols');
	const lines = places.map((place, index) => line(pattern, place, index)).join('');
	return html.replace(list[0], () => `${list[1]}${lines}${list[3]}`);
}

/** The same page with the map far below the first screen. */
export const farPage = (html: string): string =>
	html
		.replace('</head>', '<link rel="stylesheet" href="far.css"></head>')
		.replace('<place-map', '<div class="far"></div><place-map');

export const FAR_STYLE = '.far { height: 5000px; }\n';

/** Runs in the usual page. */
const PLAIN_SCRIPT = `
const map = L.map('plain', { crs: L.CRS.Simple, minZoom: -5, maxZoom: 5 });
map.fitBounds([[0, 0], [1000, 1000]]);
for (const { name, x, y } of PLACES) L.marker([1000 - y, x], { title: name }).bindPopup(name).addTo(map);
document.documentElement.dataset.ready = '';
`;

/** A map as it is usually made: one of Leaflet's markers for each place. */
export function plainPage(places: readonly TrialPlace[]): { html: string; script: string } {
	const html =
		'<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>测试</title>' +
		'<link rel="stylesheet" href="leaflet/leaflet.css"><link rel="stylesheet" href="plain.css">' +
		'<button data-zoom="in">放大</button><div id="plain" data-canvas></div>' +
		'<script src="leaflet/leaflet.js"></script><script src="plain.js"></script></html>';
	const zoom = `document.querySelector('[data-zoom]').onclick = () => map.zoomIn();`;
	return { html, script: `const PLACES = ${JSON.stringify(places)};${PLAIN_SCRIPT}${zoom}` };
}

export const PLAIN_STYLE = '#plain { width: 640px; height: 640px; }\n';
