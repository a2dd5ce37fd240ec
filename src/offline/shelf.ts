import type { KeptPages, OfflineState } from './conversation.ts';
import { MOST_READ, type OfflineFile, type OfflineItem, type OfflineRelease } from './release.ts';
import type { OfflineStore } from './store.ts';

const TITLE = /<title>([^<]*)<\/title>/;

const filesOf = ({ page, sounds }: OfflineItem) => [...page, ...sounds];
const sizeOf = (files: readonly OfflineFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The pages that a phone keeps, with their sounds. */
export class OfflineShelf {
	readonly #release: OfflineRelease;
	readonly #items: ReadonlyMap<string, OfflineItem>;
	readonly #store: OfflineStore;

	constructor(release: OfflineRelease, store: OfflineStore) {
		this.#release = release;
		this.#items = new Map(release.items.map((item) => [item.address, item]));
		this.#store = store;
	}

	/** What can be kept under this address. */
	item = (address: string): OfflineItem | undefined => this.#items.get(address);

	/** The pages among these addresses that somebody read, in their order. */
	#read(addresses: Iterable<string>): OfflineItem[] {
		const items = Array.from(addresses, (address) => this.#items.get(address) ?? []).flat();
		return items.filter(({ address }) => address !== this.#release.fallback);
	}

	/** Keeps a page that is being read, as the last in order; the pages read longest ago make room. */
	async keepPage(item: OfflineItem): Promise<void> {
		await Promise.all(item.page.map((file) => this.#store.keep(file)));
		await this.#store.renew(item.address);
		const kept = await this.#store.paths();
		const silent = this.#read(kept).filter(
			({ sounds }) => !sounds.some(({ path }) => kept.has(path)),
		);
		await this.forget(silent.slice(0, -MOST_READ));
	}

	/** Keeps the recordings of a page one after the other, and tells before each. */
	async keepSounds(item: OfflineItem, tell: (state: OfflineState) => void): Promise<void> {
		for (const file of item.sounds) {
			tell(await this.state(item, true));
			await this.#store.keep(file);
		}
	}

	/** Keeps the page that stands in for others. */
	async keepFallback(): Promise<void> {
		const files = this.item(this.#release.fallback)?.page ?? [];
		await Promise.all(files.map((file) => this.#store.keep(file)));
	}

	async state(item: OfflineItem, working = false): Promise<OfflineState> {
		const kept = await this.#store.paths();
		const count = (files: readonly OfflineFile[]) =>
			files.filter(({ path }) => kept.has(path)).length;
		const soundsKept = count(item.sounds);
		return {
			page: count(item.page) === item.page.length,
			pageBytes: sizeOf(item.page),
			sounds: soundsKept === item.sounds.length,
			soundBytes: sizeOf(item.sounds),
			soundCount: item.sounds.length,
			soundsKept,
			working,
		};
	}

	/** All that was read or asked for. */
	async list(): Promise<KeptPages> {
		const kept = await this.#store.paths();
		const read = this.#read(kept).reverse();
		const isKept = ({ path }: OfflineFile) => kept.has(path);
		const pages = read.map(async ({ address, sounds }) => ({
			address,
			title: TITLE.exec((await (await this.#store.find(address))?.text()) ?? '')?.[1] ?? '',
			sounds: sounds.filter(isKept).length,
		}));
		const files = new Map(read.flatMap(filesOf).map((file) => [file.path, file]));
		return {
			pages: await Promise.all(pages),
			bytes: sizeOf([...files.values()].filter(isKept)),
		};
	}

	/** Lets go of pages, their sounds, and what no other kept page needs. */
	async forget(items: readonly OfflineItem[]): Promise<void> {
		if (items.length === 0) return;
		const kept = await this.#store.paths();
		const others = this.#release.items.filter(
			(item) => kept.has(item.address) && !items.includes(item),
		);
		const needed = new Set(others.flatMap(filesOf).map(({ path }) => path));
		for (const { path } of items.flatMap(filesOf))
			if (!needed.has(path)) await this.#store.remove(path);
	}

	/** Lets go of all but the page that stands in for others. */
	async forgetAll(): Promise<void> {
		await this.forget(this.#read(await this.#store.paths()));
	}

	/**
	 * For a new release that is being installed: first makes earlier releases let go of what this one does not have or has
	 * otherwise; then keeps anew what was kept before, in the same order.
	 */
	async takeOver(): Promise<void> {
		const earlier = await this.#store.earlierPaths();
		await this.#store.dropChanged();
		for (const { page, sounds } of this.#read(earlier)) {
			for (const file of page) await this.#store.keep(file);
			for (const file of sounds) if (earlier.has(file.path)) await this.#store.keep(file);
		}
		await this.keepFallback();
	}
}
