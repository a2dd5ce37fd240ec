/** For tests: the little museum of src/fixtures, copied, broken in one place, and reported on as an editor sees it. */
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runChecks } from '../../src/checks/index.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { readMuseum } from './read-content.ts';
import { readPictures } from './read-pictures.ts';
import { toTerminal } from './reporters/terminal.ts';

export const FIXTURE = 'src/fixtures/museum';

/** Ways to break a copy. Paths are inside content/. */
export interface Breaking {
	/** Replaces words that must be there, so that a test cannot pass because the fixture changed. */
	edit: (file: string, from: string | RegExp, to: string) => void;
	write: (file: string, content: string | Uint8Array) => void;
	remove: (file: string) => void;
	rename: (from: string, to: string) => void;
	read: (file: string) => Buffer;
	root: string;
}

function breaking(root: string): Breaking {
	const path = (file: string) => join(root, file);
	const write = (file: string, content: string | Uint8Array) => {
		mkdirSync(dirname(path(file)), { recursive: true });
		writeFileSync(path(file), content);
	};
	return {
		root,
		write,
		edit: (file, from, to) => {
			const before = readFileSync(path(file), 'utf8');
			const after = before.replace(from, to);
			if (after === before) throw new Error(`nothing to replace in ${file}: ${String(from)}`);
			write(file, after);
		},
		remove: (file) => rmSync(path(file), { recursive: true }),
		rename: (from, to) => renameSync(path(from), path(to)),
		read: (file) => readFileSync(path(file)),
	};
}

/** The voice editors are spoken to in; a sentence that leaves it fails whatever test provoked it. */
const ILL_SPOKEN =
	/改法：(?!请|把|新建|删去)|！|[\u4e00-\u9fff]!|抱歉|哎呀|你忘了|schema|frontmatter|slug|\bnull\b|undefined|校验失败|第 0 行|\n\s+at |。\n {2,}(?:改法|名字)/i;

/** The report itself; throws for a sentence that leaves our voice. */
export function wellSpoken(report: string): string {
	const slip = ILL_SPOKEN.exec(report);
	if (slip) throw new Error(`not our voice: 「${slip[0]}」 in\n${report}`);
	return report;
}

/** What the little museum is asked with. */
export const SETTINGS: Settings = { today: '2026-11-23', production: false, realNames: [] };

/** A copy of the little museum, broken by `change`, for as long as `look` takes. */
export async function withBroken<Seen>(
	change: (museum: Breaking) => void | Promise<void>,
	look: (root: string) => Promise<Seen>,
): Promise<Seen> {
	const root = mkdtempSync(join(tmpdir(), 'museum-'));
	try {
		cpSync(FIXTURE, root, { recursive: true });
		await change(breaking(root));
		return await look(root);
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** The report an editor reads after `change`; empty when nothing is wrong. */
export const reportAfter = (
	change: (museum: Breaking) => void | Promise<void>,
	settings: Partial<Settings> = {},
): Promise<string> =>
	withBroken(change, async (root) => {
		const museum = readMuseum(root);
		const pictures = await readPictures(root, museum.files);
		const issues = runChecks({ ...museum, pictures }, { ...SETTINGS, ...settings });
		return wellSpoken(toTerminal([...museum.issues, ...issues]));
	});
