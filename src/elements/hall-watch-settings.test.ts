import { expect, test } from 'vitest';
import { hallHours, idleTimes } from './hall-watch-settings.ts';

test('reads how long the machine waits', () => {
	expect(idleTimes({ ask: '60', answer: '20', afterSound: '30' })).toEqual({
		ask: 60,
		answer: 20,
		afterSound: 30,
	});
});

test('reads hours and volumes', () => {
	expect(
		hallHours({
			volume: '0.8',
			quiet: '12:30 14:00 0.3;21:00 07:00 0.1',
			open: '09:00 17:00 1,2,7',
		}),
	).toEqual({
		volume: 0.8,
		quiet: [
			{ from: '12:30', to: '14:00', volume: 0.3 },
			{ from: '21:00', to: '07:00', volume: 0.1 },
		],
		open: { from: '09:00', to: '17:00', days: [1, 2, 7] },
	});
});

test('a hall that says nothing is loud and always open', () => {
	expect(hallHours({})).toEqual({ volume: 1, quiet: [], open: undefined });
});
