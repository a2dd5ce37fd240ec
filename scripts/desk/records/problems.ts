import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter } from 'yaml';
import { runChecks } from '../../../src/checks/index.ts';
import type { Museum } from '../../../src/checks/museum.ts';
import { isEntryId } from '../../../src/domain/entry-id.ts';
import { isCollectionName } from '../../../src/schema/collections.ts';
import { readEntry } from '../../../src/schema/read-entry.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { readMuseum, withRecord, withRootFile } from '../../lib/read-content.ts';
import { splitFrontMatter } from '../../lib/record-files.ts';
import { parseRecord } from '../yaml-text.ts';
import type { Path } from './draft/change.ts';
import type { FormSession } from './form-session.ts';
import { recordPath } from './file/record-path.ts';
import { KINDS } from './form/kinds.ts';

/** Something to put right in a form. */
export interface Problem {
	/** The field it is about; the form as a whole when empty. */
	path: Path;
	/** The fact, then the remedy, each without a final 。 */
	message: string;
	fix: string;
	/**
	 * `stop`: the record cannot be read so, and is not saved. `mistake`: it keeps the museum from being published.
	 * `reminder`: worth a look.
	 */
	weight: 'stop' | 'mistake' | 'reminder';
}

/** On which line of a record's fields each value stands, counted from 1. */
function placesOf(yaml: string): { line: number; path: Path }[] {
	const lines = new LineCounter();
	const places: { line: number; path: Path }[] = [];
	const look = (node: unknown, path: Path): void => {
		if (isMap(node))
			for (const { key, value } of node.items) {
				if (!isScalar(key) || !key.range) continue;
				const inner = [...path, String(key.value)];
				places.push({ line: lines.linePos(key.range[0]).line, path: inner });
				look(value, inner);
			}
		if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, [...path, index]);
	};
	look(parseRecord(yaml, lines).contents, ['fields']);
	return places;
}

/** The field that stands on a line of a record's file. */
export function pathOfLine(source: string, line: number | undefined): Path {
	if (line === undefined) return [];
	const parts = splitFrontMatter(source);
	if (parts && line >= parts.bodyLine) return ['body'];
	const offset = parts ? 1 : 0;
	const places = placesOf(parts?.fields ?? source);
	const nearest = places.findLast((one) => one.line <= line - offset);
	// Fields that share a line are told of as one: an item in brackets.
	return places
		.filter((one) => one.line === nearest?.line)
		.map(({ path }) => path)
		.reduce((one, other) => one.slice(0, sameSteps(one, other)), nearest?.path ?? []);
}

/** How many steps two ways have in common at their beginning. */
function sameSteps(one: Path, other: Path): number {
	const parted = one.findIndex((step, depth) => step !== other[depth]);
	return parted < 0 ? one.length : parted;
}

/** What tells whether any file of a folder has changed. */
const stampOf = (folder: string): string =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.sort()
		.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
		.join('\n');

/** Judges forms by their schema and, against the whole museum, by the rules of src/checks/. */
export class Judge {
	readonly #content: string;
	#museum: { stamp: string; read: Museum } | undefined;

	constructor(content: string) {
		this.#content = content;
	}

	/** Everything that is wrong with a record as its form says it. */
	problems(session: FormSession): Problem[] {
		const { collection, history, written } = session;
		const { draft } = history;
		const id = draft.id ?? session.name;
		const own = session.isNew ? this.#ofId(session) : [];
		const read = readEntry(KINDS[collection].schema, draft.fields);
		if ('problems' in read)
			return [
				...read.problems.map(({ path, message, fix }): Problem => {
					return { path: ['fields', ...path], message, fix, weight: 'stop' };
				}),
				...own,
			];
		if (written === undefined || own.length > 0) return own;
		const file = `content/${recordPath(collection, id).replaceAll('\\', '/')}`;
		const museum = isCollectionName(collection)
			? withRecord(this.museum, { collection, id }, file, written)
			: withRootFile(this.museum, file, written);
		return [...museum.issues, ...runChecks(museum, checkSettings())]
			.filter((issue) => issue.file === file)
			.map(({ line, message, fix, reminder }) => {
				const weight = reminder ? 'reminder' : 'mistake';
				return { path: pathOfLine(written, line), message, fix, weight };
			});
	}

	/** What is wrong with the id that a new record is to get. */
	#ofId({ collection, history }: FormSession): Problem[] {
		const { id = '' } = history.draft;
		const stop = (message: string, fix: string): Problem[] => [
			{ path: ['id'], message, fix, weight: 'stop' },
		];
		if (id === '')
			return stop('还没有编号', '请写一个，只用小写字母、数字和连字符；或按「替我取一个」');
		if (!isEntryId(id))
			return stop(`编号写成了「${id}」，不像一个编号`, '请只用小写字母、数字和连字符');
		if (isCollectionName(collection) && this.museum.ids[collection].has(id))
			return stop(`编号「${id}」已经有一条在用`, '请换一个，例如在后面加上 -2');
		return [];
	}

	/** All records as their files say, read anew when a file has changed. */
	get museum(): Museum {
		const stamp = stampOf(this.#content);
		if (this.#museum?.stamp !== stamp) this.#museum = { stamp, read: readMuseum(this.#content) };
		return this.#museum.read;
	}
}
