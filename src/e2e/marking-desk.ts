import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ToolProcess } from './tool-process.ts';

const root = join(import.meta.dirname, '../..');

/** `npm run mark` as a process of its own, on a copy of recordings of the little museum. */
export class MarkingProcess extends ToolProcess {
	/** @param recordings their ids, or pairs of a recording and the id of its copy */
	constructor(recordings: readonly (readonly [from: string, id: string])[]) {
		super('scripts/mark.ts');
		for (const [from, id] of recordings) {
			mkdirSync(this.folder(id), { recursive: true });
			const source = join(root, 'src/fixtures/museum/interviews', from);
			cpSync(source, this.folder(id), { recursive: true });
		}
	}

	folder(id: string): string {
		return join(this.content, 'interviews', id);
	}

	journal(id: string): string {
		return join(this.cache, 'mark', `${id}.jsonl`);
	}
}
