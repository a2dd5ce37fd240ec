import type { Layer } from './marking.ts';
import type { Operation } from './operations.ts';
import type { Place, Step } from './progress.ts';

/** Reads what a page sends. Whatever is not of the right shape is no step. */

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value);
const isIndex = (value: unknown): value is number => Number.isInteger(value);
const isLayer = (value: unknown): value is Layer => value === 'original' || value === 'mandarin';
const isName = (value: unknown) =>
	isFields(value) && isText(value['id']) && isText(value['title']) && isText(value['synopsis']);
const isLines = (value: unknown) =>
	Array.isArray(value) &&
	value.every((line) => isFields(line) && isText(line['speaker']) && isText(line['text']));

/** What each operation of a page brings. `reread` is none of them. */
const SHAPES: Readonly<Record<Exclude<Operation['kind'], 'reread'>, (fields: Fields) => boolean>> =
	{
		mark: ({ index, at }) => isIndex(index) && isNumber(at),
		nudge: ({ index, by }) => isIndex(index) && isNumber(by),
		finish: ({ index, at }) => isIndex(index) && isNumber(at),
		split: ({ index, layer, at }) => isIndex(index) && isLayer(layer) && isIndex(at),
		join: ({ index }) => isIndex(index),
		write: ({ index, layer, text }) => isIndex(index) && isLayer(layer) && isText(text),
		attribute: ({ index, speaker }) => isIndex(index) && isText(speaker),
		'add-lines': ({ lines }) => isLines(lines),
		'begin-segment': ({ index, name }) => isIndex(index) && isName(name),
		'name-segment': ({ name }) => isName(name),
		'join-segment': ({ id }) => isText(id),
	};

const isOperation = (value: unknown) => {
	if (!isFields(value) || !isText(value['kind'])) return false;
	return (
		Object.hasOwn(SHAPES, value['kind']) && SHAPES[value['kind'] as keyof typeof SHAPES](value) // just looked up
	);
};

/** Where the work stands, if that is what was sent. */
export const isPlace = (value: unknown): value is Place =>
	isFields(value) && isNumber(value['seconds']) && isIndex(value['sentence']);

const isStep = (value: unknown): value is Step =>
	isFields(value) &&
	isText(value['id']) &&
	isText(value['parent']) &&
	isPlace(value['place']) &&
	(value['kind'] === 'undo' ||
		value['kind'] === 'redo' ||
		(value['kind'] === 'do' && isOperation(value['operation'])));

/** The steps a page sends; undefined when anything among them is none. */
export function readSteps(body: unknown): Step[] | undefined {
	const steps = isFields(body) ? body['steps'] : undefined;
	return Array.isArray(steps) && steps.every(isStep) ? steps : undefined;
}

/** A field of what was sent. */
export const fieldOf = (body: unknown, name: string): unknown =>
	isFields(body) ? body[name] : undefined;
