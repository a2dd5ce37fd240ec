import { expect, test } from 'vitest';
import { Pulse, USUAL_LIMITS, type Beat } from './pulse.ts';

const { start, silence, covered, alone, late } = USUAL_LIMITS;
const OLD = '2026-11-01-0900';
const NEW = '2026-11-28-1430';
const beat = (change: Partial<Beat> = {}): Beat => ({
	page: '/chapters/wall/',
	isFocused: true,
	frame: '1080x1920@1',
	idle: 1000,
	isPlaying: false,
	...change,
});

/** A run that hears these every two seconds from the start; answers what is thought of it then. */
function judged(beats: readonly Beat[], release = OLD, later = 0) {
	const pulse = new Pulse(0, '/kiosk/', OLD);
	beats.forEach((one, index) => pulse.hear(index * 2000, one));
	return pulse.judge((beats.length - 1) * 2000 + later, release);
}

const long = (count: number, change: Partial<Beat>) =>
	Array.from({ length: count }, () => beat(change));

test.each<[string, ReturnType<typeof judged>, ReturnType<typeof judged>]>([
	['a page that lives', judged([beat()]), undefined],
	['silence of a moment', judged([beat()], OLD, silence), undefined],
	['silence', judged([beat()], OLD, silence + 1), 'silent'],
	['a menu for a moment', judged([beat(), beat({ isFocused: false })]), undefined],
	['a window over the page', judged([beat(), ...long(5, { isFocused: false })]), 'covered'],
	[
		'a window that went again',
		judged([beat(), ...long(5, { isFocused: false }), beat()]),
		undefined,
	],
	['a window that never had the focus', judged(long(9, { isFocused: false })), undefined],
	[
		'a window that fills the screen a moment after its first page',
		judged([beat({ frame: '1080x1780@1' }), ...long(5, {})]),
		undefined,
	],
	[
		'a window that became smaller',
		judged([beat(), ...long(5, { frame: '1080x1780@1' })]),
		'covered',
	],
	[
		'letters made larger by the browser',
		judged([beat(), ...long(5, { frame: '540x960@2' })]),
		'covered',
	],
	['nobody for long', judged([beat({ idle: alone + 1 })]), 'left alone'],
	[
		'nobody for long, while a voice speaks',
		judged([beat({ idle: alone + 1, isPlaying: true })]),
		undefined,
	],
	[
		'a visitor who has heard a long voice without a touch, and still thinks about it',
		judged([beat({ isPlaying: true }), beat({ idle: alone * 9 })]),
		undefined,
	],
	[
		'a page whose own timer is longer, and not over',
		judged([beat({ idle: 700_000 + late, ownTimer: 700_000 })]),
		undefined,
	],
	[
		'a page whose own timer has failed',
		judged([beat({ idle: 60_001 + late, ownTimer: 60_000 })]),
		'left alone',
	],
	[
		'nobody for long, on the first page',
		judged([beat({ page: '/kiosk/', idle: alone * 9 })]),
		undefined,
	],
	['a new release while somebody reads', judged([beat()], NEW), undefined],
	['a new release, on the first page', judged([beat({ page: '/kiosk/' })], NEW), 'updated'],
])('%s', (_what, found, expected) => {
	expect(found).toBe(expected);
});

test('nobody for long since a voice ended', () => {
	const pulse = new Pulse(0, '/kiosk/', OLD);
	pulse.hear(0, beat({ idle: alone, isPlaying: true }));
	pulse.hear(alone + 1, beat({ idle: alone * 2 }));
	expect(pulse.judge(alone + 1, OLD)).toBe('left alone');
});

test('a browser that never shows the first page is started afresh', () => {
	const pulse = new Pulse(0, '/kiosk/', OLD);
	expect([pulse.judge(start, OLD), pulse.judge(start + 1, OLD)]).toEqual([
		undefined,
		'no first page',
	]);
	expect(covered).toBeLessThan(10_000);
});
