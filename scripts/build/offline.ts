/** Writes the worker that keeps chapters, recordings and walks on phones, with the list of this release's files inside. Web edition only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { build } from 'esbuild';
import {
	packRelease,
	type OfflineFile,
	type OfflineItem,
	type OfflineRelease,
} from '../../src/offline/release.ts';
import { HASHED_FOLDER } from '../deploy/headers.ts';
import { readPage } from './page-parts.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const WORKER = fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url));
const LETTING_GO = fileURLToPath(new URL('../../src/offline/letting-go.ts', import.meta.url));
/** Where the worker stands, and so what it looks after. */
const TARGET = 'offline-worker.js';
/** Pages that tell a phone to keep them. */
const OFFERED = /<keep-offline\b[^>]*\bdata-item="([^"]+)"/;
/** CSS pixels: of every picture the file next to this width is kept. */
const WIDTH = 1080;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The files of every picture of a page, each as its address and width; the formats that every browser with a worker reads come first. */
function picturesIn(html: string): { address: string; width: number }[][] {
	const $ = load(html);
	const sizes = (srcset: string | undefined) =>
		[...(srcset ?? '').matchAll(/(\S+)\s+(\d+)w/g)].map(([, address = '', width]) => ({
			address,
			width: Number(width),
		}));
	return $('picture')
		.toArray()
		.map((picture) => {
			const sources = $(picture).find('source').toArray();
			const webp = sources.filter((one) => $(one).attr('type') === 'image/webp');
			const others = sources.filter((one) => !webp.includes(one));
			return [...webp, ...others, ...$(picture).find('img').toArray()].flatMap((one) =>
				sizes($(one).attr('srcset')),
			);
		})
		.filter((files) => files.length > 1);
}

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

	/** Other sizes and formats of the pictures on a page, and the file that is kept of each. */
	insteadOf(html: string, page: string): Map<string, string> {
		const instead = new Map<string, string>();
		for (const files of picturesIn(html)) {
			const kept = files.reduce((best, one) =>
				Math.abs(one.width - WIDTH) < Math.abs(best.width - WIDTH) ? one : best,
			);
			const keptFile = this.at(kept.address, page);
			for (const { address } of files) {
				const file = this.at(address, page);
				if (file !== undefined && keptFile !== undefined && file !== keptFile)
					instead.set(file, keptFile);
			}
		}
		// What one picture keeps may not be left out for another.
		for (const kept of instead.values()) instead.delete(kept);
		return instead;
	}

	async item(id: string, page: string, html: string): Promise<OfflineItem> {
		const instead = this.insteadOf(html, page);
		const loaded = new Set(
			readPage(html)
				.addresses.flatMap(({ address, loads }) => (loads ? (this.at(address, page) ?? []) : []))
				.filter((file) => !instead.has(file)),
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
		const path = (file: string) => this.#base + encodeURI(file);
		return {
			...{ id, page: [this.describe(page), ...describe(parts)], sounds: describe(sounds) },
			instead: Object.fromEntries(
				[...instead].sort().map(([variant, kept]) => [path(variant), path(kept)]),
			),
		};
	}
}

/** What phones may keep of the finished pages in a folder: those that offer it. */
export async function offlineRelease(folder: string, base: string): Promise<OfflineRelease> {
	const edition = new Edition(folder, base);
	const items: OfflineItem[] = [];
	for (const file of filesBelow(folder)) {
		if (!file.endsWith('index.html')) continue;
		const html = readFileSync(join(folder, file), 'utf8');
		const id = OFFERED.exec(html)?.[1];
		if (id !== undefined) items.push(await edition.item(id, file, html));
	}
	return { name: sha256(JSON.stringify(items)).slice(0, 16), hashed: base + HASHED_FOLDER, items };
}

/** Where no page offers it, because `offline: false` stands in content/site.yaml, phones let go of all they kept. */
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
