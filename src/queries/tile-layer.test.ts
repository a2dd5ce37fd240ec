import { expect, test } from 'vitest';
import { EDITIONS } from '../editions/edition.ts';
import { holdings } from '../fixtures/places.ts';
import type { Site } from '../schema/site.ts';
import { mapPage } from './map-page.ts';
import { tileLayer } from './tile-layer.ts';

const site: Site = {
	name: '试验史志馆',
	version: '2026-11-23',
	tianditu: { key: 'a'.repeat(32), approval: 'GS（0000）0000号', credit: '© 试验' },
};
const [entry] = mapPage(holdings).entries;
if (!entry) throw new Error('the fixture has no place on the map');
const measured = [{ ...entry, measured: { latitude: 30.7, longitude: 103.8 } }];

test('the national map has two layers of geographic tiles, with number and credit', () => {
	const layer = tileLayer(site, EDITIONS.web, measured);
	expect(layer?.tiles.map((address) => new URL(address).pathname)).toEqual([
		'/vec_c/wmts',
		'/cva_c/wmts',
	]);
	for (const address of layer?.tiles ?? []) {
		expect(new URL(address).origin).toBe('https://t0.tianditu.gov.cn');
		expect(new URL(address).searchParams.get('TILEMATRIXSET')).toBe('c');
		expect(address).toMatch(/TILEMATRIX=\{level\}&TILEROW=\{row\}&TILECOL=\{column\}&tk=a{32}$/);
	}
	expect(layer).toMatchObject({ approval: 'GS（0000）0000号', credit: '© 试验' });
});

test('it is there on the web alone, when it is set, and when a place has been measured', () => {
	const { tianditu: _, ...without } = site;
	expect(tileLayer(without, EDITIONS.web, measured)).toBeUndefined();
	expect(tileLayer(site, EDITIONS.web, [entry])).toBeUndefined();
	expect(tileLayer(site, EDITIONS.kiosk, measured)).toBeUndefined();
	expect(tileLayer(site, EDITIONS.school, measured)).toBeUndefined();
});
