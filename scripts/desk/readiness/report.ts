import { GROUP_NAMES, GROUPS } from './groups.ts';
import type { Readiness, ReadinessGroup, ReadinessLine } from './readiness.ts';
import { groupCount, LIGHTS, verdict } from './words.ts';

const WIDEST = Math.max(...GROUP_NAMES.map((name) => GROUPS[name].label.length));

const place = ({ file, line }: ReadinessLine) =>
	line === undefined ? file : `${file} 第 ${line} 行`;

const told = (line: ReadinessLine): string[] => [
	`    ${LIGHTS[line.light].sign} ${line.message}`,
	`      ${place(line)}`,
	`      改法：${line.fix}`,
];

function group(one: ReadinessGroup): string[] {
	const { sign, word } = LIGHTS[one.light];
	const label = one.label.padEnd(WIDEST, '　');
	const [first, ...notes] = one.notes;
	const said = [groupCount(one), first].filter((words) => words !== '' && words !== undefined);
	return [
		`${sign} ${label}　${word}　${said.join('；')}`,
		...notes.map((note) => `    ${note}`),
		...one.lines.flatMap(told),
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
