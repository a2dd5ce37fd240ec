import type { PlannedFile } from './plan/plan-import.ts';

/** Lines of changes that are told of one record; a lesson that is new has two hundred. */
const MOST_TOLD = 40;

function record({ kind, id, before, told }: PlannedFile): string {
	const what = before === undefined ? '新的一条' : `改 ${told.length} 处`;
	const lines = told.slice(0, MOST_TOLD).map((line) => `  ${line}`);
	const more = told.length > MOST_TOLD ? [`  还有 ${told.length - MOST_TOLD} 处`] : [];
	return [`${kind.sheet}　${id}（${what}）`, ...lines, ...more].join('\n');
}

/** What the import changes, record by record, and what else the editor should know. */
export function tellPlan(
	files: readonly PlannedFile[],
	remarks: readonly string[],
	reminders: readonly string[],
): string {
	const parts = [
		...files.map(record),
		...(remarks.length > 0 ? [remarks.map((remark) => `说明：${remark}。`).join('\n')] : []),
		...(reminders.length > 0 ? [reminders.map((one) => `提醒：${one}。`).join('\n')] : []),
	];
	return parts.join('\n\n');
}

/** How many records come and change. */
export function tellCounts(files: readonly PlannedFile[]): string {
	const fresh = files.filter(({ before }) => before === undefined).length;
	const parts = [
		...(fresh > 0 ? [`新 ${fresh} 条`] : []),
		...(files.length > fresh ? [`改 ${files.length - fresh} 条`] : []),
	];
	return parts.join('，');
}
