import { describe, expect, test } from 'vitest';
import { coveredNames, DESK, openMap, PHONE, placeIds } from './map-page.ts';
import { remembering } from './remembering.ts';

describe('the names', () => {
	test.each([
		['a small phone', PHONE, '18'],
		['a small phone in 大字版', PHONE, '22'],
		['a small phone with the largest letters', PHONE, '30'],
		['a desk', DESK, '18'],
		['a desk in 大字版', DESK, '22'],
		['a kiosk', { width: 1080, height: 1920 }, '22'],
	])('do not cover each other or symbols at any zoom on %s', async (_where, viewport, size) => {
		const page = await openMap({
			context: { viewport, reducedMotion: 'reduce', ...remembering({ 'beijie-size': size }) },
		});
		expect(await coveredNames(page)).toEqual([]);
		const zoomIn = page.getByRole('button', { name: '放大', exact: true });
		const shape = page.locator('[data-canvas] .shape').first();
		for (const _step of ['+1', '+2', 'max']) {
			const before = await shape.evaluate((one) => one.getBoundingClientRect().width);
			await zoomIn.click();
			const after = await shape.evaluate((one) => one.getBoundingClientRect().width);
			expect(after / before).toBeCloseTo(2, 1);
			expect(await coveredNames(page)).toEqual([]);
		}
	});

	test('that are covered are noticed', async () => {
		const page = await openMap();
		await page.locator('.pin-name').evaluateAll((names) => {
			for (const name of names) if (name instanceof HTMLElement) name.style.minWidth = '80px';
		});
		expect((await coveredNames(page)).length).toBeGreaterThan(0);
	});

	test('of gates stand beside the other name, dated by its source', async () => {
		const page = await openMap({ context: { viewport: DESK, reducedMotion: 'reduce' } });
		await page.getByRole('button', { name: '放大', exact: true }).click();
		for (const [gate, name] of [
			['gate-east', '和宁门（据2021年网络转帖）'],
			['gate-south', '文明门（据2021年网络转帖）'],
		]) {
			const pin = page.locator(`.pin[data-place="${gate}"]`);
			expect(await pin.locator('.pin-other').innerText()).toBe(name);
			expect(await pin.getAttribute('aria-label')).toContain(name);
		}
		// The other source names five gates and does not say which is which: a note, and no name on the map.
		const note = page.locator('.sheet').getByText('城门的另一套名字，和图上的门不能一一配对');
		expect(await note.innerText()).toContain('昭化、阜成、广安、永宁、进贤');
		expect(await page.locator('.pin').filter({ hasText: '昭化' }).count()).toBe(0);
	});
});

test('what the sources do not place in a period is faint, and its name comes last', async () => {
	const page = await openMap({ context: { viewport: PHONE, reducedMotion: 'reduce' } });
	// Places whose names have no room among all the others.
	const present = await placeIds(page, '.pin[data-short]');
	expect(present.length).toBeGreaterThan(1);
	await page.evaluate((ids) => {
		for (const line of document.querySelectorAll<HTMLElement>('.entries > li'))
			line.toggleAttribute('data-away', !ids.includes(line.dataset['place'] ?? ''));
		document.querySelector('place-map')?.dispatchEvent(new CustomEvent('map-time'));
	}, present);
	const pins = page.locator('.pin:not([data-away])');
	const shown = await pins.evaluateAll((all) =>
		all.map((pin) => (pin instanceof HTMLElement ? pin.dataset['place'] : '')),
	);
	expect(shown.sort()).toEqual([...present].sort());
	// Alone, more of them have room.
	const short = await page.locator('.pin:not([data-away])[data-short]').count();
	expect(short).toBeLessThan(present.length);
	expect(await coveredNames(page)).toEqual([]);
});
