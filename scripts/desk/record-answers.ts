import type { Step } from './history.ts';
import type { DeskAnswer } from './local-server.ts';
import type { RecordSession } from './record-session.ts';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of what a page sent. */
export const fieldOf = (body: unknown, name: string): unknown =>
	isRecord(body) ? body[name] : undefined;

const isName = (value: unknown) =>
	typeof value === 'string' && value.length > 0 && value.length <= 64;

/** The steps a page sent; undefined when they are none. */
function readSteps<Value>(
	body: unknown,
	isValue: (value: unknown) => value is Value,
): Step<Value>[] | undefined {
	const isStep = (step: unknown): step is Step<Value> => {
		if (!isRecord(step) || !isName(step['id']) || !isName(step['parent'])) return false;
		const { kind } = step;
		return kind === 'undo' || kind === 'redo' || (kind === 'set' && isValue(step['value']));
	};
	const steps = fieldOf(body, 'steps');
	return Array.isArray(steps) && steps.every(isStep) ? steps : undefined;
}

export const json = (value: unknown, status = 200): DeskAnswer => ({
	status,
	type: 'json',
	text: JSON.stringify(value),
});

/**
 * What a page can do with a record: 「steps」 takes steps, 「save」 writes, 「reread」 takes what stands in the file, 「change」
 * tells the record before and after saving. undefined for anything else.
 */
export function answerRecord<Value>(
	session: RecordSession<Value>,
	name: string,
	body: unknown,
	isValue: (value: unknown) => value is Value,
): DeskAnswer | undefined {
	if (name === 'steps') {
		const steps = readSteps(body, isValue);
		if (!steps) return json({ fault: 'no-steps' }, 400);
		const taken = session.take(steps);
		return json(taken, 'head' in taken ? 200 : 409);
	}
	if (name !== 'save' && name !== 'reread' && name !== 'change') return undefined;
	// A page that has fallen behind must not write what it does not show.
	if (fieldOf(body, 'head') !== session.history.head) return json({ kind: 'apart' }, 409);
	if (name === 'reread') {
		session.reread();
		return json({ kind: 'reread' });
	}
	if (name === 'change') return json(session.change() ?? { kind: 'unreadable' });
	const saved = session.save(fieldOf(body, 'overwrite') === true);
	return json(saved, saved.kind === 'written' || saved.kind === 'same' ? 200 : 409);
}
