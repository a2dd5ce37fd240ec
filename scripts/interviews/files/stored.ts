import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isUnfinished } from '../../../src/domain/unfinished.ts';

/** The folder of a recording as it lies on the disk. */
export interface Stored {
	id: string;
	folder: string;
	/** Texts of the files that are there. */
	texts: { index?: string; waveform?: string; original?: string; mandarin?: string };
	hasAudio: boolean;
	/** SHA-256 of the recording it was made from; undefined when the record does not say. */
	master?: string | undefined;
	/** What the record says that the sound file should say, too; nothing that is still 「待填」. */
	title?: string | undefined;
	credit?: string | undefined;
	synthetic: boolean;
}

const FILES = {
	index: 'index.yaml',
	waveform: 'waveform.json',
	original: 'original.vtt',
	mandarin: 'mandarin.vtt',
} as const;

interface LooseRecord {
	title?: unknown;
	credit?: unknown;
	synthetic?: unknown;
	master?: { sha256?: unknown };
}

/** The fields of a record, as far as they can be read; the content check judges them. */
function fieldsOf(source: string | undefined): LooseRecord {
	try {
		const fields: unknown = source === undefined ? {} : parse(source);
		return typeof fields === 'object' && fields !== null ? fields : {};
	} catch {
		return {};
	}
}

const told = (value: unknown) =>
	typeof value === 'string' && !isUnfinished(value) ? value : undefined;

/** Reads the folder of one recording; undefined when there is none. */
export function readStored(root: string, id: string): Stored | undefined {
	const folder = join(root, 'interviews', id);
	if (!existsSync(folder)) return undefined;
	const texts = Object.fromEntries(
		Object.entries(FILES).flatMap(([key, name]) => {
			const path = join(folder, name);
			return existsSync(path) ? [[key, readFileSync(path, 'utf8')]] : [];
		}),
	) as Stored['texts']; // fromEntries forgets the keys
	const fields = fieldsOf(texts.index);
	return {
		...{ id, folder, texts, hasAudio: existsSync(join(folder, 'audio.m4a')) },
		master: told(fields.master?.sha256),
		title: told(fields.title),
		credit: told(fields.credit),
		synthetic: fields.synthetic === true,
	};
}

/** The recording in content/ that was made from this very file. */
export function findByMaster(root: string, sha256: string): Stored | undefined {
	const folder = join(root, 'interviews');
	if (!existsSync(folder)) return undefined;
	for (const id of readdirSync(folder).sort()) {
		const stored = readStored(root, id);
		if (stored?.master === sha256) return stored;
	}
	return undefined;
}
