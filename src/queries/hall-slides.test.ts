import { expect, test } from 'vitest';
import { holdings } from '../fixtures/places.ts';
import { eventSchema } from '../schema/event.ts';
import { hallSlides } from './hall-slides.ts';

const event = (id: string, accounts: { date: string; evidence: string[] }[], result: string) => ({
	id,
	data: eventSchema.parse({
		title: '拆城',
		accounts,
		where: '温江',
		subject: '未载',
		result,
	}),
});
const firm = (id: string, year: number) =>
	event(id, [{ date: `${year}年`, evidence: ['b18'] }], `${year}年的事。`);
const words = (events: ReturnType<typeof event>[]) =>
	hallSlides({ ...holdings, events }).map((slide) => slide.words);

test('says what good sources agree on, with its date as recorded, and leads to it', () => {
	expect(hallSlides({ ...holdings, events: [firm('wall', 1955)] })).toEqual([
		{ kind: 'fact', href: '/timeline/#wall', when: '1955年', words: '1955年的事。' },
	]);
});

test('leaves out what rests on weak material alone, and what sources date differently', () => {
	const weak = event('weak', [{ date: '1955年', evidence: ['b12'] }], '弱材料说的事。');
	const disputed = event(
		'disputed',
		[
			{ date: '1955年', evidence: ['b18'] },
			{ date: '1956年', evidence: ['b18'] },
		],
		'说法不一的事。',
	);
	expect(words([weak, disputed, firm('wall', 1955)])).toEqual(['1955年的事。']);
});

test('takes ten of many, from the first to the last centuries', () => {
	const many = Array.from({ length: 25 }, (_, at) => firm(`e${at}`, 1000 + at * 40));
	const said = words(many);
	expect(said).toHaveLength(10);
	expect(said[0]).toBe('1000年的事。');
	expect(said.at(-1)).toBe('1880年的事。');
});
