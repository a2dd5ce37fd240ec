import { changedLines, lineDiff } from '../../desk/line-diff.ts';
import { isRecord } from '../../desk/record-answers.ts';
import { ask, part } from '../../desk/page/parts.ts';
import { said } from '../text.ts';
import type { LocatingConnection } from './connection.ts';
import { showChange } from './view.ts';

/** What the server says became of it. */
async function askFor(connection: LocatingConnection, name: string, more = {}): Promise<string> {
	const { body } = await connection.ask(name, more);
	return isRecord(body) ? String(body['kind']) : '';
}

/** Shows which lines would change; answers whether to go on, or why not. */
async function agreed(connection: LocatingConnection): Promise<true | string> {
	const { body } = await connection.ask('change');
	if (!isRecord(body) || typeof body['before'] !== 'string' || typeof body['after'] !== 'string')
		return isRecord(body) && body['kind'] === 'apart' ? said.waiting : said.unreadable;
	const { before, after } = body;
	if (before === after) return true;
	showChange(changedLines(lineDiff(before, after)));
	return (await ask(part('change-dialog', HTMLDialogElement))) === 'save' || said.later;
}

/** 「存回」, after the editor has seen what changes; answers what became of it. */
export async function saveRecord(connection: LocatingConnection): Promise<string> {
	if (connection.waiting > 0) return said.waiting;
	const answer = await agreed(connection);
	if (answer !== true) return answer;
	let kind = await askFor(connection, 'save');
	if (kind === 'changed-elsewhere') {
		const choice = await ask(part('conflict-dialog', HTMLDialogElement));
		if (choice === '') return said.later;
		kind =
			choice === 'reread'
				? await askFor(connection, 'reread')
				: await askFor(connection, 'save', { overwrite: true });
	}
	const told: Readonly<Record<string, string>> = {
		written: said.saved,
		same: said.same,
		reread: said.reread,
		unreadable: said.unreadable,
		faulty: said.faulty,
	};
	return told[kind] ?? said.waiting;
}
