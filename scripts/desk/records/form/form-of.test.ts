import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../../../src/schema/collections.ts';
import { shapeOf } from '../../../sheets/table/field.ts';
import type { FieldSpec } from './field-spec.ts';
import { formOf } from './form-of.ts';
import { KINDS, SINGLE_NAMES, type FormKind } from './kinds.ts';

const NAMES: readonly FormKind[] = [...COLLECTION_NAMES, ...SINGLE_NAMES];

/** Every field of a form with its way, groups and items included. */
const allFields = (fields: readonly FieldSpec[], way = ''): (readonly [string, FieldSpec])[] =>
	fields.flatMap((field) => {
		const own = `${way}${field.key}`;
		return [[own, field] as const, ...allFields(field.fields, `${own}.`)];
	});

describe.each(NAMES)('the form of %s', (name) => {
	const form = formOf(name);
	const fields = allFields(form.fields);

	test('asks for every field of the schema, in its order', () => {
		expect(form.fields.map(({ key }) => key)).toEqual(
			Object.keys(shapeOf(KINDS[name].schema) ?? {}),
		);
	});

	test('calls every field and every choice by a Chinese name', () => {
		for (const [way, { label, choices }] of fields) {
			expect(label, way).toMatch(/^\p{Script=Han}/u);
			for (const [key, words] of choices) expect(words, `${way} ${key}`).toMatch(/\p{Script=Han}/u);
		}
	});

	test('says nothing that only somebody with the file before them understands', () => {
		for (const [way, { help }] of fields) {
			expect(help, way).not.toMatch(/content\/|写编号|\[\]|undefined/);
			expect(help, way).toMatch(/^$|[。）]$/);
		}
	});

	test('lets every record that another may name be chosen', () => {
		for (const [way, { kind, target }] of fields)
			if (kind === 'ref' || kind === 'refs') expect(target, way).toBeDefined();
	});

	test('names fields of one group apart', () => {
		const groups = [form.fields, ...fields.map(([, field]) => field.fields)];
		for (const group of groups) {
			const labels = group.map(({ label }) => label);
			expect(labels).toEqual([...new Set(labels)]);
		}
	});
});

const fieldAt = (name: FormKind, way: string) => new Map(allFields(formOf(name).fields)).get(way);

test('every way of asking comes from the schema', () => {
	const kinds = {
		'events title': 'text',
		'events result': 'long',
		'events accounts': 'list',
		'events accounts.date': 'date',
		'events accounts.evidence': 'refs',
		'evidence source': 'ref',
		'comparisons hotspots.recording.id': 'ref',
		'evidence grade': 'choice',
		'chapters themes': 'choices',
		'chapters updated': 'day',
		'chapters order': 'number',
		'chapters draft': 'flag',
		'lessons grades': 'numbers',
		'lessons homework': 'group',
		'lessons quiz.options': 'list',
		'sources author': 'texts',
		'places sketch.points': 'fixed',
		'photos master.sha256': 'fixed',
		'frozen parts': 'fixed',
		'site address': 'text',
		'site hall.open': 'group',
		'site hall.open.days': 'numbers',
		'pinyin readings': 'list',
		'pinyin readings.reviewed': 'flag',
		'characters characters.reason': 'text',
	};
	for (const [field, kind] of Object.entries(kinds)) {
		const [name = '', way = ''] = field.split(' ');
		const collection = NAMES.find((one) => one === name);
		expect(collection && fieldAt(collection, way)?.kind, field).toBe(kind);
	}
});

test('a field says what it is, how it is written, and how much fits', () => {
	expect(fieldAt('events', 'title')).toMatchObject({
		label: '标题',
		help: '一句话标题，20字以内。',
		example: '知县李棠砌石城',
		needed: true,
		most: 20,
	});
	expect(fieldAt('evidence', 'source')).toMatchObject({
		help: '出处，从单子里选。',
		target: 'sources',
	});
	expect(fieldAt('evidence', 'grade')?.choices).toEqual([
		['A', 'A　原始或官方材料'],
		['B', 'B　可靠的转述'],
		['C', 'C　弱材料'],
	]);
	expect(fieldAt('site', 'hall.open.days')?.help).toBe('星期几开：1是星期一，7是星期日。');
	expect(fieldAt('events', 'note')?.needed).toBe(false);
	expect(fieldAt('photos', 'people')?.words).toEqual(['不详', '无']);
});
