import { escapeHtml, withCommands } from '../desk/page-parts.ts';
import { OPENING, TASKS, type Task } from './tasks.ts';

/** Where pictures lie, from the project's folder. */
export const PICTURES = 'scripts/handbook/pictures';

const list = (kind: 'ol' | 'ul', lines: readonly string[]) =>
	`<${kind}>${lines.map((line) => `<li>${withCommands(line)}</li>`).join('\n')}</${kind}>`;

/** Sheets of A4 that the handbook is when it is printed: the way to the desk, and one for each task. */
export const SHEETS = TASKS.length + 1;

const opening = ({ id, title, before, steps, troubles }: typeof OPENING) =>
	`<section class="task" id="${id}" aria-labelledby="${id}-name">
	<h2 id="${id}-name">${escapeHtml(title)}</h2>
	<h3>先要有</h3>
	${list('ul', before)}
	<h3>这样做</h3>
	${list('ol', steps)}
	<h3>打不开的时候</h3>
	${list('ul', troubles)}
</section>`;

function page({ id, title, before, steps, done, pictures }: Task, index: number): string {
	const shown = pictures.map(
		({ name, alt }) =>
			`<img src="/handbook/${name}.webp" alt="${escapeHtml(alt)}" width="1280" height="800" />`,
	);
	return `<article class="task" id="${id}" aria-labelledby="${id}-name">
	<h2 id="${id}-name">${index + 1}　${escapeHtml(title)}</h2>
	<h3>先要有</h3>
	${list('ul', before)}
	<h3>这样做</h3>
	${list('ol', steps)}
	<p><strong>做好了：</strong>${withCommands(done)}</p>
	${shown.join('\n')}
	<p class="quiet">图里是示例，不是史实。</p>
</article>`;
}

/** The handbook as a page of the desk: the way to it and every task on one sheet of A4 each when it is printed. */
export const handbookMain = (tasks: readonly Task[]): string => `<nav aria-label="五件事">
	<ol class="contents">${tasks.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('\n')}</ol>
</nav>
<p class="no-print">要打印，按Ctrl+P：一件事一张A4纸，连怎样打开编辑台共${SHEETS}张。别的都在content/README.md。</p>
${opening(OPENING)}
${tasks.map(page).join('\n')}`;

const START = '<!-- 五件事 开始：由 npm run handbook 写，不用手改 -->';
const END = '<!-- 五件事 结束 -->';

const numbered = (steps: readonly string[]) =>
	steps.map((step, at) => `${at + 1}. ${step}`).join('\n');

const openingChapter = ({ title, before, steps, troubles }: typeof OPENING) =>
	[
		`### ${title}`,
		`先要有：${before.join('')}`,
		numbered(steps),
		`打不开的时候：`,
		troubles.map((trouble) => `- ${trouble}`).join('\n'),
	].join('\n\n');

/** The same for content/README.md, which is read on the web and in editors. */
const chapter = ({ title, before, steps, done, pictures }: Task, index: number) =>
	[
		`### ${index + 1}　${title}`,
		`先要有：${before.join('')}`,
		numbered(steps),
		`做好了：${done}`,
		...pictures.map(({ name, alt }) => `![${alt}（图里是示例）](../${PICTURES}/${name}.webp)`),
	].join('\n\n');

/** Puts the five tasks between their marks in a manual. */
export function withTasks(manual: string, tasks: readonly Task[]): string {
	const [from, to] = [manual.indexOf(START), manual.indexOf(END)];
	if (from < 0 || to < from) throw new Error('the manual has no marks for the five tasks');
	const written = [openingChapter(OPENING), ...tasks.map(chapter)].join('\n\n');
	return `${manual.slice(0, from + START.length)}\n\n${written}\n\n${manual.slice(to)}`;
}
