import { fieldOf, isRecord } from '../record-answers.ts';
import type { Change } from './draft/change.ts';
import type { Aside, FormStep } from './draft/form-history.ts';

/** Reading what pages send: nothing is taken for a step that is none. */

const isName = (value: unknown): value is string =>
	typeof value === 'string' && value.length > 0 && value.length <= 64;

/** Steps on a way that no name of an object's own machinery may be. */
const isStep = (step: unknown) =>
	typeof step === 'number'
		? Number.isInteger(step) && step >= 0
		: typeof step === 'string' && !['__proto__', 'constructor', 'prototype'].includes(step);

/** Whether it is a way into a draft: its id, its text, or one of its fields. */
function isPath(value: unknown): boolean {
	if (!Array.isArray(value) || value.length === 0 || !value.every(isStep)) return false;
	const [part] = value as unknown[];
	return part === 'fields'
		? value.length > 1
		: (part === 'id' || part === 'body') && value.length === 1;
}

const isCount = (value: unknown) =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0;

function isChange(value: unknown): value is Change {
	if (!isRecord(value) || !isPath(value['path'])) return false;
	const { kind, at, before, after, index, from, to } = value;
	if (kind === 'set') return true;
	if (kind === 'patch')
		return isCount(at) && typeof before === 'string' && typeof after === 'string';
	if (kind === 'insert' || kind === 'remove') return isCount(index) && 'item' in value;
	return kind === 'move' && isCount(from) && isCount(to);
}

const isAside = (value: unknown): value is Aside =>
	isRecord(value) && isPath(value['path']) && value['from'] === 'window';

function isFormStep(step: unknown): step is FormStep {
	if (!isRecord(step) || !isName(step['id']) || !isName(step['parent']) || !isName(step['when']))
		return false;
	const { kind } = step;
	if (kind === 'change') return isChange(step['change']) && step['by'] === undefined;
	if (kind === 'aside') return isAside(step['aside']);
	if (kind === 'settle') return typeof step['settled'] === 'string';
	return kind === 'undo' || kind === 'redo';
}

/** The steps a page sent; undefined when they are none. */
export function readFormSteps(body: unknown): FormStep[] | undefined {
	const steps = fieldOf(body, 'steps');
	return Array.isArray(steps) && steps.every(isFormStep) ? steps : undefined;
}
