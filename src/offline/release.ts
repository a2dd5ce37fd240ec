/** A file that may be kept. */
export interface OfflineFile {
	/** As the browser asks for it, with the base path: `/walks/find-the-gates/`. */
	path: string;
	/** SHA-256 of its bytes, in hexadecimal digits. */
	hash: string;
	bytes: number;
}

/** One page that can be kept: a walk, a chapter, a recording. A file may belong to several. */
export interface OfflineItem {
	/** `walks/find-the-gates` */
	id: string;
	/** The page first, then all that it loads by itself; of every picture one file. */
	page: OfflineFile[];
	sounds: OfflineFile[];
	/** Other sizes and formats of its pictures, and the address of the file that is kept in their place. */
	instead: Readonly<Record<string, string>>;
}

/** What a release has for phones to keep. */
export interface OfflineRelease {
	/** Changes whenever a file does. */
	name: string;
	/** Address of the folder of hashed files, `/_astro/`: they never change under one name. */
	hashed: string;
	items: OfflineItem[];
}

/** A release as it travels inside the worker: every file once, items by the numbers of their files. */
export interface PackedRelease {
	name: string;
	hashed: string;
	files: [path: string, hash: string, bytes: number][];
	items: {
		id: string;
		page: number[];
		sounds: number[];
		instead: [variant: string, kept: number][];
	}[];
}

export function packRelease({ name, hashed, items }: OfflineRelease): PackedRelease {
	const files = new Map<string, { at: number; file: OfflineFile }>();
	const numberOf = (file: OfflineFile) => {
		const known = files.get(file.path) ?? { at: files.size, file };
		files.set(file.path, known);
		return known.at;
	};
	const packed = items.map(({ id, page, sounds, instead }) => ({
		id,
		page: page.map(numberOf),
		sounds: sounds.map(numberOf),
		instead: Object.entries(instead).flatMap(([variant, path]): [string, number][] => {
			const kept = files.get(path);
			return kept ? [[variant, kept.at]] : [];
		}),
	}));
	const listed = Array.from(files.values(), ({ file }): [string, string, number] => [
		file.path,
		file.hash,
		file.bytes,
	]);
	return { name, hashed, files: listed, items: packed };
}

export function unpackRelease({ name, hashed, files, items }: PackedRelease): OfflineRelease {
	const all = files.map(([path, hash, bytes]) => ({ path, hash, bytes }));
	const some = (numbers: readonly number[]) => numbers.flatMap((number) => all[number] ?? []);
	return {
		...{ name, hashed },
		items: items.map(({ id, page, sounds, instead }) => ({
			...{ id, page: some(page), sounds: some(sounds) },
			instead: Object.fromEntries(
				instead.map(([variant, kept]) => [variant, all[kept]?.path ?? variant]),
			),
		})),
	};
}

/** What a page asks of the worker: keep the page; keep its sounds, too; let go of both. */
export interface OfflineQuestion {
	ask: 'keep-page' | 'keep-sounds' | 'forget';
	item: string;
}

/** What is kept of a page. */
export interface OfflineState {
	page: boolean;
	/** What the page takes without its sounds, bytes. */
	pageBytes: number;
	sounds: boolean;
	/** All sounds together. */
	soundBytes: number;
	soundCount: number;
	/** Sounds that are kept so far. */
	soundsKept: number;
	/** Whether the worker is still at it; the last answer says false. */
	working: boolean;
}
