import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Trouble } from '../../interviews/trouble.ts';

/** The copy of content/ that texts are put into, and which thing of the inbox each came from. */
export class Shelf {
	readonly copy: string;
	readonly #from = new Map<string, string>();

	constructor(copy: string) {
		this.copy = copy;
	}

	/** What keeps a second thing from becoming the same record. */
	clash(file: string, name: string): Trouble | undefined {
		const other = this.#from.get(file);
		if (other === undefined || other === name) return undefined;
		return {
			where: name,
			message: `${file} 已经由收件箱里的「${other}」写了，两份不能都收`,
			fix: '请比一比，把要的内容并到一份里，另一份拿出收件箱',
		};
	}

	/** Puts the text of `content/…` there, unless another thing has. */
	put(file: string, text: string, name: string): Trouble | undefined {
		const clash = this.clash(file, name);
		if (clash) return clash;
		const path = join(this.copy, ...file.split('/').slice(1));
		mkdirSync(dirname(path), { recursive: true });
		// The name goes first: writing into it would write into the real file.
		rmSync(path, { force: true });
		writeFileSync(path, text);
		this.#from.set(file, name);
		return undefined;
	}
}
