/** The list of records: typing leaves only those that have all the words. */
import { part } from '../../page/parts.ts';
import { lists } from '../text.ts';

const form = part('find', HTMLFormElement);
const input = part('find-words', HTMLInputElement);
const records = [...part('records', HTMLElement).children].filter(
	(one): one is HTMLElement => one instanceof HTMLElement,
);

function show(): void {
	const wanted = input.value.toLowerCase().split(/\s+/);
	for (const record of records) {
		const has = record.dataset['words'] ?? '';
		record.hidden = !wanted.every((word) => has.includes(word));
	}
	const count = records.filter(({ hidden }) => !hidden).length;
	part('found', HTMLElement).textContent = input.value.trim() === '' ? '' : lists.found(count);
}

form.hidden = false;
form.addEventListener('submit', (submit) => submit.preventDefault());
input.addEventListener('input', show);
