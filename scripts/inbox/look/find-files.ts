import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Trouble } from '../../interviews/trouble.ts';
import { kindOfFile, type Kind } from './kind.ts';

/** How files are looked at; tests pass one in which a file is locked. */
export interface Reading {
	/** The first bytes of a file, and how many it has. Throws the system's own error. */
	start: (path: string) => { start: Buffer; bytes: number };
}

/** Enough for every mark at a file's beginning. */
const START = 4096;
/** Bytes. No Word file or workbook that the museum takes is larger; beyond that a package is not even opened. */
const LARGEST_PACKAGE = 100_000_000;

export const REAL_READING: Reading = {
	start: (path) => {
		const descriptor = openSync(path, 'r');
		try {
			const start = Buffer.alloc(START);
			const read = readSync(descriptor, start, 0, START, 0);
			return { start: start.subarray(0, read), bytes: statSync(path).size };
		} finally {
			closeSync(descriptor);
		}
	},
};

/** Where what was brought in is kept, inside inbox/. */
export const RECEIVED = '已收';
/** The file that tells what the folder is for. */
export const READ_ME = '先看我.txt';

/** What programs and systems leave beside files: never anybody's work. */
const BESIDE =
	/^(?:~\$|\.~|~WRL|\.|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|__MACOSX$|Icon\r$)|\.(?:tmp|lnk|part|crdownload|aae|xmp)$/i;

/** One file that somebody put into the inbox. */
export interface Found {
	/** Its way inside inbox/, with `/`: 「照片/街口.jpg」. */
	name: string;
	path: string;
	kind: Kind;
	bytes: number;
}

interface FoundFiles {
	files: Found[];
	/** Names of what programs left there. */
	passedOver: string[];
	troubles: Trouble[];
}

const CANNOT_OPEN: Readonly<Record<string, readonly [message: string, fix: string]>> = {
	EBUSY: ['文件正被别的程序用着，打不开', '请在WPS、Word、Excel里存好关掉，再运行一次'],
	EACCES: [
		'没有权限打开这个文件',
		'请在WPS、Word、Excel里关掉它；还不行，把它复制一份，删去原来的',
	],
};
const EMPTY = ['文件是空的', '请核对是不是选错了文件，重新拷贝一份，或删去它'] as const;
const GONE = ['文件打不开', '请重新拷贝一份，再运行一次'] as const;

/** Looks through the inbox: every file, what it is, and what is wrong with those that nothing can become of. */
export function findFiles(inbox: string, reading: Reading = REAL_READING): FoundFiles {
	const found: FoundFiles = { files: [], passedOver: [], troubles: [] };
	const refuse = (where: string, [message, fix]: readonly [string, string]) =>
		found.troubles.push({ where, message, fix });
	const look = (name: string) => {
		const path = join(inbox, ...name.split('/'));
		try {
			const { start, bytes } = reading.start(path);
			const whole = () => (bytes > LARGEST_PACKAGE ? undefined : readFileSync(path));
			const kind = bytes === 0 ? EMPTY : kindOfFile(start, basename(name), whole);
			if (typeof kind === 'string') found.files.push({ name, path, kind, bytes });
			else refuse(name, kind);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
			if (code === undefined) throw error;
			refuse(name, CANNOT_OPEN[code === 'EPERM' ? 'EACCES' : code] ?? GONE);
		}
	};
	const walk = (folder: string) => {
		const entries = readdirSync(join(inbox, folder), { withFileTypes: true });
		const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
		for (const entry of entries.sort((one, other) => compare(one.name, other.name))) {
			const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (name === RECEIVED || name === READ_ME) continue;
			if (BESIDE.test(entry.name)) found.passedOver.push(name);
			else if (entry.isDirectory()) walk(name);
			else if (entry.isFile()) look(name);
			else refuse(name, ['这是快捷方式，不是文件', '请把文件本身复制进收件箱，删去快捷方式']);
		}
	};
	walk('');
	return found;
}
