import type { OfflineFile, OfflineItem, OfflineRelease, OfflineState } from './release.ts';

const isKept = (response: Response | undefined): response is Response => response !== undefined;

/** SHA-256 in hexadecimal digits. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The files that a phone keeps, of one release; it knows the caches of earlier ones. */
export class OfflineStore {
	readonly #release: OfflineRelease;
	/** Begins the names of this museum's caches; the host may have others. */
	readonly #prefix: string;

	constructor(release: OfflineRelease, prefix: string) {
		this.#release = release;
		this.#prefix = prefix;
	}

	get #name() {
		return this.#prefix + this.#release.name;
	}

	/** What is kept under this address, by this release. */
	async find(path: string): Promise<Response | undefined> {
		return (await caches.open(this.#name)).match(path);
	}

	async remove(path: string): Promise<void> {
		await (await caches.open(this.#name)).delete(path);
	}

	/** Keeps a file if the net, or an earlier release, has it as it should be; whether it is kept now. */
	async keep({ path, hash }: OfflineFile): Promise<boolean> {
		const cache = await caches.open(this.#name);
		if (await cache.match(path)) return true;
		for (const source of [
			() => this.#findEarlier(path),
			() => fetch(path, { cache: 'no-cache' }),
		]) {
			const found = await source().catch(() => undefined);
			if (!found?.ok) continue;
			const bytes = await found.arrayBuffer();
			if ((await hashOf(bytes)) !== hash) continue;
			const headers = new Headers(found.headers);
			// The bytes are unpacked by now.
			headers.delete('Content-Encoding');
			headers.delete('Content-Length');
			const isThere = await cache.put(path, new Response(bytes, { headers })).then(
				() => true,
				() => false,
			);
			return isThere;
		}
		return false;
	}

	async state(item: OfflineItem, working = false): Promise<OfflineState> {
		const cache = await caches.open(this.#name);
		const count = async (files: readonly OfflineFile[]) =>
			(await Promise.all(files.map(({ path }) => cache.match(path)))).filter(isKept).length;
		const soundsKept = await count(item.sounds);
		return {
			page: (await count(item.page)) === item.page.length,
			pageBytes: item.page.reduce((sum, { bytes }) => sum + bytes, 0),
			sounds: soundsKept === item.sounds.length,
			soundBytes: item.sounds.reduce((sum, { bytes }) => sum + bytes, 0),
			soundCount: item.sounds.length,
			soundsKept,
			working,
		};
	}

	/** Lets go of a page, its sounds, and what no other kept page needs. */
	async forget(item: OfflineItem): Promise<void> {
		const cache = await caches.open(this.#name);
		const needed = new Set<string>();
		for (const other of this.#release.items) {
			const [page] = other.page;
			if (other === item || !page || !(await cache.match(page.path))) continue;
			for (const { path } of [...other.page, ...other.sounds]) needed.add(path);
		}
		for (const { path } of [...item.page, ...item.sounds])
			if (!needed.has(path)) await cache.delete(path);
	}

	/**
	 * For a new release that is being installed: first deletes from the earlier caches what the new list does not have, and
	 * recordings whose bytes are others now; then keeps anew what was kept before.
	 */
	async takeOver(): Promise<void> {
		await this.#dropWithdrawn();
		for (const item of this.#release.items) {
			const [page] = item.page;
			if (!page || !(await this.#findEarlier(page.path))) continue;
			for (const file of item.page) await this.keep(file);
			for (const file of item.sounds) if (await this.#findEarlier(file.path)) await this.keep(file);
		}
	}

	/** Once nobody sees the earlier releases any more. */
	async dropEarlier(): Promise<void> {
		await Promise.all((await this.#earlier()).map((name) => caches.delete(name)));
	}

	async #earlier(): Promise<string[]> {
		const names = await caches.keys();
		return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
	}

	async #findEarlier(path: string): Promise<Response | undefined> {
		for (const name of await this.#earlier()) {
			const found = await (await caches.open(name)).match(path);
			if (found) return found;
		}
		return undefined;
	}

	async #dropWithdrawn(): Promise<void> {
		const pages = new Set(this.#release.items.flatMap(({ page }) => page.map(({ path }) => path)));
		const sounds = new Map(
			this.#release.items.flatMap((item) => item.sounds.map(({ path, hash }) => [path, hash])),
		);
		for (const name of await this.#earlier()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const { pathname } = new URL(request.url);
				const hash = sounds.get(pathname);
				const kept = hash === undefined ? undefined : await cache.match(request);
				const mayStay = kept
					? (await hashOf(await kept.arrayBuffer())) === hash
					: pages.has(pathname);
				if (!mayStay) await cache.delete(request);
			}
		}
	}
}
