import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { dayInWords } from '../../../src/queries/day-in-words.ts';
import { titleOf } from '../../release/title-of.ts';
import { escapeHtml } from '../page-parts.ts';
import { frozen as words } from './text-pages.ts';

type Frozen = CheckedEntry<'frozen'>;

const list = (lines: readonly string[], name = 'ul') =>
	`<${name}>${lines.map((line) => `<li>${line}</li>`).join('\n')}</${name}>`;

/** Facts of a version, name by name. */
const facts = ({ version, frozen, responsible, changes, hash }: Frozen['data']) =>
	Object.entries({
		[words.version]: version,
		[words.day]: dayInWords(frozen),
		[words.responsible]: responsible,
		[words.changes]: changes,
		[words.hash]: hash,
	})
		.map(([name, said]) => `<div><dt>${name}</dt><dd>${escapeHtml(said)}</dd></div>`)
		.join('\n');

/** What pupils read in it; records it shows are named as they are called now. */
function partHtml({ heading, lines, ...named }: Frozen['data']['text'][number], museum: Museum) {
	const links = (['evidence', 'comparisons', 'interviews', 'walks'] as const).flatMap((kind) =>
		named[kind].map((id) => {
			const records: readonly CheckedEntry[] = museum.records[kind];
			const record = records.find((one) => one.id === id);
			const name = escapeHtml(record ? titleOf(record) : id);
			return record ? `<a href="/records/${kind}/${id}/">${name}</a>` : words.gone(name);
		}),
	);
	const said = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
	return `<section><h3>${escapeHtml(heading)}</h3>${said}${links.length > 0 ? list(links) : ''}</section>`;
}

/** What an editor calls a version: the lesson's title, and its number. */
export function frozenTitle({ data }: Frozen, museum: Museum): string {
	const lesson = museum.records.lessons.find(({ id }) => id === data.lesson);
	return words.title(lesson ? titleOf(lesson) : data.lesson, data.version);
}

/** The page of a version that was handed out: why nobody changes it, how a new one is made, and what it says. */
export function frozenMain({ data }: Frozen, museum: Museum): string {
	const { lesson, withheld } = data;
	const code = (command: string) => `<code>${escapeHtml(command)}</code>`;
	const steps = [
		`${words.change} <a href="/records/lessons/${lesson}/">${words.openLesson}</a>`,
		`${words.look} ${code(`npm run freeze:lesson -- ${lesson} --changes ${words.whatChanged}`)}`,
		words.write,
	];
	return `<p class="frozen"><b>${words.isFrozen}</b>${words.why}</p>
${withheld === undefined ? '' : `<p>${escapeHtml(words.withheld(withheld))}</p>`}
<section><h2>${words.newVersion}</h2>${list(steps, 'ol')}
<p>${words.copy} ${code(`npm run copy:lesson -- ${lesson} ${words.newId} --grades ${words.grades}`)}</p>
<p>${words.takeAway}</p></section>
<section><h2>${words.facts}</h2><dl class="facts">${facts(data)}</dl></section>
<section><h2>${words.text}</h2>${data.text.map((part) => partHtml(part, museum)).join('\n')}</section>`;
}
