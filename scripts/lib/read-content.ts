import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import type { Issue } from '../../src/checks/issue.ts';
import {
	CHARACTERS_FILE,
	PINYIN_FILE,
	RATCHET_FILE,
	type CheckedEntry,
	type FieldPath,
	type Museum,
} from '../../src/checks/museum.ts';
import {
	COLLECTION_NAMES,
	COLLECTIONS,
	type CollectionName,
} from '../../src/schema/collections.ts';
import { charactersSchema } from '../../src/schema/characters.ts';
import { readEntry, type FieldProblem } from '../../src/schema/read-entry.ts';
import { pinyinSchema } from '../../src/schema/pinyin.ts';
import { ratchetSchema } from '../../src/schema/ratchet.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { withdrawalsSchema } from '../../src/schema/withdrawal.ts';
import { CONTENT_FOLDER, contentRoot } from './content-root.ts';
import { decodeText } from './decode-text.ts';
import { readRecording } from './read-recordings.ts';
import { frontMatterTrouble, recordOf, splitFrontMatter } from './record-files.ts';
import { lineOfField, readYaml } from './read-yaml.ts';

export { CONTENT_FOLDER, contentRoot };

/** The log of what was taken down and put back, inside content/. */
export const WITHDRAWALS_FILE = 'withdrawals.yaml';

const LAYERS = ['original', 'mandarin', 'edited'] as const;

const TEXT_ENDINGS = /\.(?:ya?ml|mdx?|vtt|txt|json)$/i;

/** All files below a folder, sorted, so that messages come in the same order everywhere. */
function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesBelow(path);
			// Shortcuts would work here and break everywhere else; without their bytes they are reported as missing.
			return entry.isFile() ? [path] : [];
		});
}

const emptyRecords = () =>
	Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as Museum['records']; // fromEntries forgets the keys

/** Reads one folder of content into a museum; never throws on what an editor wrote. */
class Reading {
	readonly museum: Museum = {
		records: emptyRecords(),
		ids: Object.fromEntries(
			COLLECTION_NAMES.map((name) => [name, new Set<string>()]),
		) as unknown as Museum['ids'], // fromEntries forgets the keys
		texts: [],
		transcripts: [],
		recordings: [],
		files: [],
		pictures: [],
		withdrawals: [],
		readings: [],
		ratchet: {},
		characters: [],
		sources: [],
		issues: [],
	};

	/** Reads one file by what its path says it is. */
	read(path: string, parts: string[], file: string) {
		let bytes: Buffer | undefined;
		try {
			this.museum.files.push({ file, bytes: statSync(path).size });
			if (TEXT_ENDINGS.test(path)) bytes = readFileSync(path);
		} catch {
			this.complainUnreadable(file);
			return;
		}
		const record = recordOf(parts);
		if (record) (this.museum.ids[record.collection] as Set<string>).add(record.id); // ours to fill
		if (parts[0] === 'interviews' && path.endsWith('.m4a'))
			this.museum.recordings.push(readRecording(path, file));
		if (bytes === undefined) return;
		const { text, issues } = decodeText(bytes, file);
		this.museum.issues.push(...issues);
		if (text === undefined) return;
		if (parts.at(-1) !== 'README.md') this.museum.sources.push({ file, source: text });
		if (record && text.trim() === '') this.complainEmpty(file);
		else if (record) this.readRecord(record.collection, record.id, file, text);
		else if (parts.length !== 1 || !this.readRootFile(parts[0] ?? '', file, text))
			this.readTranscript(parts, file, text);
	}

	private complainUnreadable(file: string) {
		this.museum.issues.push({
			name: 'unreadable-file',
			file,
			message: '文件打不开',
			fix: '请关掉正在用它的程序，再检查一次；还不行就重新拷贝一份',
		});
	}

	private complainEmpty(file: string) {
		this.museum.issues.push({
			name: 'empty-file',
			file,
			message: '文件是空的',
			fix: '请照 content/README.md 里的例子写上内容，或删去这个文件',
		});
	}

	private readTranscript(parts: string[], file: string, source: string) {
		const [collection, interview, name] = parts;
		const layer = LAYERS.find((one) => name === `${one}.vtt`);
		if (collection === 'interviews' && interview !== undefined && layer && parts.length === 3)
			this.museum.transcripts.push({ interview, layer, file, source });
	}

	/** Reads a file that stands once in content/; `take` gets what its schema accepts. */
	private readSingle<Schema extends z.ZodType>(
		file: string,
		text: string,
		schema: Schema,
		take: (value: z.output<Schema>, lineOf: (...path: FieldPath) => number | undefined) => void,
	) {
		const { raw, text: fields, issues } = readYaml(text, file);
		this.museum.issues.push(...issues);
		if (raw === undefined) return;
		const lineOf = (...path: FieldPath) => lineOfField(fields, path);
		const read = readEntry(schema, raw);
		if ('problems' in read) this.complain(read.problems, file, lineOf);
		else take(read.data, lineOf);
	}

