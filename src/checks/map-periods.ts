import { hasHedge } from '../domain/chinese-text.ts';
import { mayStandAlone } from '../domain/evidence-grade.ts';
import { periodSpan, shareYears, type PeriodLimits, type YearSpan } from '../domain/map-period.ts';
import { formatYearRange } from '../domain/year-range.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

type CheckedPeriod = CheckedEntry<'periods'>;

/** A period that has not ended goes on for ever, so that a check does not turn with the calendar. */
const FOR_EVER = 9999;
const spanOf = (limits: PeriodLimits): YearSpan => periodSpan(limits, FOR_EVER);

const inWords = ({ from, to }: PeriodLimits): string => {
	const { earliest, latest } = spanOf({ from, to });
	return to ? formatYearRange(earliest, latest) : `${formatYearRange(earliest, earliest)}以来`;
};

const isBackwards = ({ from, to }: PeriodLimits): boolean =>
	to !== undefined && from.earliest > to.latest;

/** A period ends after it has begun, and before the next one begins. */
function wrongYears(period: CheckedPeriod, others: readonly CheckedPeriod[]): Issue[] {
	const { data, file, lineOf } = period;
	const span = spanOf(data);
	if (isBackwards(data))
		return [
			{
				name: 'period-years',
				file,
				line: lineOf('to'),
				message: `「${data.name}」从「${data.from.asRecorded}」起，到「${data.to?.asRecorded ?? ''}」止，前后倒了`,
				fix: '请把 from 和 to 对调',
			},
		];
	return others
		.filter((other) => other.id > period.id && shareYears(span, spanOf(other.data)))
		.map((other) => ({
			name: 'period-years',
			file,
			line: lineOf('from'),
			message: `「${data.name}」（${inWords(data)}）和「${other.data.name}」（${inWords(other.data)}）有几年是重的`,
			fix: `请把其中一个的年份改窄，另一个在 ${other.file}`,
		}));
}

/** A period of which no place tells shows an empty map. Asked when all places can be read: one of them may tell of it. */
function empty(period: CheckedPeriod, { records: { places }, ids }: Museum): Issue[] {
	const { id, data, file, lineOf } = period;
	if (data.withheld !== undefined || places.length < ids.places.size) return [];
	if (places.some((place) => place.data.times.some((time) => time.period === id))) return [];
	return [
		{
			name: 'empty-period',
			file,
			line: lineOf('name'),
			message: `「${data.name}」这一时期一个地点也没有`,
			fix: `请在说到这一时期的地点里加上 times，period 写 ${id}；没有材料就删去这个文件`,
		},
	];
}

/** What a place's record says of a period belongs to its years, and says so where its ground is weak. */
function wrongTimes(
	{ data, file, lineOf }: CheckedEntry<'places'>,
	{ periods, evidence }: Museum['records'],
): Issue[] {
	return data.times.flatMap(({ period: id, date, says, evidence: cards }, index) => {
		const issues: Issue[] = [];
		const period = periods.find((other) => other.id === id);
		if (period && !isBackwards(period.data) && !shareYears(date, spanOf(period.data)))
			issues.push({
				name: 'time-outside-period',
				file,
				line: lineOf('times', index, 'date'),
				message: `「${date.asRecorded}」不在「${period.data.name}」（${inWords(period.data)}）里`,
				fix: '请改 date，或把 period 换成这一年所在的时期',
			});
		const grades = evidence
			.filter((card) => cards.includes(card.id))
			.map((card) => card.data.grade);
		if (grades.length > 0 && !mayStandAlone(grades) && !hasHedge(says))
			issues.push({
				name: 'weak-evidence-alone',
				file,
				line: lineOf('times', index, 'says'),
				message: `这一句只靠 C 级史料（${cards.join('、')}），却没有说明：「${says}」`,
				fix: '请在句子里说明出自哪里，例如「据一则网络转帖」「有网友说」「一说」',
			});
		return issues;
	});
}

/** Time on the map: the periods one can choose, and what the places' records say of them. */
export const mapPeriods: Check = (museum) => {
	const { records } = museum;
	return [
		...records.periods.flatMap((period) => wrongYears(period, records.periods)),
		...records.periods.flatMap((period) => empty(period, museum)),
		...records.places.flatMap((place) => wrongTimes(place, records)),
	];
};
