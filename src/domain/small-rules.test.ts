import { describe, expect, test } from 'vitest';
import { closest, editDistance } from './closest.ts';
import { durationAsClock, durationAsTimestamp, durationInWords } from './duration.ts';
import { isEntryId, suggestedId } from './entry-id.ts';
import { mayStandAlone } from './evidence-grade.ts';
import { byPinyin, fullName } from './person-name.ts';
import { isInDistrict, pointTrouble } from './place-point.ts';

describe('durations', () => {
	test.each([
		[0, '0秒', '0:00', '00:00:00'],
		[45.4, '45秒', '0:45', '00:00:45'],
		[130, '2分10秒', '2:10', '00:02:10'],
		[120, '2分', '2:00', '00:02:00'],
		[3600, '1小时', '1:00:00', '01:00:00'],
		[3725.6, '1小时2分6秒', '1:02:06', '01:02:06'],
	])('%d seconds', (seconds, words, clock, timestamp) => {
		expect(durationInWords(seconds)).toBe(words);
		expect(durationAsClock(seconds)).toBe(clock);
		expect(durationAsTimestamp(seconds)).toBe(timestamp);
	});
});

describe('ids', () => {
	test.each(['b16', 'city-wall', '1638-watchtowers'])('%s is one', (id) => {
		expect(isEntryId(id)).toBe(true);
	});
	test.each(['', 'City', 'a b', 'a_b', '-a', 'a-', 'a--b', '城墙', 'a.b'])(
		'「%s」 is none',
		(id) => {
			expect(isEntryId(id)).toBe(false);
		},
	);
	test.each([
		['Lin Ashui', 'lin-ashui'],
		['City_Wall', 'city-wall'],
		['Ｂ１６', 'b16'],
		['城墙', undefined],
	])('%s could be %s', (name, id) => {
		expect(suggestedId(name)).toBe(id);
	});
});

describe('names that are near', () => {
	test('counts a swap as one slip', () => {
		expect(editDistance('taht', 'that')).toBe(1);
		expect(editDistance('城墙', '城门')).toBe(1);
		expect(editDistance('', 'abc')).toBe(3);
	});
	test('offers the nearest first and nothing far away', () => {
		expect(closest('city-wal', ['rivers', 'city-wall', 'city'])).toEqual(['city', 'city-wall']);
		expect(closest('待查', ['待考', '编者', '引'])).toEqual(['待考']);
		expect(closest('xyz', ['rivers', 'city-wall'])).toEqual([]);
	});
});

describe('evidence', () => {
	test('grade C does not stand alone', () => {
		expect(mayStandAlone(['C', 'C'])).toBe(false);
		expect(mayStandAlone(['C', 'B'])).toBe(true);
	});
});

describe('persons', () => {
	test('introduces a person with the other names', () => {
		expect(fullName({ name: '王光祈', courtesyName: '润玙', artName: '若愚' })).toBe(
			'王光祈（字润玙，号若愚）',
		);
		expect(fullName({ name: '周某', pseudonym: true })).toBe('周某（化名）');
		expect(fullName({ name: '李棠' })).toBe('李棠');
	});
	test('orders by pinyin, then by id', () => {
		const people = [
			['b', 'wang hu'],
			['a', 'Li tang'],
			['c', 'wang guangqi'],
			['d', 'li tang'],
		].map(([id = '', pinyin = '']) => ({ id, data: { pinyin } }));
		expect(people.sort(byPinyin).map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b']);
	});
});

describe('points', () => {
	test('the district seat lies in the district', () => {
		expect(isInDistrict({ latitude: 30.7, longitude: 103.83771 })).toBe(true);
	});
	test.each([
		[30.7, 103.84, undefined],
		[103.84, 30.7, 'swapped'],
		[30.66, 104.06, 'outside'],
		[0, 0, 'outside'],
	] as const)('%d, %d is %s', (latitude, longitude, trouble) => {
		expect(pointTrouble({ latitude, longitude })).toBe(trouble);
	});
});
