import { isDeepStrictEqual } from 'node:util';
import { isEntryId } from '../../../src/domain/entry-id.ts';
import { NOTHING, type Field } from './field.ts';

/** What may stand in a cell. */
export type CellValue = string | number | null;

/** What somebody wrote into a cell, read; or why it cannot be read, fact and remedy. */
export type ReadValue = { value: unknown } | { message: string; fix: string };

const refuse = (message: string, fix: string): ReadValue => ({ message, fix });

/** Line breaks of Windows, and blanks around, are nobody's intention. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** The value as it is compared: blanks around texts do not count, an empty list is the same as none unless it says something. */
export function comparable(field: Field, value: unknown): unknown {
	if (typeof value === 'string') return tidy(value);
	if (!Array.isArray(value)) return value ?? undefined;
	if (value.length === 0) return field.sayEmpty ? [] : undefined;
	const isTexts = field.kind === 'texts';
	return value.map((part: unknown) =>
		typeof part === 'string' ? (isTexts ? tidy(part).replace(/\s*\n\s*/g, ' ') : tidy(part)) : part,
	);
}

export const isSame = (field: Field, one: unknown, other: unknown) =>
	isDeepStrictEqual(comparable(field, one), comparable(field, other));

/** What a cell shows of a value. `nameOf` gives the name of a record that may be shown with its id. */
export function toCell(
	field: Field,
	value: unknown,
	nameOf: (id: string) => string | undefined,
): CellValue {
	if (value === undefined || value === null) return null;
	if (field.kind === 'number' && typeof value === 'number') return value;
	if (field.kind === 'choice' || field.kind === 'flag')
		return field.choices.get(String(value)) ?? String(value);
	if (!Array.isArray(value)) {
		const name = field.kind === 'ref' ? nameOf(String(value)) : undefined;
		return name === undefined ? String(value) : `${String(value)} ${name}`;
	}
	if (value.length === 0) return field.sayEmpty ? NOTHING : null;
	const parts = value.map((part: unknown) =>
		Array.isArray(part) ? part.join(', ') : (field.choices.get(String(part)) ?? String(part)),
	);
	return parts.join(field.kind === 'texts' || field.kind === 'points' ? '\n' : '、');
}

const narrow = (text: string) => text.normalize('NFKC').trim();

function readNumber(text: string): ReadValue {
	const plain = narrow(text).replace(/(?<=\d),(?=\d{3}\b)/g, '');
	return /^[-+]?\d+(?:\.\d+)?$/.test(plain)
		? { value: Number(plain) }
		: refuse(`「${text}」不是一个数`, '请只写数字，例如 30.69');
}

const DAY = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/;

function readDay(text: string): ReadValue {
	const [, year = '', month = '', day = ''] = DAY.exec(narrow(text)) ?? [];
	return year === ''
		? refuse(`「${text}」不像一个日子`, '请照这样写：2026-11-28')
		: { value: [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') };
}

function choiceKey({ choices }: Field, text: string): string | undefined {
	const plain = narrow(text);
	for (const [key, shown] of choices)
		if ([key, narrow(shown), `${key}（${shown}）`].includes(plain)) return key;
	return undefined;
}

const notInList = (field: Field, text: string) =>
	refuse(`「${text}」没有这一类`, `请从这几类里选：${[...field.choices.values()].join('／')}`);

/** The ids in a cell: 「b12 据2021年一则网络转帖」 is one, 「B16、b17」 and 「b16 b17」 are two. */
function idsIn(text: string): string[] {
	return text.split(/[、,，;；\n]/).flatMap((part) => {
		const words = narrow(part)
			.replace(/^[[〔【「(]|[\]〕】」)]$/g, '')
			.split(/\s+/)
			.filter((word) => word !== '');
		const ids = words.map((word) => word.toLowerCase());
		return ids.every(isEntryId) ? ids : ids.slice(0, 1);
	});
}

function readRefs(field: Field, text: string, isOne: boolean): ReadValue {
	const plain = narrow(text);
	if (field.words.includes(plain)) return { value: plain };
	if (field.sayEmpty && [NOTHING, '[]', '没有'].includes(plain)) return { value: [] };
	const ids = idsIn(isOne ? plain.replace(/(?<=^\S+)\s[^]*$/, '') : text);
	const wrong = ids.find((id) => !isEntryId(id));
	if (wrong !== undefined || ids.length === 0)
		return refuse(
			`「${wrong ?? text}」不像一个编号`,
			'请写编号，只有小写字母、数字和连字符；在「编号表」里查',
		);
	if (!isOne) return { value: ids };
	return ids.length === 1
		? { value: ids[0] }
		: refuse(`「${text}」不止一个编号`, '这一栏只能写一个，请留一个');
}

function readPoints(text: string): ReadValue {
	const points: number[][] = [];
	for (const line of tidy(text).split('\n')) {
		const numbers = narrow(line)
			.replace(/^[[(]|[\])]$/g, '')
			.split(/[,，、\s]+/)
			.map(Number);
		if (numbers.length !== 2 || numbers.some((number) => !Number.isFinite(number)))
			return refuse(`「${line}」不像一个点`, '请一个点一行，先往东、后往北，例如 480, 310');
		points.push(numbers);
	}
	return { value: points };
}

function readParts(text: string, read: (part: string) => ReadValue): ReadValue {
	const values: unknown[] = [];
	for (const part of text.split(/[、,，;；\n]/).filter((one) => one.trim() !== '')) {
		const one = read(part.trim());
		if ('message' in one) return one;
		values.push(one.value);
	}
	return { value: values };
}

/** Reads the text of a cell as its field asks; an empty one is `undefined`. */
export function fromText(field: Field, written: string): ReadValue {
	const text = tidy(written);
	if (text === '') return { value: undefined };
	const choose = (part: string): ReadValue => {
		const key = choiceKey(field, part);
		return key === undefined ? notInList(field, part) : { value: key };
	};
	switch (field.kind) {
		case 'text':
		case 'date':
			return { value: text };
		case 'number':
			return readNumber(text);
		case 'day':
			return readDay(text);
		case 'choice':
			return choose(text);
		case 'flag': {
			const key = choiceKey(field, /^(?:对|√|✓)$/.test(text) ? '是' : text.toLowerCase());
			return key === undefined ? notInList(field, text) : { value: key === 'true' };
		}
		case 'choices':
			return readParts(text, choose);
		case 'numbers':
			return readParts(text, readNumber);
		case 'ref':
			return readRefs(field, text, true);
		case 'refs':
			return readRefs(field, text, false);
		case 'points':
			return readPoints(text);
		case 'texts': {
			const lines = text.split('\n').map((line) => line.trim());
			return { value: lines.filter((line) => line !== '') };
		}
	}
}
