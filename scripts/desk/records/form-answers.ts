import {
	COLLECTION_NAMES,
	isCollectionName,
	type CollectionName,
} from '../../../src/schema/collections.ts';
import type { DeskAnswer } from '../local-server.ts';
import { fieldOf, json } from '../record-answers.ts';
import type { FormEntry } from './draft/form-history.ts';
import { titledRecords, type Titled } from './file/titles.ts';
import type { FieldSpec, FormSpec } from './form/field-spec.ts';
import { formOf } from './form/form-of.ts';
import type { FormSession } from './form-session.ts';
import type { FormStore } from './form-store.ts';
import type { Judge } from './problems.ts';
import { proposedId } from './propose-id.ts';
import { readFormSteps } from './steps.ts';

/** What a page needs to begin, or to begin again. */
export interface FormWork {
	token: string;
	entries: readonly FormEntry[];
}

/** What a page needs once. */
export interface FormMaterial {
	form: FormSpec;
	isNew: boolean;
	/** Records to choose from, by kind. */
	titles: Readonly<Partial<Record<CollectionName, readonly Titled[]>>>;
}

const targetsOf = (fields: readonly FieldSpec[]): (CollectionName | undefined)[] =>
	fields.flatMap(({ target, fields: inner }) => [target, ...targetsOf(inner)]);

/** What a page needs once, for one kind of record. */
export function formMaterial(session: FormSession, judge: Judge): FormMaterial {
	const form = formOf(session.collection);
	const targets = new Set(targetsOf(form.fields));
	const wanted = COLLECTION_NAMES.filter((name) => targets.has(name));
	const titles = Object.fromEntries(
		wanted.map((name) => [name, titledRecords(judge.museum, name)]),
	);
	return { form, isNew: session.isNew, titles };
}

/** 「存回」: only what can be read, and what keeps the museum from being published only when asked for. */
function save(session: FormSession, body: unknown, judge: Judge, store: FormStore): DeskAnswer {
	if (session.look()) return json({ kind: 'changed-elsewhere' }, 409);
	const problems = judge.problems(session);
	if (problems.some(({ weight }) => weight === 'stop'))
		return json({ kind: 'problems', problems }, 409);
	const isMistaken = problems.some(({ weight }) => weight === 'mistake');
	if (isMistaken && fieldOf(body, 'anyway') !== true)
		return json({ kind: 'mistakes', problems }, 409);
	const saved = session.save();
	if (saved.kind !== 'written' && saved.kind !== 'same') return json(saved, 409);
	const { id } = session.history.draft;
	if (!session.isNew || id === undefined) return json({ ...saved, problems });
	store.christen(session, id);
	return json({ ...saved, problems, address: `/records/${session.collection}/${id}/` });
}

/**
 * What a page can do with a form: 「steps」 takes steps, 「check」 says what is wrong, 「look」 takes in what others wrote into the
 * file, 「propose」 finds an id, 「save」 writes. undefined for anything else.
 */
export function answerForm(
	session: FormSession,
	name: string,
	body: unknown,
	{ judge, store, today }: { judge: Judge; store: FormStore; today: () => string },
): DeskAnswer | undefined {
	switch (name) {
		case 'steps': {
			const steps = readFormSteps(body);
			if (!steps) return json({ fault: 'no-steps' }, 400);
			const taken = session.take(steps);
			return json(taken, 'head' in taken ? 200 : 409);
		}
		case 'check':
			return json({ problems: judge.problems(session) });
		case 'look':
			return json({ isChanged: session.look() });
		case 'propose': {
			const { collection } = session;
			if (!isCollectionName(collection)) return undefined;
			const records = new Map(judge.museum.records[collection].map(({ id, raw }) => [id, raw]));
			const id = proposedId(collection, session.history.draft, records, today());
			return json({ id });
		}
		case 'save':
			// A page that has fallen behind must not write what it does not show.
			if (fieldOf(body, 'head') !== session.history.head) return json({ kind: 'apart' }, 409);
			return save(session, body, judge, store);
		default:
			return undefined;
	}
}