	/** Whether a file is one of those that stand once in content/; what it says is kept. */
	readRootFile(name: string, file: string, text: string): boolean {
		const { museum } = this;
		switch (name) {
			case 'site.yaml':
				this.readSingle(file, text, siteSchema, (site) => (museum.site = site));
				return true;
			case WITHDRAWALS_FILE:
				this.readSingle(file, text, withdrawalsSchema, ({ log }, lineOf) => {
					museum.withdrawals.push(
						...log.map((line, index) => ({ ...line, line: lineOf('log', index) })),
					);
				});
				return true;
			case basename(PINYIN_FILE):
				this.readSingle(file, text, pinyinSchema, ({ readings }, lineOf) => {
					museum.readings.push(
						...readings.map((one, index) => ({ ...one, line: lineOf('readings', index) })),
					);
				});
				return true;
			case basename(RATCHET_FILE):
				this.readSingle(file, text, ratchetSchema, ({ unsourced }) => {
					museum.ratchet = unsourced;
				});
				return true;
			case basename(CHARACTERS_FILE):
				this.readSingle(file, text, charactersSchema, ({ characters }) => {
					museum.characters = characters;
				});
				return true;
			default:
				return false;
		}
	}

	private complain(
		problems: FieldProblem[],
		file: string,
		lineOf: (...path: FieldPath) => number | undefined,
	) {
		for (const { name, path, message, fix } of problems)
			this.museum.issues.push({
				...{ name, file, line: lineOf(...path), message, fix },
				field: path[0] === undefined ? undefined : String(path[0]),
			});
	}

	readRecord(collection: CollectionName, id: string, file: string, source: string) {
		const { form, schema } = COLLECTIONS[collection];
		const parts = form === 'mdx' ? splitFrontMatter(source) : undefined;
		if (form === 'mdx' && !parts) {
			const [message, fix] = frontMatterTrouble(source);
			this.museum.issues.push({ name: 'missing-front-matter', file, line: 1, message, fix });
			return;
		}
		if (parts && (collection === 'chapters' || collection === 'pages'))
			this.museum.texts.push({ id, file, collection, body: parts.body, bodyLine: parts.bodyLine });
		const firstLine = parts ? 2 : 1;
		const { raw, text: fields, issues } = readYaml(parts?.fields ?? source, file, firstLine);
		this.museum.issues.push(...issues);
		if (raw === undefined) return;
		const lineOf = (...path: FieldPath) => lineOfField(fields, path, firstLine);
		const entry = readEntry(schema, raw);
		if ('problems' in entry) return this.complain(entry.problems, file, lineOf);
		const record = {
			id,
			file,
			collection,
			data: entry.data,
			raw,
			body: parts?.body,
			bodyLine: parts?.bodyLine,
			source,
			lineOf,
		};
		// The schema of this very collection has just read the data; the compiler cannot follow the pairing.
		(this.museum.records[collection] as CheckedEntry[]).push(record as CheckedEntry);
	}
}

/**
 * Reads all of content/: every record its schema accepts, every file, and an issue for whatever is wrong with a
 * single file. Questions between records are `runChecks` in src/checks/. Pictures are looked into by `readPictures`.
 */
export function readMuseum(root: string = contentRoot()): Museum {
	const reading = new Reading();
	if (!existsSync(root)) {
		const missing: Issue = {
			name: 'missing-content',
			file: CONTENT_FOLDER,
			message: '找不到放内容的文件夹',
			fix: '请在项目文件夹里运行这个命令',
		};
		reading.museum.issues.push(missing);
		return reading.museum;
	}
	for (const path of filesBelow(root)) {
		const parts = relative(root, path).split(sep);
		reading.read(path, parts, [CONTENT_FOLDER, ...parts].join('/'));
	}
	return reading.museum;
}

const ROOT_FILES: Readonly<Record<string, () => Partial<Museum>>> = {
	'site.yaml': () => ({ site: undefined }),
	[basename(PINYIN_FILE)]: () => ({ readings: [] }),
	[basename(CHARACTERS_FILE)]: () => ({ characters: [] }),
};

/**
 * The museum as it would be if a file that stands once in content/ said something else, or were there.
 * @param file `content/site.yaml`, one of those that people write
 */
export function withRootFile(museum: Museum, file: string, source: string): Museum {
	const name = basename(file);
	const nothing = ROOT_FILES[name];
	if (!nothing) throw new Error(`${file} is no file that people write`);
	const isOther = (one: { file: string }) => one.file !== file;
	const reading = new Reading();
	Object.assign(reading.museum, museum, nothing(), {
		files: [...museum.files.filter(isOther), { file, bytes: Buffer.byteLength(source) }],
		sources: [...museum.sources.filter(isOther), { file, source }],
		issues: museum.issues.filter(isOther),
	});
	reading.readRootFile(name, file, source);
	return reading.museum;
}

/**
 * The museum as it would be if one record's file said something else, or were there. Nothing is read from the disk.
 * @param file as the editor knows it: `content/places/city-wall.yaml`
 */
export function withRecord(
	museum: Museum,
	{ collection, id }: { collection: CollectionName; id: string },
	file: string,
	source: string,
): Museum {
	const isOther = (one: { file: string }) => one.file !== file;
	const reading = new Reading();
	const records: CheckedEntry[] = museum.records[collection].filter(isOther);
	Object.assign(reading.museum, museum, {
		records: { ...museum.records, [collection]: records },
		ids: { ...museum.ids, [collection]: new Set([...museum.ids[collection], id]) },
		texts: museum.texts.filter(isOther),
		files: [...museum.files.filter(isOther), { file, bytes: Buffer.byteLength(source) }],
		sources: [...museum.sources.filter(isOther), { file, source }],
		issues: museum.issues.filter(isOther),
	});
	reading.readRecord(collection, id, file, source);
	records.sort((one, other) => (one.id < other.id ? -1 : 1));
	return reading.museum;
}
