import { notWritten, said } from '../text.ts';
import type { MarkingConnection } from './connection.ts';
import { ask, part } from '../../desk/page/parts.ts';

/** What was answered about a segment. */
export type SegmentAnswer =
	{ kind: 'keep'; title: string; synopsis: string } | { kind: 'join' } | { kind: 'nothing' };

/** Asks for the name of a segment. */
export async function askForSegment(
	heading: string,
	title: string,
	synopsis: string,
	mayJoin: boolean,
): Promise<SegmentAnswer> {
	part('segment-name', HTMLElement).textContent = heading;
	const [titleField, synopsisField] = [
		part('segment-title', HTMLInputElement),
		part('segment-synopsis', HTMLTextAreaElement),
	];
	titleField.value = title;
	synopsisField.value = synopsis;
	part('segment-join', HTMLButtonElement).hidden = !mayJoin;
	const answer = await ask(part('segment-dialog', HTMLDialogElement));
	part('work', HTMLElement).focus();
	if (answer === 'join') return { kind: 'join' };
	if (answer !== 'keep') return { kind: 'nothing' };
	return { kind: 'keep', title: titleField.value.trim(), synopsis: synopsisField.value.trim() };
}

/** Asks for lines of text; empty when nothing is to be added. */
export async function askForLines(): Promise<string> {
	const field = part('paste-text', HTMLTextAreaElement);
	field.value = '';
	const answer = await ask(part('paste-dialog', HTMLDialogElement));
	part('work', HTMLElement).focus();
	return answer === 'keep' ? field.value : '';
}

const filesOf = (body: unknown, name: 'files' | 'written' | 'places'): string[] => {
	const list: unknown =
		typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined; // asked by name
	return Array.isArray(list) ? list.map(String) : [];
};
const kindOf = (body: unknown) =>
	typeof body === 'object' && body !== null && 'kind' in body ? body.kind : undefined;

/** 「存回」, and what to do when somebody else was there meanwhile. */
export async function saveFiles(
	connection: MarkingConnection,
	say: (words: string) => void,
	overwrite = false,
): Promise<void> {
	if (connection.waiting > 0) return say(notWritten.apart);
	const { status, body } = await connection
		.ask('save', { overwrite })
		.catch(() => ({ status: 0, body: undefined }));
	if (status === 200) return say(said.saved(filesOf(body, 'written')));
	const kind = kindOf(body);
	if (kind === 'unreadable') return say(notWritten.unreadable(filesOf(body, 'places')));
	if (kind === 'nothing-marked') return say(notWritten['nothing-marked']);
	if (kind !== 'changed-elsewhere') return say(notWritten.apart);
	const words = notWritten['changed-elsewhere'](filesOf(body, 'files'));
	say(words);
	part('conflict-words', HTMLElement).textContent = words;
	const answer = await ask(part('conflict-dialog', HTMLDialogElement));
	part('work', HTMLElement).focus();
	if (answer === 'overwrite') await saveFiles(connection, say, true);
	if (answer !== 'reread') return;
	const reread = await connection.ask('reread');
	say(reread.status === 200 ? said.reread : notWritten.apart);
}

/** 「退回上次存回之前」 */
export async function restoreFiles(
	connection: MarkingConnection,
	say: (words: string) => void,
): Promise<void> {
	if (connection.waiting > 0) return say(notWritten.apart);
	const { status, body } = await connection
		.ask('restore')
		.catch(() => ({ status: 0, body: undefined }));
	if (status === 200) return say(said.restored);
	const kind = kindOf(body);
	if (kind === 'no-version') return say(notWritten['no-version']);
	say(
		kind === 'changed-elsewhere'
			? notWritten['changed-since'](filesOf(body, 'files'))
			: notWritten.apart,
	);
}
