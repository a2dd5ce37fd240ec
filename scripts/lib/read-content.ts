import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Issue } from '../../src/checks/issue.ts';
import {
	PINYIN_FILE,
	type CheckedEntry,
	type FieldPath,
	type Museum,
} from '../../src/checks/museum.ts';
import {
	COLLECTION_NAMES,
	COLLECTIONS,
	type CollectionName,
} from '../../src/schema/collections.ts';
import { readEntry, type FieldProblem } from '../../src/schema/read-entry.ts';
import { pinyinSchema } from '../../src/schema/pinyin.ts';
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
		else if (parts.length === 1 && parts[0] === 'site.yaml') this.readSite(file, text);
		else if (parts.length === 1 && parts[0] === WITHDRAWALS_FILE) this.readWithdrawals(file, text);
		else if (file === PINYIN_FILE) this.readPinyin(file, text);
		else this.readTranscript(parts, file, text);
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

	private readSite(file: string, text: string) {
		const { raw, text: fields, issues } = readYaml(text, file);
		this.museum.issues.push(...issues);
		if (raw === undefined) return;
		const site = readEntry(siteSchema, raw);
		if ('data' in site) this.museum.site = site.data;
		else this.complain(site.problems, file, (...path) => lineOfField(fields, path));
	}

	private readWithdrawals(file: string, text: string) {
		const { raw, text: fields, issues } = readYaml(text, file);
		this.museum.issues.push(...issues);
		if (raw === undefined) return;
		const read = readEntry(withdrawalsSchema, raw);
		if ('problems' in read)
			return this.complain(read.problems, file, (...path) => lineOfField(fields, path));
		const lines = read.data.log.map((line, index) => ({
			...line,
			line: lineOfField(fields, ['log', index]),
		}));
		this.museum.withdrawals.push(...lines);
	}

	private readPinyin(file: string, text: string) {
		const { raw, text: fields, issues } = readYaml(text, file);
		this.museum.issues.push(...issues);
		if (raw === undefined) return;
		const read = readEntry(pinyinSchema, raw);
		if ('problems' in read)
			return this.complain(read.problems, file, (...path) => lineOfField(fields, path));
		const lines = read.data.readings.map((reading, index) => ({
			...reading,
			line: lineOfField(fields, ['readings', index]),
		}));
		this.museum.readings.push(...lines);
	}

	private complain(
		problems: FieldProblem[],
		file: string,
		lineOf: (...path: FieldPath) => number | undefined,
	) {
		for (const { name, path, message, fix } of problems)
			this.museum.issues.push({ name, file, line: lineOf(...path), message, fix });
	}

	private readRecord(collection: CollectionName, id: string, file: string, source: string) {
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
