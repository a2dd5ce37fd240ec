/** Writes the worker that keeps walks on phones, with the list of this release's files inside. Web edition only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { OfflineFile, OfflineRelease, OfflineWalk } from '../../src/offline/release.ts';
import { HASHED_FOLDER } from '../deploy/headers.ts';
import { readPage } from './page-parts.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/walk-worker.ts', import.meta.url));
/** Where the worker stands, and so what it looks after. */
const TARGET = 'walks/offline-worker.js';
const WALK_PAGE = /^walks\/([^/]+)\/index\.html$/;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a style sheet loads, relative to the edition's folder. */
function loadedByStyle(folder: string, file: string): string[] {
	const css = readFileSync(join(folder, file), 'utf8');
	return [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].flatMap(([, address = '']) =>
		address.startsWith('data:') || address.startsWith('#') ? [] : [address],
	);
}

/** A script and all it imports, at once or later. */
async function modulesOf(folder: string, file: string): Promise<string[]> {
	const { metafile } = await build({
		absWorkingDir: folder,
		entryPoints: [file],
		bundle: true,
		write: false,
		metafile: true,
		format: 'esm',
		outdir: 'unwritten',
		logLevel: 'silent',
	});
	return Object.keys(metafile.inputs);
}

/** Files of the edition, by the addresses that pages give them. */
class Edition {
	readonly #folder: string;
	readonly #base: string;

	constructor(folder: string, base: string) {
		this.#folder = folder;
		this.#base = base;
	}

	/** The file behind an address that stands in another file; undefined outside the museum. */
	at(address: string, from: string): string | undefined {
		const url = new URL(address, `https://museum.invalid${this.#base}${from}`);
		if (url.host !== 'museum.invalid' || !url.pathname.startsWith(this.#base)) return undefined;
		const file = decodeURIComponent(url.pathname.slice(this.#base.length));
		return existsSync(join(this.#folder, file)) ? file : undefined;
	}

	describe(file: string): OfflineFile {
		const bytes = readFileSync(join(this.#folder, file));
		const address = file.replace(/(^|\/)index\.html$/, '$1');
		return {
			path: this.#base + encodeURI(address),
			hash: sha256(bytes),
			bytes: bytes.length,
		};
	}

	async walk(id: string, page: string): Promise<OfflineWalk> {
		const { addresses } = readPage(readFileSync(join(this.#folder, page), 'utf8'));
		const loaded = new Set(
			addresses.flatMap(({ address, loads }) => (loads ? (this.at(address, page) ?? []) : [])),
		);
		const sounds = [...loaded].filter((file) => posix.extname(file) === '.m4a');
		const parts = new Set<string>();
		for (const file of loaded) {
			if (sounds.includes(file)) continue;
			parts.add(file);
			if (file.endsWith('.css'))
				for (const address of loadedByStyle(this.#folder, file)) {
					const found = this.at(address, file);
					if (found) parts.add(found);
				}
			if (file.startsWith(HASHED_FOLDER) && file.endsWith('.js'))
				(await modulesOf(this.#folder, file)).forEach((module) => parts.add(module));
		}
		const describe = (files: Iterable<string>) =>
			[...files].sort().map((file) => this.describe(file));
		return { id, page: [this.describe(page), ...describe(parts)], sounds: describe(sounds) };
	}
}

/** What phones may keep of the finished pages in a folder. */
export async function offlineRelease(folder: string, base: string): Promise<OfflineRelease> {
	const edition = new Edition(folder, base);
	const walks: OfflineWalk[] = [];
	for (const file of filesBelow(folder)) {
		const id = WALK_PAGE.exec(file)?.[1];
		if (id !== undefined) walks.push(await edition.walk(id, file));
	}
	return { name: sha256(JSON.stringify(walks)).slice(0, 16), hashed: base + HASHED_FOLDER, walks };
}

/** Written even when there is no walk: phones that kept one learn from it that nothing may stay. */
export async function offline(
	folder: string,
	{ base, edition }: Pick<BuildContext, 'base' | 'edition'>,
): Promise<void> {
	if (!edition.published) return;
	const release = await offlineRelease(folder, base);
	const { outputFiles } = await build({
		entryPoints: [WORKER],
		bundle: true,
		write: false,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		target: ['chrome87', 'safari14'],
		supported: { destructuring: true },
		define: { RELEASE: JSON.stringify(release) },
		logLevel: 'silent',
	});
	writeFileSync(join(folder, TARGET), outputFiles.map(({ text }) => text).join('\n'));
}
