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
import { placeName } from '../../sheets/in/trouble-in-cell.ts';
import { fieldTroubles, tellIssue } from '../../sheets/check/check-plan.ts';
import { planImport, type PlannedFile } from '../../sheets/plan/plan-import.ts';
import { allTables } from '../../sheets/table/tables.ts';
import { tellCounts, tellPlan } from '../../sheets/tell-plan.ts';
import type { Found } from '../look/find-files.ts';
import { inInbox } from '../remedies.ts';
import { broughtFrom, type Becoming, type Brought, type Preview } from './brought.ts';
import type { Shelf } from './shelf.ts';

const ADDRESSES: Partial<Record<CollectionName, (id: string) => string>> = {
	...{ terms: termPath, places: placePath, events: eventPath, evidence: evidencePath },
	...{ photos: photoPath, lessons: lessonPath },
	interviews: (id) => interviewPath(id),
};

const ROWS_SHOWN = 6;
const COLUMNS_SHOWN = 6;

/** The first rows of the sheets that are the museum's, as somebody sees them who opens the workbook. */
function previewOf({ sheets }: Book): Preview {
	const own = new Set(allTables().map(({ sheet }) => sheet));
	const shown = sheets.length === 1 ? sheets : sheets.filter(({ name }) => own.has(name));
	return {
		kind: 'rows',
		sheets: shown
			.map((sheet) => ({
				name: sheet.name,
				rows: sheet.rows
					.slice(0, ROWS_SHOWN)
					.map((cells, row) =>
						cells.slice(0, COLUMNS_SHOWN).map((_, column) => wordsOf(cellOf(sheet, row, column))),
					),
			}))
			.filter(({ rows }) => rows.length > 0),
	};
}

const becomingOf = ({ kind, id, file, before, told }: PlannedFile): Becoming => ({
	file,
	fate: before === undefined ? '新的一条' : `改 ${told.length} 处`,
	address: ADDRESSES[kind.collection]?.(id),
});

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
		previews: [previewOf(opened.value)],
		trace: (issue) =>
			toldOf.has(issue.message) ? undefined : tellIssue(issue, byFile.get(issue.file), name),
	};
}
