import { GROUP_NAMES, GROUPS } from './groups.ts';
import type { Readiness, ReadinessGroup, ReadinessLine } from './readiness.ts';
import { groupCount, LIGHTS, verdict } from './words.ts';

const WIDEST = Math.max(...GROUP_NAMES.map((name) => GROUPS[name].label.length));

const place = ({ file, line }: ReadinessLine) =>
	line === undefined ? file : `${file} 第 ${line} 行`;

/** What is wrong in the same words is told once, with every place; a remedy of its own stands beside its place. */
function told(lines: readonly ReadinessLine[]): string[] {
	const [first] = lines;
	if (!first) return [];
	const isShared = lines.every(({ fix }) => fix === first.fix);
	return [
		`    ${LIGHTS[first.light].sign} ${first.message}`,
		...(isShared ? [`      改法：${first.fix}`] : []),
		...lines.flatMap((line) => [
			`      ${place(line)}`,
			...(isShared ? [] : [`        改法：${line.fix}`]),
		]),
	];
}

function group(one: ReadinessGroup): string[] {
	const { sign, word } = LIGHTS[one.light];
	const label = one.label.padEnd(WIDEST, '　');
	const [first, ...notes] = one.notes;
	const said = [groupCount(one), first].filter((words) => words !== '' && words !== undefined);
	return [
		`${sign} ${label}　${word}　${said.join('；')}`,
		...notes.map((note) => `    ${note}`),
		...[...Map.groupBy(one.lines, ({ light, message }) => `${light} ${message}`).values()].flatMap(
			told,
		),
	];
}

/** The lights for the terminal: `npm run check -- --report`. */
export const toReport = (readiness: Readiness): string =>
	[
		'发布前检查',
		'',
		...readiness.groups.flatMap(group),
		'',
		`${LIGHTS[readiness.light].sign} ${verdict(readiness)}`,
	].join('\n');
