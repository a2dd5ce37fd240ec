/** Writes the worker that keeps pages and recordings on phones, with the list of this release's files inside. Web edition only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
	HASH_DIGITS,
	packRelease,
	type OfflineFile,
	type OfflineItem,
	type OfflineRelease,
} from '../../src/offline/release.ts';
import { HASHED_FOLDER } from '../deploy/headers.ts';
import { keptSizes, picturesIn } from './offline-pictures.ts';
import { readPage } from './page-parts.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));
const LETTING_GO = fileURLToPath(new URL('../../src/offline/letting-go.ts', import.meta.url));
/** Where the worker stands, and so what it looks after. */
const TARGET = 'offline-worker.js';
/** In pages that tell a phone to keep them. */
const KEPT = '<keep-read';
/** In the page that stands in for those which are not kept. */
const FALLBACK = '<kept-pages';

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
	/** What scripts and style sheets load, which many pages share. */
	readonly #loadedBy = new Map<string, Promise<readonly string[]>>();
	readonly #described = new Map<string, OfflineFile>();

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
		const known = this.#described.get(file);
		if (known) return known;
		const bytes = readFileSync(join(this.#folder, file));
		const address = file.replace(/(^|\/)index\.html$/, '$1');
		const described = {
			path: this.#base + encodeURI(address),
			hash: sha256(bytes).slice(0, HASH_DIGITS),
			bytes: bytes.length,
		};
		this.#described.set(file, described);
		return described;
	}

	/** A file that a page loads, and all that comes with it: what a style sheet names, what a script imports. */
	async #withLoaded(file: string): Promise<readonly string[]> {
		if (file.endsWith('.css')) {
			const named = loadedByStyle(this.#folder, file);
			return [file, ...named.flatMap((address) => this.at(address, file) ?? [])];
		}
		const isModule = file.startsWith(HASHED_FOLDER) && file.endsWith('.js');
		return isModule ? [file, ...(await modulesOf(this.#folder, file))] : [file];
	}

	loadedBy(file: string): Promise<readonly string[]> {
		const loaded = this.#loadedBy.get(file) ?? this.#withLoaded(file);
		this.#loadedBy.set(file, loaded);
		return loaded;
	}

	/** Other sizes and formats of the pictures on a page, and the file that is kept of each. */
	insteadOf(html: string, page: string): Map<string, string> {
		const instead = new Map<string, string>();
		const pictures = picturesIn(html);
		const sizeOf = (address: string) => {
			const file = this.at(address, page);
			return file === undefined ? 0 : this.describe(file).bytes;
		};
		keptSizes(pictures, sizeOf).forEach((kept, picture) => {
			const keptFile = this.at(kept.address, page);
			for (const { address } of pictures[picture]?.files ?? []) {
				const file = this.at(address, page);
				if (file !== undefined && keptFile !== undefined && file !== keptFile)
					instead.set(file, keptFile);
			}
		});
		// What one picture keeps may not be left out for another.
		for (const kept of instead.values()) instead.delete(kept);
		return instead;
	}

	async item(page: string, html: string): Promise<OfflineItem> {
		const instead = this.insteadOf(html, page);
		const loaded = new Set(
			readPage(html)
				.addresses.flatMap(({ address, loads }) => (loads ? (this.at(address, page) ?? []) : []))
				.filter((file) => !instead.has(file)),
		);
		const sounds = [...loaded].filter((file) => posix.extname(file) === '.m4a');
		const silent = [...loaded].filter((file) => !sounds.includes(file));
		const parts = new Set((await Promise.all(silent.map((file) => this.loadedBy(file)))).flat());
		const describe = (files: Iterable<string>) =>
			[...files].sort().map((file) => this.describe(file));
		const path = (file: string) => this.#base + encodeURI(file);
		const itself = this.describe(page);
		return {
			address: itself.path,
			...{ page: [itself, ...describe(parts)], sounds: describe(sounds) },
			instead: Object.fromEntries(
				[...instead].sort().map(([variant, kept]) => [path(variant), path(kept)]),
			),
		};
	}
}

/** What phones may keep of the finished pages in a folder: those that ask for it, and the one that stands in for others. */
export async function offlineRelease(folder: string, base: string): Promise<OfflineRelease> {
	const edition = new Edition(folder, base);
	const items: OfflineItem[] = [];
	let fallback = '';
	for (const file of filesBelow(folder)) {
		if (!file.endsWith('index.html')) continue;
		const html = readFileSync(join(folder, file), 'utf8');
		const standsIn = html.includes(FALLBACK);
		if (!standsIn && !html.includes(KEPT)) continue;
		const item = await edition.item(file, html);
		items.push(item);
		if (standsIn) fallback = item.address;
	}
	const name = sha256(JSON.stringify(items)).slice(0, 16);
	return { name, hashed: base + HASHED_FOLDER, fallback, items };
}

/** Where no page asks for it, because `offline: false` stands in content/site.yaml, phones let go of all they kept. */
export async function offline(
	folder: string,
	{ base, edition }: Pick<BuildContext, 'base' | 'edition'>,
): Promise<void> {
	if (!edition.published) return;
	const release = await offlineRelease(folder, base);
	const { outputFiles } = await build({
		entryPoints: [release.items.length > 0 ? WORKER : LETTING_GO],
		bundle: true,
		write: false,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		target: ['chrome87', 'safari14'],
		supported: { destructuring: true },
		define: { RELEASE: JSON.stringify(packRelease(release)) },
		logLevel: 'silent',
	});
	writeFileSync(join(folder, TARGET), outputFiles.map(({ text }) => text).join('\n'));
}
