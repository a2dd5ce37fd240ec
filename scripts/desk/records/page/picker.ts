import type { Titled } from '../file/titles.ts';
import { form as words } from '../text.ts';
import { make, refill } from './dom.ts';

/** Records shown at once. */
const MOST = 12;

const isFound = ({ id, title }: Titled, wanted: string) =>
	wanted
		.toLowerCase()
		.split(/\s+/)
		.every((word) => title.toLowerCase().includes(word) || id.includes(word));

/** What to choose from, and what to do with the choice. */
interface Picking {
	/** Of the field that is typed in. */
	id: string;
	describedBy: string;
	label: string;
	records: () => readonly Titled[];
	choose: (id: string) => void;
}

/**
 * A field in which some characters of a name or an id are typed, and below it the records that have them; the arrow keys go
 * through them, enter takes one. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function picker({ id, describedBy, label, records, choose }: Picking): HTMLElement {
	const list = make('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': words.choose(label) });
	list.hidden = true;
	const input = make('input', {
		...{ id, type: 'text', role: 'combobox', autocomplete: 'off', placeholder: words.find(label) },
		...{ 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' },
		...{ 'aria-describedby': describedBy, 'aria-label': words.choose(label) },
	});
	const none = make('p', { class: 'note', role: 'status' });
	let shown: readonly Titled[] = [];
	let at = -1;

	const close = () => {
		list.hidden = true;
		at = -1;
		input.setAttribute('aria-expanded', 'false');
		input.removeAttribute('aria-activedescendant');
	};
	const take = (record: Titled | undefined) => {
		if (!record) return;
		input.value = '';
		close();
		choose(record.id);
	};
	const light = (index: number) => {
		at = index;
		for (const [order, option] of [...list.children].entries())
			option.setAttribute('aria-selected', String(order === at));
		const option = list.children[at];
		if (!option) return input.removeAttribute('aria-activedescendant');
		input.setAttribute('aria-activedescendant', option.id);
		option.scrollIntoView({ block: 'nearest' });
	};
	const open = () => {
		const wanted = input.value.trim();
		shown = records()
			.filter((record) => isFound(record, wanted))
			.slice(0, MOST);
		const options = shown.map((record, index) => {
			const option = make(
				'li',
				{ id: `${id}-option-${index}`, role: 'option', 'aria-selected': 'false' },
				make('span', {}, record.title),
				make('small', {}, record.id),
			);
			// Before the field loses the focus and the list closes.
			option.addEventListener('mousedown', (press) => {
				press.preventDefault();
				take(record);
			});
			return option;
		});
		refill(list, ...options);
		list.hidden = shown.length === 0;
		none.textContent = shown.length === 0 ? words.nothing : '';
		input.setAttribute('aria-expanded', String(shown.length > 0));
		light(-1);
	};
	input.addEventListener('input', open);
	input.addEventListener('focus', open);
	input.addEventListener('blur', close);
	input.addEventListener('keydown', (press) => {
		if (press.isComposing) return;
		const last = shown.length - 1;
		if (press.key === 'ArrowDown') light(at >= last ? 0 : at + 1);
		else if (press.key === 'ArrowUp') light(at <= 0 ? last : at - 1);
		else if (press.key === 'Enter') take(shown[Math.max(at, 0)]);
		else if (press.key === 'Escape') close();
		else return;
		press.preventDefault();
	});
	return make('div', { class: 'picker' }, input, list, none);
}
