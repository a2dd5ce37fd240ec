import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Trouble } from '../interviews/trouble.ts';

/** What systems and phones leave beside pictures: never worth a word. */
const BESIDE = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)|\.(?:aae|xmp|thm|dop|pp3)$/i;

export interface FoundFiles {
	files: string[];
	troubles: Trouble[];
}

/** The files that were named, and all those in the folders that were named, in the order of their names. */
export function findFiles(paths: readonly string[]): FoundFiles {
	const files = new Set<string>();
	const troubles: Trouble[] = [];
	const walk = (path: string, isNamed: boolean): void => {
		if (!isNamed && BESIDE.test(basename(path))) return;
		try {
			if (statSync(path).isDirectory())
				for (const name of readdirSync(path).sort(
					new Intl.Collator('en', { numeric: true }).compare,
				))
					walk(join(path, name), false);
			else files.add(path);
		} catch {
			troubles.push({
				where: basename(path),
				message: '找不到这个文件，或没有权限打开',
				fix: '请核对文件的位置和名字，从文件管理器拖进来也可以，再运行一次',
			});
		}
	};
	for (const path of paths) walk(path, true);
	if (files.size === 0 && troubles.length === 0)
		troubles.push({
			where: paths.map((path) => basename(path)).join('、'),
			message: '文件夹里一张照片也没有',
			fix: '请核对是不是选错了文件夹',
		});
	return { files: [...files], troubles };
}
