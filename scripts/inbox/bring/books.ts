import type { Museum } from '../../../src/checks/museum.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import {
	eventPath,
	evidencePath,
	interviewPath,
	lessonPath,
	photoPath,
	placePath,
	termPath,
} from '../../../src/paths.ts';
import { openBook, type Book } from '../../sheets/book/open-book.ts';
import { cellOf, wordsOf } from '../../sheets/book/cell.ts';
import { HELP_MARK } from '../../sheets/book/write-book.ts';
import { placeName } from '../../sheets/in/trouble-in-cell.ts';
import { fieldTroubles, tellIssue } from '../../sheets/check/check-plan.ts';
import { planImport, type PlannedFile } from '../../sheets/plan/plan-import.ts';
import { allTables } from '../../sheets/table/tables.ts';
import { tellCounts, tellPlan } from '../../sheets/tell-plan.ts';
import type { Found } from '../look/find-files.ts';
import { inInbox } from '../remedies.ts';
import {
	broughtFrom,
	type Becoming,
	type Brought,
	type Preview,
	type PreviewSheet,
} from './brought.ts';
import type { Shelf } from './shelf.ts';

const ADDRESSES: Partial<Record<CollectionName, (id: string) => string>> = {
	...{ terms: termPath, places: placePath, events: eventPath, evidence: evidencePath },
	...{ photos: photoPath, lessons: lessonPath },
	interviews: (id) => interviewPath(id),
};

const ROWS_SHOWN = 6;
const COLUMNS_SHOWN = 6;
const LETTERS_SHOWN = 24;

const shortened = (words: string) =>
	words.length > LETTERS_SHOWN ? `${words.slice(0, LETTERS_SHOWN)}…` : words;

/** The first rows of a sheet, as somebody sees them who opens the workbook; how to fill it in is left out. */
function firstRows(sheet: Book['sheets'][number]): PreviewSheet {
	const rows = sheet.rows.map((cells, row) => ({
		number: row + 1,
		cells: Array.from({ length: Math.min(COLUMNS_SHOWN, cells.length) }, (_, column) =>
			shortened(wordsOf(cellOf(sheet, row, column))),
		),
	}));
	const isHelp = ({ cells: [first = ''] }: (typeof rows)[number]) => first.startsWith(HELP_MARK);
	const isEmpty = ({ cells }: (typeof rows)[number]) => cells.every((words) => words === '');
	const shown = rows.filter((row) => !isHelp(row) && !isEmpty(row));
	return { name: sheet.name, rows: shown.slice(0, ROWS_SHOWN) };
}

/** Sheets that something is changed in, or wrong in. */
function previewsOf({ sheets }: Book, places: readonly string[]): Preview[] {
	const concerned = sheets.filter(({ name }) =>
		places.some((place) => place.includes(`「${name}」`)),
	);
	const shown = concerned.map(firstRows).filter(({ rows }) => rows.length > 0);
	return shown.length > 0 ? [{ kind: 'rows', sheets: shown }] : [];
}

const becomingOf = ({ kind, id, file, before, told }: PlannedFile): Becoming => ({
	file,
	fate: before === undefined ? '新的一条' : `改 ${told.length} 处`,
	address: ADDRESSES[kind.collection]?.(id),
});

/** Where in the workbook a record is changed: 「词」F3. */
const changedPlaces = ({ cells }: PlannedFile): string[] =>
	cells.filter(({ isChanged }) => isChanged).map(({ where }) => placeName(where));

/** Writes what a workbook changes into a copy of content/. */
export async function bringBook(
	shelf: Shelf,
	museum: Museum,
	{ name, path }: Found,
): Promise<Brought> {
	const brought = broughtFrom([name], '表');
	const opened = await openBook(path, name);
	if ('troubles' in opened)
		return { ...brought, troubles: opened.troubles.map((one) => inInbox(name, one)) };
	const { files, troubles, remarks } = planImport(opened.value, allTables(), museum, false);
	const told = tellPlan(files, [], []);
	const clashes = files.flatMap(({ file, row, text }) => {
		const clash = shelf.put(file, text, name);
		return clash ? [{ ...clash, where: name + placeName(row.where) }] : [];
	});
	const own = files.flatMap((planned) => fieldTroubles(planned, name));
	const byFile = new Map(files.map((planned) => [planned.file, planned]));
	const toldOf = new Set(own.map(({ message }) => message));
	return {
		...brought,
		becomes: files.map(becomingOf),
		told: [told, files.length > 0 ? `${tellCounts(files)}。` : '馆里和表里一样，没有要改的。']
			.filter((part) => part !== '')
			.join('\n\n'),
		notes: remarks.map((remark) => `${remark}。`),
		troubles: [...troubles, ...clashes, ...own].map((one) => inInbox(name, one)),
		previews: previewsOf(opened.value, [
			...files.flatMap(changedPlaces),
			...[...troubles, ...own].map(({ where }) => where),
		]),
		trace: (issue) =>
			toldOf.has(issue.message) ? undefined : tellIssue(issue, byFile.get(issue.file), name),
	};
}
