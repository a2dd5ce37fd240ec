import { ask, part } from '../../page/parts.ts';
import { isRecord } from '../../record-answers.ts';
import type { Problem } from '../problems.ts';
import { problems as words, saved } from '../text.ts';
import type { FormConnection } from './connection.ts';

/** What became of 「存回」. */
export interface Outcome {
	said: string;
	problems?: readonly Problem[];
	/** Where a new record is at home from now on. */
	address?: string;
	/** Whether the editor has to put something right first. */
	isRefused?: boolean;
}

/** Milliseconds between two looks whether everything has arrived. */
const MOMENT = 50;
/** Looks after which the server counts as away. */
const PATIENCE = 100;

async function isKept(connection: FormConnection): Promise<boolean> {
	for (let look = 0; connection.waiting > 0 && look < PATIENCE; look += 1)
		await new Promise((resolve) => setTimeout(resolve, MOMENT));
	return connection.waiting === 0;
}

const isSaying = (kind: unknown): kind is keyof typeof saved => String(kind) in saved;

/** Asks whether to save what keeps the museum from being published. */
async function isWanted(problems: readonly Problem[]): Promise<boolean> {
	const count = problems.filter(({ weight }) => weight === 'mistake').length;
	part('mistakes-title', HTMLElement).textContent = words.mistakes(count);
	return (await ask(part('mistakes', HTMLDialogElement))) === 'anyway';
}

/** 「存回」, when the server has everything. */
export async function saveForm(connection: FormConnection, isAnyway = false): Promise<Outcome> {
	if (!(await isKept(connection))) return { said: saved.away };
	const { body } = await connection.ask('save', { anyway: isAnyway });
	const { kind, problems, address } = isRecord(body) ? body : {};
	const found = Array.isArray(problems) ? { problems: problems as readonly Problem[] } : {}; // our server's answer
	if (kind === 'mistakes' && found.problems)
		return (await isWanted(found.problems))
			? saveForm(connection, true)
			: { ...found, said: saved.problems, isRefused: true };
	const said = isSaying(kind) ? saved[kind] : saved.apart;
	if (kind !== 'written' && kind !== 'same') {
		await connection.refresh();
		return { ...found, said, isRefused: kind === 'problems' };
	}
	return { ...found, said, ...(typeof address === 'string' && { address }) };
}
