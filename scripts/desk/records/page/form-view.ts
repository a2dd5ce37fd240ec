import type { FormMaterial } from '../form-answers.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import { bodyField } from './body-field.ts';
import { make } from './dom.ts';
import { idOf } from './field-frame.ts';
import { idField } from './id-field.ts';
import { fieldFor, type Building } from './render.ts';
import { typedControl } from './typed.ts';

/** One part of the form that is built anew when its value has become another. */
interface Part {
	element: HTMLElement;
	/** The value it was built from, or that was typed into it. */
	shown: string;
	value: () => string;
	build: () => HTMLElement;
}

/** The form on the page: its parts are exchanged when something else than typing has changed them. */
export class FormView {
	readonly #root: HTMLFormElement;
	readonly #parts: Part[] = [];
	readonly #building: Building;
	readonly #rest: HTMLDetailsElement;

	/** @param propose asks for an id for a new record */
	constructor(
		root: HTMLFormElement,
		{ form, isNew }: FormMaterial,
		building: Building,
		propose: () => Promise<string>,
	) {
		this.#root = root;
		this.#building = building;
		const { bench } = building;
		this.#rest = make('details', { class: 'rest' }, make('summary'));
		const isShown = ({ key, needed }: FieldSpec) =>
			needed || form.fields.length === 1 || bench.value(['fields', key]) !== undefined;
		for (const spec of form.fields.filter(isShown)) this.#addField(root, spec);
		if (isNew) this.#add(root, ['id'], () => idField(bench, propose));
		if (form.hasBody) this.#add(root, ['body'], () => bodyField(bench));
		const rest = form.fields.filter((spec) => !isShown(spec));
		for (const spec of rest) this.#addField(this.#rest, spec);
		const [summary] = this.#rest.children;
		if (summary) summary.textContent = words.more(rest.length);
		if (rest.length > 0) root.append(this.#rest);
		root.addEventListener('submit', (submit) => submit.preventDefault());
	}

	/** Builds anew what has become another. */
	show(): void {
		for (const part of this.#parts) {
			const value = part.value();
			if (value === part.shown) continue;
			part.shown = value;
			const typed = typedControl();
			if (typed && part.element.contains(typed)) continue;
			const fresh = part.build();
			part.element.replaceWith(fresh);
			part.element = fresh;
		}
	}

	/** Opens what hides a control, and goes there. */
	goTo(id: string): void {
		this.#goTo(document.getElementById(id));
	}

	/** Goes to a field by its name in the record: `consents`; `body` is the text below the fields. */
	goToField(name: string): void {
		const path = name === 'body' ? ['body'] : ['fields', name];
		const frame = document.getElementById(idOf(path, 'field'));
		this.#goTo(frame?.querySelector<HTMLElement>('input, textarea, select, button') ?? null);
	}

	#goTo(control: HTMLElement | null): void {
		let hiding = control?.closest('details');
		while (hiding) {
			hiding.open = true;
			hiding = hiding.parentElement?.closest('details');
		}
		control?.focus();
		control?.scrollIntoView({ block: 'center' });
	}

	get root(): HTMLFormElement {
		return this.#root;
	}

	#addField(parent: HTMLElement, spec: FieldSpec): void {
		const path = ['fields', spec.key];
		this.#add(parent, path, () => fieldFor(spec, path, this.#building));
	}

	#add(parent: HTMLElement, path: readonly string[], build: () => HTMLElement): void {
		const value = () => JSON.stringify(this.#building.bench.value(path)) ?? '';
		const element = build();
		parent.append(element);
		this.#parts.push({ element, build, value, shown: value() });
	}
}
