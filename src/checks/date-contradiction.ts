import { dateContradiction } from '../domain/historical-date.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { FieldPath } from './museum.ts';

/** A year in brackets must agree with the words before it, and a person must be born before dying. */
export const dateContradictions: Check = ({ records: { events, people, photos } }) => {
	const written = [
		...events.flatMap((entry) =>
			entry.data.accounts.map(({ date }, index) => ({
				entry,
				date,
				path: ['accounts', index, 'date'] as FieldPath, // a literal tuple would be narrower than the list
			})),
		),
		...people.flatMap((entry) => [
			{ entry, date: entry.data.born, path: ['born'] },
			{ entry, date: entry.data.died, path: ['died'] },
		]),
		...photos.map((entry) => ({ entry, date: entry.data.date, path: ['date'] })),
	];
	const inBrackets = written.flatMap(({ entry, date, path }): Issue[] => {
		const contradiction = date && dateContradiction(date.asRecorded);
		return contradiction
			? [
					{
						name: 'date-contradiction',
						file: entry.file,
						line: entry.lineOf(...path),
						message: `「${date.asRecorded}」前后不合：照年号算是${contradiction.reckoned}，括号里写的是${contradiction.written}`,
						fix: '请核对原书，把年号或括号里的年份改对；原书就这样写的，删去括号里的年份，在 note 里说明',
					},
				]
			: [];
	});
	const lives = people.flatMap(({ data: { born, died, name }, file, lineOf }): Issue[] =>
		born && died && born.earliest > died.latest
			? [
					{
						name: 'date-contradiction',
						file,
						line: lineOf('died'),
						message: `「${name}」生于${born.asRecorded}，却卒于${died.asRecorded}`,
						fix: '请核对 born 和 died',
					},
				]
			: [],
	);
	return [...inBrackets, ...lives];
};
