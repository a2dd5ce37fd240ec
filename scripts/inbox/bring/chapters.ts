import { basename, extname } from 'node:path';
import { isEntryId } from '../../../src/domain/entry-id.ts';
import { chapterPath } from '../../../src/paths.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { chapterParts } from '../../word/chapter-file.ts';
import { chapterName } from '../../word/chapter-path.ts';
import { composeWord, type DraftChapter } from '../../word/draft-chapter.ts';
import { tellPlan } from '../../word/tell.ts';
import { pictureStates, type PictureState } from '../../word/tell-pictures.ts';
import type { Findings, Trouble } from '../../word/trouble.ts';
import { countChanges } from '../../word/unified.ts';
import { asTrouble, isToldAlready } from '../../word/words-for-word.ts';
import type { Found } from '../look/find-files.ts';
import { inInbox } from '../remedies.ts';
import { broughtFrom, type Brought, type Preview } from './brought.ts';
import { photosMade, picturePreviews } from './chapter-pictures.ts';
import { digestOf } from '../../word/record/digest.ts';
import type { Shelf } from './shelf.ts';

const LINES_SHOWN = 60;

/** The chapter's words without marks, for somebody to recognise. */
function previewOf(source: string): Preview {
	const title = /^title: (.*)$/m.exec(source)?.[1] ?? '';
	const lede = /^lede: (.*)$/m.exec(source)?.[1] ?? '';
	const body = (chapterParts(source)?.body ?? '')
		.replace(/<图 id="([^"]*)" ?\/>/g, '【图】$1')
		.replace(/<引 id="([^"]*)" ?\/>/g, (_, ids: string) => `〔史料 ${ids.toUpperCase()}〕`)
		.replace(/<\/?[\p{Script=Han}][^>]*>/gu, '');
	const lines = body.split('\n').filter((line) => /[^\s|:-]/.test(line));
	return {
		kind: 'text',
		lines: [
			{ isHeading: true, text: title },
			{ isHeading: false, text: lede },
			...lines.slice(0, LINES_SHOWN).map((line) => ({
				isHeading: line.startsWith('#'),
				text: line.replace(/^#+ /, ''),
			})),
			...(lines.length > LINES_SHOWN
				? [{ isHeading: false, text: `……还有 ${lines.length - LINES_SHOWN} 行` }]
				: []),
		],
	};
}

function fateOf({ current, composed }: DraftChapter): string {
	if (current === undefined) return '新的一篇';
	const { added, removed } = countChanges(current, composed.source);
	return `添 ${added} 行，去 ${removed} 行`;
}

/** The file's own sentences: what should be looked at, and what was kept out. */
function withFindings(brought: Brought, { doubts, notes }: Findings): Brought {
	const [name = ''] = brought.names;
	return {
		...brought,
		reminders: [...brought.reminders, ...doubts.map((one) => inInbox(name, one))],
		notes: notes.map((note) => `没有收进来：${note}`),
	};
}

/** A file after which the chapter stays as it is. */
function unchanged(name: string, id: string, told: string, findings: Findings): Brought {
	const becomes = [{ file: chapterName(id), fate: '没有变', address: chapterPath(id) }];
	return withFindings({ ...broughtFrom([name], '志'), becomes, told }, findings);
}

/** Two versions that nobody but their writers can bring together. */
const changedSince = (id: string): Trouble => ({
	where: chapterName(id),
	message: '文件存出来以后，馆里的这一篇又改过，两边的改动不能一起收',
	fix: `请运行 npm run word -- export ${id} --to ${id}-2.docx 重新存一份，把改动抄过去，再放进收件箱`,
});

/** A plan without its first line and its last sentence, which speak of another command; doubts and notes are told beside it. */
const planOnly = (text: string) =>
	(text.split(/\n\n(?:请看一看，|没有收进来的：)/)[0] ?? '')
		.replace(/\n\n没有写入任何文件。.*$/s, '')
		.replace(/^.*\n\n/, '');

function bringDraft(
	shelf: Shelf,
	draft: DraftChapter,
	name: string,
	states: readonly PictureState[],
): Brought {
	const { id, current, composed, conflict, word } = draft;
	const file = chapterName(id);
	const brought = broughtFrom([name], '志');
	const { findings } = word.context;
	if (composed.source === current) return unchanged(name, id, `和 ${file} 说的一样。`, findings);
	if (composed.source === conflict)
		return unchanged(
			name,
			id,
			`存出来以后没有改过；馆里的 ${file} 后来改过，留着馆里的。`,
			findings,
		);
	const clash = shelf.put(file, composed.source, name);
	const { text } = tellPlan({ ...draft, reminders: [], states, files: [] }, false);
	const troubles = [
		...findings.troubles,
		...(clash ? [clash] : []),
		...(conflict === undefined ? [] : [changedSince(id)]),
	];
	const made: Brought = {
		...brought,
		becomes: [{ file, fate: fateOf(draft), address: chapterPath(id) }],
		told: planOnly(text),
		troubles: troubles.map((one) => inInbox(name, one)),
		previews: [previewOf(composed.source)],
		trace: (issue) => {
			const trouble = asTrouble(issue, draft);
			return isToldAlready(issue, trouble, draft, findings.troubles)
				? undefined
				: inInbox(name, trouble);
		},
	};
	return withFindings(made, findings);
}

/** What a Word file becomes, but for its pictures. */
function bringComposed(
	shelf: Shelf,
	composing: Awaited<ReturnType<typeof composeWord>>,
	name: string,
	states: readonly PictureState[],
): Brought {
	const brought = broughtFrom([name], '志');
	const id = composing.kind === 'draft' ? composing.draft.id : composing.id;
	const clash = id === undefined ? undefined : shelf.clash(chapterName(id), name);
	if (clash) return { ...brought, troubles: [clash] };
	if (composing.kind === 'draft') return bringDraft(shelf, composing.draft, name, states);
	if (composing.kind === 'same')
		return unchanged(
			name,
			composing.id,
			`和 ${chapterName(composing.id)} 说的一样。`,
			composing.findings,
		);
	const refused = {
		...brought,
		troubles: composing.troubles.map((one) => inInbox(name, one)),
	};
	return composing.findings ? withFindings(refused, composing.findings) : refused;
}

/**
 * Puts the chapter of a Word file, and photos of its pictures, into a copy of content/. A file that does not say which chapter it
 * is of is called after its name. `previews` is a folder for small pictures.
 */
export async function bringChapter(
	shelf: Shelf,
	{ name, path }: Found,
	today: string,
	previews: string | undefined,
): Promise<Brought> {
	const stem = basename(name, extname(name));
	const composing = await composeWord({
		...{ root: shelf.copy, path, today, museum: () => readMuseum(shelf.copy) },
		options: { named: isEntryId(stem) ? stem : undefined },
	});
	const { pictures } = composing.kind === 'draft' ? composing.draft : composing;
	const all = pictures?.all ?? [];
	const states = pictureStates(shelf.copy, all);
	const brought = bringComposed(shelf, composing, name, states);
	const shown = await picturePreviews(states, digestOf(name).slice(0, 12), previews);
	return {
		...brought,
		becomes: [...brought.becomes, ...photosMade(all)],
		previews: [...brought.previews, ...shown],
	};
}
