import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../../src/checks/museum.ts';
import { isEntryId } from '../../../../src/domain/entry-id.ts';
import { digestAt } from '../../../inbox/write/disk.ts';
import { CONTENT_FOLDER } from '../../../lib/content-root.ts';
import type { UnsavedFile } from '../../room.ts';
import { beginningOf, filesOf } from './files-of.ts';
import type { FileChange } from './keep.ts';
import { formOfFile, namings, withUnsaved, type Naming } from './naming.ts';
import { digestOf, isInLog, namingRefusals, type Refusal } from './plan-removal.ts';
import { editedTexts, lineChanges, sourceOf, type LineChange } from './rename-texts.ts';
import { issuesOf, museumAfter, newIssues } from './rename-trial.ts';
import { rename as words } from './text.ts';

/** What another id would do. */
export interface RenamePlan {
	refusals: Refusal[];
	/** Files that get another name, inside content/. */
	moved: { from: string; to: string }[];
	/** Files in which lines change. */
	edited: { path: string; lines: LineChange[] }[];
	changes: FileChange[];
	digest: string;
}

const say = (said: string): Refusal => ({ said, links: [] });

/** What keeps a record from getting another id, whatever that is. */
function refusalsOf(
	museum: Museum,
	record: CheckedEntry,
	released: readonly string[],
	found: readonly Naming[],
): Refusal[] {
	const { collection } = record;
	if (collection === 'pages') return [say(words.housePage)];
	if (collection === 'consents') return [say(words.consentForm)];
	const stuck = found.filter(({ isFrozen, reference }) => isFrozen || !reference);
	return [
		...(released.length > 0 ? [say(words.released(released))] : []),
		...(isInLog(museum, record) ? [say(words.inLog)] : []),
		...namingRefusals(stuck, { open: words.unread, frozen: words.frozen }),
	];
}

/** What somebody asks for. */
interface Wish {
	record: CheckedEntry;
	/** The new id. */
	to: string;
}

/**
 * What another id would do: every file that gets another name, every line that changes. It is tried on a copy first: when
 * anything would still name the old id, or the checks would find more than before, it is refused.
 * @param trial folder for the copy, outside the content
 * @param unsaved what open forms say that is not saved
 */
export function planRename(
	museum: Museum,
	{ record, to }: Wish,
	{
		content,
		trial,
		released,
		unsaved,
	}: {
		content: string;
		trial: string;
		released: readonly string[];
		unsaved: readonly UnsavedFile[];
	},
): RenamePlan {
	const { collection, id } = record;
	const found = namings(museum, record);
	const refusals = refusalsOf(museum, record, released, found);
	const plan = (more: Partial<RenamePlan>): RenamePlan => ({
		...{ refusals, moved: [], edited: [], changes: [], digest: '' },
		...more,
	});
	if (!isEntryId(to)) refusals.push(say(words.badId(to)));
	else if (to === id) refusals.push(say(words.same));
	else if (museum.ids[collection].has(to) || existsSync(join(content, collection, to)))
		refusals.push(say(words.taken(to)));
	if (refusals.length > 0) return plan({});

	const cut = CONTENT_FOLDER.length + 1;
	const [oldStart, newStart] = [beginningOf(collection, id), beginningOf(collection, to)];
	const moved = filesOf(museum, collection, id).map((from) => ({
		from,
		to: newStart.slice(cut) + from.slice(oldStart.length - cut),
	}));
	const texts = editedTexts(museum, record, to, found);
	const touched = new Set([
		...texts.keys(),
		...moved.map(({ from }) => from),
		...namings(withUnsaved(museum, unsaved), record).map(({ file }) => file),
	]);
	const waiting = unsaved.filter(({ path }) => touched.has(path));
	if (waiting.length > 0)
		refusals.push({ said: words.unsaved, links: waiting.map((one) => formOfFile(museum, one)) });
	const after = museumAfter(content, trial, texts, moved);
	const left = namings(after, record);
	if (left.length > 0)
		refusals.push(...namingRefusals(left, { open: () => words.leftover, frozen: words.frozen }));
	else {
		const worse = newIssues(issuesOf(museum), issuesOf(after));
		if (worse.length > 0)
			refusals.push(say(words.worse + worse.map(({ message }) => message).join('；')));
	}
	const edited = [...texts].map(([path, text]) => ({
		path,
		lines: lineChanges(sourceOf(museum, path) ?? '', text),
	}));
	const changes = [
		...moved.flatMap(({ from, to: path }): FileChange[] => {
			const text = texts.get(from);
			return [{ path: from }, { path, after: text === undefined ? { from } : { text } }];
		}),
		...[...texts]
			.filter(([path]) => !moved.some(({ from }) => from === path))
			.map(([path, text]): FileChange => ({ path, after: { text } })),
	];
	const digests = changes.map(({ path }) => [path, digestAt(join(content, ...path.split('/')))]);
	return plan({ moved, edited, changes, digest: digestOf([collection, id, to, digests, edited]) });
}
