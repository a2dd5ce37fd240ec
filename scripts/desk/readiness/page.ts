import { EXPLANATIONS } from '../../../src/checks/explanations.ts';
import { escapeHtml } from '../page-parts.ts';
import type { Light, Readiness, ReadinessGroup, ReadinessLine } from './readiness.ts';
import { groupCount, LIGHTS, verdict } from './words.ts';

/** The sign of a light as lines, because not every face has ✗, ▲ and ✓. */
const SHAPES: Readonly<Record<Light, string>> = {
	red: 'M3 3l10 10M13 3L3 13',
	amber: 'M8 2.5L14 13.5H2z',
	green: 'M2.5 8.5l4 4 7-9',
};

const lightMark = (light: Light) =>
	`<span class="light" data-light="${light}"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${SHAPES[light]}"/></svg> ${LIGHTS[light].word}</span>`;

const wayThere = ({ place, about, leadsTo = about }: ReadinessLine) =>
	place === undefined
		? ''
		: `<a class="way" href="${place}" aria-label="带我去：${escapeHtml(leadsTo)}">带我去</a>`;

const spot = ({ about, file, line }: ReadinessLine) => {
	const where = line === undefined ? file : `${file} 第${line}行`;
	return `<span class="about">${escapeHtml(about)}</span> ${about === where ? '' : `<span class="file">${escapeHtml(where)}</span>`}`;
};

const sameOf = (lines: readonly ReadinessLine[], field: 'message' | 'fix') => {
	const [first, ...others] = lines;
	return others.every((line) => line[field] === first?.[field]) ? first?.[field] : undefined;
};

/** What is wrong in the same way is told once, with every place where it is. */
function cluster(lines: readonly ReadinessLine[]): string {
	const [first] = lines;
	if (!first) return '';
	const message = sameOf(lines, 'message');
	const fix = sameOf(lines, 'fix');
	const { meaning, remedy } = EXPLANATIONS[first.name];
	const items = lines.map((line) => {
		const own = [
			...(message === undefined ? [line.message] : []),
			...(fix === undefined && message === undefined ? [`改法：${line.fix}`] : []),
		];
		const told = own.map((words) => `<span class="told">${escapeHtml(words)}</span>`).join(' ');
		return `<li><span class="what">${told} ${spot(line)}</span> ${wayThere(line)}</li>`;
	});
	const shared = message === undefined && fix === undefined ? '' : (fix ?? remedy);
	return `<div class="cluster">
	<h3>${lightMark(first.light)} ${escapeHtml(message ?? meaning)}</h3>
	${shared === '' ? '' : `<p>改法：${escapeHtml(shared)}</p>`}
	<ul>${items.join('\n')}</ul>
</div>`;
}

function section(group: ReadinessGroup): string {
	const { name, label, light, lines, notes } = group;
	const clusters = Map.groupBy(lines, (line) => `${line.light} ${line.name}`);
	return `<section id="${name}" aria-labelledby="${name}-name">
	<h2 id="${name}-name">${escapeHtml(label)} ${lightMark(light)}</h2>
	${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
	${[...clusters.values()].map(cluster).join('\n')}
</section>`;
}

const entry = (group: ReadinessGroup) =>
	`<li><a href="#${group.name}">${lightMark(group.light)} <b>${escapeHtml(group.label)}</b> <span>${groupCount(group)}</span></a></li>`;

/** The report as the main part of a page. */
export const readinessMain = (readiness: Readiness): string => `
<p class="verdict">${lightMark(readiness.light)} ${escapeHtml(verdict(readiness))}</p>
<nav aria-label="各项"><ul class="lights">${readiness.groups.map(entry).join('\n')}</ul></nav>
${readiness.groups.map(section).join('\n')}
<p class="after">改好以后重新打开这一页，再看一遍。在终端里看同样的灯：npm run check -- --report</p>`;
