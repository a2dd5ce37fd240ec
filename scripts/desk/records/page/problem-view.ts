import type { Path } from '../draft/change.ts';
import type { FieldSpec, FormSpec } from '../form/field-spec.ts';
import { placeOf } from '../history-words.ts';
import type { Problem } from '../problems.ts';
import { remedy } from '../remedy.ts';
import { problems as words } from '../text.ts';
import { make, renewLines } from './dom.ts';
import { idOf } from './field-frame.ts';
import { part } from '../../page/parts.ts';

/** What is wrong, for somebody who sees a form. */
const sentence = (problem: Problem, spec: FieldSpec | undefined) =>
	`${problem.weight === 'reminder' ? words.reminder : ''}${problem.message}。${remedy(problem, spec)}。`;

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
		const { where, spec: field } = placeOf(spec, problem.path);
		const said = sentence(problem, field);
		if (beside) beside.append(make('span', {}, said));
		if (problem.weight !== 'reminder')
			document.getElementById(control)?.setAttribute('aria-invalid', 'true');
		const link = make(
			'a',
			{ href: `#${control}` },
			said.includes(where) ? said : `${where}：${said}`,
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
	renewLines(part('problem-list', HTMLElement), lines);
}
