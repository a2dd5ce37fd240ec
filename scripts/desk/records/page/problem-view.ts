import type { Path } from '../draft/change.ts';
import type { FormSpec } from '../form/field-spec.ts';
import { placeOf } from '../history-words.ts';
import type { Problem } from '../problems.ts';
import { problems as words } from '../text.ts';
import { make, refill } from './dom.ts';
import { idOf } from './field-frame.ts';
import { part } from '../../page/parts.ts';

/** The remedy for somebody who sees a form instead of a file. */
export function remedy({ fix }: Problem): string {
	return fix
		.replace(/^请(?:补上一行|写上内容)，例如 [\w-]+: (.*)$/, (_, example: string) =>
			/^[[{]/.test(example) ? '请加上一项' : `请填上，例如：${example}`,
		)
		.replace(/^请照这样写，[\w-]+: /, '请照这样写：')
		.replace(/^请补上一行，例如 (?=\S+$)/, '请选一个，例如：')
		.replace(/；可以不填的就删去整行$/, '');
}

const sentence = (problem: Problem) =>
	`${problem.weight === 'reminder' ? words.reminder : ''}${problem.message}。${remedy(problem)}。`;

/** The frame on the page that is nearest to a problem's field. */
function frameOf(form: HTMLElement, path: Path): HTMLElement | undefined {
	const frames = [...form.querySelectorAll<HTMLElement>('[data-path]')];
	for (let depth = path.length; depth > 0; depth -= 1) {
		const wanted = JSON.stringify(path.slice(0, depth));
		const found = frames.find((frame) => frame.dataset['path'] === wanted);
		if (found) return found;
	}
	return undefined;
}

/** The control that a link leads to. */
function controlOf(frame: HTMLElement): string {
	const [path = ''] = [frame.dataset['path']];
	const own = idOf(JSON.parse(path) as Path, 'control'); // our own writing
	if (document.getElementById(own)) return own;
	return frame.querySelector('input, textarea, select, button')?.id ?? '';
}

/** Writes what is wrong beside each field, and all of it on top with links that lead there. */
export function showProblems(
	form: HTMLElement,
	spec: FormSpec,
	problems: readonly Problem[],
	goTo: (id: string) => void,
): void {
	for (const said of form.querySelectorAll('.problem')) said.textContent = '';
	for (const wrong of form.querySelectorAll('[aria-invalid]'))
		wrong.removeAttribute('aria-invalid');
	const lines = problems.map((problem) => {
		const frame = frameOf(form, problem.path);
		const control = frame ? controlOf(frame) : '';
		const beside = frame?.querySelector(':scope > .problem');
		if (beside) beside.append(make('span', {}, sentence(problem)));
		if (problem.weight !== 'reminder')
			document.getElementById(control)?.setAttribute('aria-invalid', 'true');
		const { where } = placeOf(spec, problem.path);
		const link = make(
			'a',
			{ href: `#${control}` },
			where === '' ? '' : `${where}：`,
			sentence(problem),
		);
		link.addEventListener('click', (click) => {
			click.preventDefault();
			goTo(control);
		});
		return make('li', { class: problem.weight }, link);
	});
	const count = problems.filter(({ weight }) => weight !== 'reminder').length;
	part('problems', HTMLElement).hidden = problems.length === 0;
	part('problems-title', HTMLElement).textContent = count > 0 ? words.title(count) : words.none;
	refill(part('problem-list', HTMLElement), ...lines);
}
