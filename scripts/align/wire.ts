import { isControlPoint } from './record-file.ts';
import type { Points, Step } from './history.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of what a page sent. */
export const fieldOf = (body: unknown, name: string): unknown =>
	isRecord(body) ? body[name] : undefined;

const isPoints = (value: unknown): value is Points =>
	isRecord(value) &&
	Object.values(value).every((points) => Array.isArray(points) && points.every(isControlPoint));

const isName = (value: unknown) =>
	typeof value === 'string' && value.length > 0 && value.length <= 64;

function isStep(value: unknown): value is Step {
	if (!isRecord(value) || !isName(value['id']) || !isName(value['parent'])) return false;
	const { kind } = value;
	return kind === 'undo' || kind === 'redo' || (kind === 'set' && isPoints(value['points']));
}

/** The steps a page sent; undefined when they are none. */
export function readSteps(body: unknown): Step[] | undefined {
	const steps = fieldOf(body, 'steps');
	return Array.isArray(steps) && steps.every(isStep) ? steps : undefined;
}
