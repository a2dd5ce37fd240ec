import type { FormEntry } from '../draft/form-history.ts';
import type { FormSpec } from '../form/field-spec.ts';
import { changeWords } from '../history-words.ts';
import { rename as moves, removed } from '../move/text.ts';
import { history as words } from '../text.ts';
import { part } from '../../page/parts.ts';
import { button, make, renewLines } from './dom.ts';

/** Changes that are shown; older ones are in the journal. */
const MOST = 200;

const timeOf = (when: string) =>
	new Date(when).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

type Told = Exclude<FormEntry, { kind: 'open' }>;

function wordsOf(form: FormSpec, entry: Told): string {
	switch (entry.kind) {
		case 'change':
			return (entry.by === 'file' ? words.fromFile : '') + changeWords(form, entry.change);
		case 'undo':
			return words.undone;
		case 'redo':
			return words.redone;
		case 'saved':
			return words.saved;
		case 'settle':
			return words.settled;
		case 'moved':
			return entry.what === 'renamed'
				? moves.said(entry.from ?? '', entry.to ?? '')
				: removed[entry.what];
		case 'aside':
			return '';
	}
}

/** Everything that was done, the last first, each with the way back. */
export function showChanges(
	form: FormSpec,
	entries: readonly FormEntry[],
	restore: (entry: FormEntry & { kind: 'change' }) => void,
): void {
	const told = entries.flatMap((entry) => (entry.kind === 'open' ? [] : [entry]));
	const lines = told
		.filter(
			(entry) => wordsOf(form, entry) !== '' && !(entry.kind === 'settle' && entry.settled === ''),
		)
		.slice(-MOST)
		.reverse()
		.map((entry) => {
			const said = wordsOf(form, entry);
			const time = make('time', { datetime: entry.when }, timeOf(entry.when));
			const back =
				entry.kind === 'change'
					? [button(words.restore, () => restore(entry), `${words.restore}：${said}`)]
					: entry.kind === 'moved' && entry.from !== undefined
						? [make('a', { href: `rename?to=${entry.from}` }, words.restore)]
						: [];
			// Two changes may read the same; each line is its own change's.
			const own = 'id' in entry ? entry.id : undefined;
			return make('li', { 'data-entry': own }, make('span', {}, said), time, ...back);
		});
	renewLines(part('changes', HTMLElement), lines.length > 0 ? lines : [make('li', {}, words.none)]);
}
