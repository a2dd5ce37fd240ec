import type { Trouble } from '../../interviews/trouble.ts';
import { cellName } from '../book/cell.ts';

/** One cell of a workbook, as messages name it: 「史志馆.xlsx「地点」C5」. */
export interface Where {
	file: string;
	sheet: string;
	/** Counted from 0, like the program counts; messages count from 1. */
	row: number;
	column: number;
	/** Whether a person who opens the workbook does not see it. */
	isHidden: boolean;
}

/** 「地点」C5 */
export const placeName = ({ sheet, row, column, isHidden }: Omit<Where, 'file'>): string =>
	`「${sheet}」${cellName(row, column)}${isHidden ? '（隐藏着）' : ''}`;

export const troubleAt = (where: Where, message: string, fix: string): Trouble => ({
	where: `${where.file}${placeName(where)}`,
	message,
	fix,
});

/** Long enough to know a value by. */
export function shorten(value: unknown): string {
	const text = String(value ?? '').replace(/\n/g, ' ⏎ ');
	const letters = [...text];
	return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : text;
}
