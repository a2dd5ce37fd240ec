import type { Bench } from './bench.ts';
import { form as words } from '../text.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { button, make } from './dom.ts';
import { typedField } from './typed.ts';

const PATH = ['id'] as const;

const SPEC: FieldSpec = {
	...{ key: 'id', label: words.id, help: words.idHelp, example: '', needed: true, kind: 'text' },
	...{ choices: [], words: [], fields: [] },
};

/**
 * The id of a new record.
 * @param propose asks for one in the manner of its kind; empty when there is nothing yet to make it of
 */
export function idField(bench: Bench, propose: () => Promise<string>): HTMLElement {
	const field = typedField(SPEC, PATH, bench.value(PATH), (value) => bench.set(PATH, value));
	const note = make('p', { class: 'note', role: 'status' });
	const ask = async () => {
		const id = await propose();
		if (id === '') note.textContent = words.proposeFirst;
		else bench.set(PATH, id);
	};
	field.append(
		button(words.propose, () => void ask()),
		note,
	);
	return field;
}
