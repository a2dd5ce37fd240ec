/** Pages without kept recordings that a phone keeps at most; the ones read longest ago make room. */
export const MOST_READ = 60;

/** Hexadecimal digits of a file's SHA-256 that travel with its name: 64 bits tell whether it arrived whole. */
export const HASH_DIGITS = 16;

/** A file that may be kept. */
export interface OfflineFile {
	/** As the browser asks for it, with the base path: `/walks/find-the-gates/`. */
	path: string;
	/** The first `HASH_DIGITS` of the SHA-256 of its bytes. */
	hash: string;
	bytes: number;
}

/** One page that can be kept. A file may belong to several. */
export interface OfflineItem {
	/** The page's address with the base path, `/walks/find-the-gates/`: the first of its files. */
	address: string;
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
	/** Address of the page that stands in for one that is not kept when there is no net. It is always kept. */
	fallback: string;
	items: OfflineItem[];
}

/** A release as it travels inside the worker: every file once, items by the numbers of their files. */
export interface PackedRelease {
	name: string;
	hashed: string;
	fallback: string;
	files: [path: string, hash: string, bytes: number][];
	items: {
		page: number[];
		sounds: number[];
		instead: [variant: string, kept: number][];
	}[];
}

export function packRelease({ name, hashed, fallback, items }: OfflineRelease): PackedRelease {
	const files = new Map<string, { at: number; file: OfflineFile }>();
	const numberOf = (file: OfflineFile) => {
		const known = files.get(file.path) ?? { at: files.size, file };
		files.set(file.path, known);
		return known.at;
	};
	const packed = items.map(({ page, sounds, instead }) => ({
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
	return { name, hashed, fallback, files: listed, items: packed };
}

export function unpackRelease({
	name,
	hashed,
	fallback,
	files,
	items,
}: PackedRelease): OfflineRelease {
	const all = files.map(([path, hash, bytes]) => ({ path, hash, bytes }));
	const some = (numbers: readonly number[]) => numbers.flatMap((number) => all[number] ?? []);
	return {
		...{ name, hashed, fallback },
		items: items.map(({ page, sounds, instead }) => ({
			address: some(page)[0]?.path ?? '',
			...{ page: some(page), sounds: some(sounds) },
			instead: Object.fromEntries(
				instead.map(([variant, kept]) => [variant, all[kept]?.path ?? variant]),
			),
		})),
	};
}
