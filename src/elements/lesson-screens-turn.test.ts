import { expect, test } from 'vitest';
import { screenToTurnTo, turnOf } from './lesson-screens-turn.ts';

const press = (key: string, held: object = {}) =>
	turnOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

test.each(['PageDown', 'ArrowDown', 'ArrowRight', ' '])('%j turns on', (key) => {
	expect(press(key)).toBe(1);
});
test.each(['PageUp', 'ArrowUp', 'ArrowLeft'])('%j turns back', (key) => {
	expect(press(key)).toBe(-1);
});
test('shift and space turn back', () => {
	expect(press(' ', { shiftKey: true })).toBe(-1);
});
test.each(['a', 'Enter', 'Tab', 'Home'])('%j is left to the browser', (key) => {
	expect(press(key)).toBe(0);
});
test('keys of the browser itself are left to it', () => {
	expect(press('ArrowLeft', { altKey: true })).toBe(0);
	expect(press('ArrowRight', { shiftKey: true })).toBe(0);
});

/** Screens of these heights, the window scrolled down by so much. */
const screens = (heights: number[], scrolled: number) => {
	let top = -scrolled;
	return heights.map((height) => ({ top, bottom: (top += height) }));
};
const WINDOW = 1000;

test('from the head of the page the first key goes to the first screen', () => {
	const below = screens([1000, 1000], -150);
	expect(screenToTurnTo(below, 1, WINDOW)).toBe(0);
});

test('one key, one screen, until the last', () => {
	const three = [1000, 1000, 1000];
	expect(screenToTurnTo(screens(three, 0), 1, WINDOW)).toBe(1);
	expect(screenToTurnTo(screens(three, 1000.5), 1, WINDOW)).toBe(2);
	expect(screenToTurnTo(screens(three, 2000), 1, WINDOW)).toBeUndefined();
	expect(screenToTurnTo(screens(three, 2000), -1, WINDOW)).toBe(1);
	expect(screenToTurnTo(screens(three, 0), -1, WINDOW)).toBeUndefined();
});

test('a screen left half-way is gone back to its own top first', () => {
	expect(screenToTurnTo(screens([1000, 1000], 400), -1, WINDOW)).toBe(0);
});

test('a screen taller than the window is read to its end before the next one comes', () => {
	const tall = [1800, 1000];
	expect(screenToTurnTo(screens(tall, 0), 1, WINDOW)).toBeUndefined();
	expect(screenToTurnTo(screens(tall, 800), 1, WINDOW)).toBe(1);
});
