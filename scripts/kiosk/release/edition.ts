import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clashingPath, isPlainPath } from '../package/file-names.ts';
import { fingerprints, MOST_FILES } from '../package/manifest.ts';
import { realDisk } from '../package/real-disk.ts';
import { filesBelow } from '../package/verify.ts';
import type { Outcome } from './key-file.ts';

/** What a built kiosk edition says of itself in `edition.json`. */
export interface KioskEdition {
	/** Day it was built for, `YYYY-MM-DD`. */
	day: string;
	/** Fingerprints of the withdrawals that stood in the log before its pages were written. */
	withdrawals: string[];
}

const BUILD = '请先运行 npm run build -- --edition kiosk';

function description(folder: string): object {
	const file = join(folder, 'edition.json');
	const said: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	return typeof said === 'object' && said !== null ? said : {};
}

/** Reads what an edition says of itself, or says why it cannot go to a touch screen. */
export function readEdition(folder: string): Outcome<KioskEdition> {
	const said = description(folder);
	if (!('edition' in said)) return { trouble: `${folder} 里没有生成好的触摸屏版，${BUILD}` };
	if (said.edition !== 'kiosk')
		return { trouble: `${folder} 里是 ${String(said.edition)} 版，不是触摸屏版，${BUILD}` };
	const base = 'base' in said ? said.base : undefined;
	if (base !== '/')
		return {
			trouble: `${folder} 是给子路径 ${String(base)} 生成的，触摸屏要放在根路径，${BUILD}，不要写 --base`,
		};
	const withdrawals = 'withdrawals' in said ? fingerprints(said.withdrawals) : undefined;
	if (!withdrawals || !('day' in said) || typeof said.day !== 'string')
		return { trouble: `${folder} 是用旧的程序生成的，${BUILD}` };
	return { value: { day: said.day, withdrawals } };
}

/** What is wrong with an edition's file names, one Chinese sentence each. */
export function nameTroubles(folder: string): string[] {
	const paths = filesBelow(realDisk, folder);
	const clash = clashingPath(paths);
	return [
		...paths
			.filter((path) => !isPlainPath(path))
			.map((path) => `文件名「${path}」不能放进更新，请给它改名`),
		...(clash === undefined
			? []
			: [`「${clash}」和另一个文件的名字分不开（只差大小写，或者一样），请给一个改名`]),
		...(paths.length > MOST_FILES ? [`文件有 ${paths.length} 个，最多 ${MOST_FILES} 个`] : []),
	];
}
