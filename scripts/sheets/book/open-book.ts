import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Sheet } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { decodeTranscript } from '../../interviews/text/decode-transcript.ts';
import type { Outcome } from '../../interviews/trouble.ts';
import { safeWorkbook } from './safe-zip.ts';

/** A workbook, or a .csv as a workbook of one sheet. */
export interface Book {
	/** As the editor knows it. */
	file: string;
	isCsv: boolean;
	sheets: Sheet[];
}

function openCsv(bytes: Buffer, file: string): Outcome<Book> {
	const decoded = decodeTranscript(bytes, file);
	if ('troubles' in decoded) {
		const [first] = decoded.troubles;
		const fix = '请在WPS或Excel里另存为「CSV UTF-8」，或直接存成 .xlsx，再导入';
		return { troubles: [{ where: file, message: first?.message ?? '读不出来', fix }] };
	}
	// Windows says 「sep=;」 on a line of its own in some of its files.
	const rows = parseCsv(decoded.value.text.replace(/^\uFEFF?sep=.\r?\n/, ''), {
		typeInference: false,
	});
	const name = basename(file).replace(/\.csv$/i, '');
	return { value: { file, isCsv: true, sheets: [{ name, rows }] } };
}

/** Opens what somebody wants to import. `path` is on this disk, `file` is how it is called in messages. */
export async function openBook(path: string, file: string): Promise<Outcome<Book>> {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch {
		const fix = '请核对文件名和文件夹；正在WPS或Excel里开着的，先存盘关掉';
		return { troubles: [{ where: file, message: '文件打不开，或者没有这个文件', fix }] };
	}
	if (/\.csv$/i.test(file)) return openCsv(bytes, file);
	const safe = safeWorkbook(bytes, file);
	if ('troubles' in safe) return safe;
	try {
		const { sheets } = await readXlsx(safe.value, { readStyles: true });
		return { value: { file, isCsv: false, sheets } };
	} catch {
		const fix = '请用WPS或Excel打开它，另存一份 .xlsx，再导入';
		return { troubles: [{ where: file, message: '表格坏了，读不出来', fix }] };
	}
}
