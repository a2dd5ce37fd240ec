import { COMPONENTS } from '../../../../src/domain/chapter/components.ts';
import type { Bench } from './bench.ts';
import { marksIn } from '../marks.ts';
import { form as words } from '../text.ts';
import { button, make } from './dom.ts';
import { idOf } from './field-frame.ts';
import { whenTyped } from './typed.ts';

const PATH = ['body'] as const;

/** What a mark puts into the text: its example, closed where it holds words. */
function markText(name: string): string {
	const { example, holdsText, place } = COMPONENTS[name] ?? { example: '', holdsText: false };
	const isOpen = holdsText && !example.includes('</');
	const mark = isOpen ? `${example}\n\n\n\n</${name}>` : example;
	return place === 'block' ? `\n\n${mark}\n\n` : mark;
}

/** The text below the fields, with the marks that may stand in it. */
export function bodyField(bench: Bench): HTMLElement {
	const area = make(
		'textarea',
		{
			...{ id: idOf(PATH, 'control'), class: 'body', rows: '24' },
			'aria-describedby': `${idOf(PATH, 'help')} ${idOf(PATH, 'legend')} ${idOf(PATH, 'problem')}`,
		},
		String(bench.value(PATH) ?? ''),
	);
	const legend = make('p', { class: 'note', id: idOf(PATH, 'legend') });
	const explain = () => {
		legend.textContent = marksIn(area.value);
	};
	explain();
	const keep = () => {
		explain();
		bench.set(PATH, area.value);
	};
	whenTyped(area, keep);
	const put = (name: string) => {
		area.setRangeText(markText(name), area.selectionStart, area.selectionEnd, 'end');
		area.focus();
		keep();
	};
	const marks = Object.keys(COMPONENTS).map((name) => button(name, () => put(name)));
	return make(
		'div',
		{ class: 'field', id: idOf(PATH, 'field'), 'data-path': JSON.stringify(PATH) },
		make('label', { for: area.id }, words.body),
		make('p', { class: 'help', id: idOf(PATH, 'help') }, words.bodyHelp),
		legend,
		make('p', { class: 'problem', id: idOf(PATH, 'problem') }),
		area,
		make('div', { class: 'row marks', role: 'group', 'aria-label': words.components }, ...marks),
	);
}
