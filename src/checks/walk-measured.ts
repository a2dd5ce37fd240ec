import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/** Metres in a minute: a stroll with small children, and a brisk walk. */
const PACE = { slowest: 15, fastest: 110 };

/** What was measured leads to another stop, was measured already, and can be walked in that time. */
export const walkMeasures: Check = ({ records }, { today }) =>
	records.walks.flatMap((walk) =>
		walk.data.stops.flatMap((_, index) => wrongMeasure(walk, index, today)),
	);

function wrongMeasure(
	{ data, file, lineOf }: CheckedEntry<'walks'>,
	index: number,
	today: string,
): Issue[] {
	const measured = data.stops[index]?.measured;
	if (!measured) return [];
	const issue = (key: string | undefined, message: string, fix: string): Issue => ({
		name: 'walk-measured',
		file,
		line: lineOf('stops', index, 'measured', ...(key === undefined ? [] : [key])),
		message,
		fix,
	});
	const { metres, minutes, measuredOn } = measured;
	const where = `第 ${index + 1} 站`;
	if (index === data.stops.length - 1)
		return [
			issue(
				undefined,
				`${where}是最后一站，写了到下一站的路程`,
				'请把 measured 挪到出发的那一站，或删去它',
			),
		];
	const issues: Issue[] = [];
	if (measuredOn > today)
		issues.push(
			issue(
				'measuredOn',
				`${where}写着 ${measuredOn} 量的，这一天还没有到`,
				'请写量的那一天；还没有量，就删去 measured',
			),
		);
	const pace = metres / minutes;
	if (pace < PACE.slowest || pace > PACE.fastest)
		issues.push(
			issue(
				'minutes',
				`${where}写着 ${metres} 米走 ${minutes} 分钟，一分钟 ${Math.round(pace)} 米，不像是走出来的`,
				'请照当天的记录核对 metres 和 minutes',
			),
		);
	return issues;
}
