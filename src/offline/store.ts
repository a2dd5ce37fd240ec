import { HASH_DIGITS, type OfflineFile, type OfflineRelease } from './release.ts';

const pathOf = ({ url }: Request) => new URL(url).pathname;

/** The beginning of the SHA-256, as the release has it. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return digits.slice(0, HASH_DIGITS);
}

/**
 * The files that a phone keeps, of one release; it knows the caches of earlier ones. A cache remembers in what order it was
 * filled.
 */
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

	#open = () => caches.open(this.#name);

	/** Whether the name of a file changes with its content. */
	#isHashed = (path: string) => path.startsWith(this.#release.hashed);

	/** Addresses of all that is kept, in the order in which it came. */
	async paths(): Promise<Set<string>> {
		return new Set((await (await this.#open()).keys()).map(pathOf));
	}

	/** What is kept under this address, by this release. */
	async find(path: string): Promise<Response | undefined> {
		return (await this.#open()).match(path);
	}

	async remove(path: string): Promise<void> {
		await (await this.#open()).delete(path);
	}

	/** Makes a kept file the last in order. */
	async renew(path: string): Promise<void> {
		const found = await this.find(path);
		if (found) await this.#put(path, found);
	}

	/** Keeps a file if an earlier release, or the net, has it as it should be; whether it is kept now. */
	async keep({ path, hash }: OfflineFile): Promise<boolean> {
		if (await this.find(path)) return true;
		for (const source of [
			() => this.#findEarlier(path),
			() => fetch(path, { cache: this.#isHashed(path) ? 'default' : 'no-cache' }),
		]) {
			const found = await source().catch(() => undefined);
			if (!found?.ok) continue;
			const bytes = await found.arrayBuffer();
			if ((await hashOf(bytes)) !== hash) continue;
			const headers = new Headers(found.headers);
			// The bytes are unpacked by now.
			headers.delete('Content-Encoding');
			headers.delete('Content-Length');
			return this.#put(path, new Response(bytes, { headers }));
		}
		return false;
	}

	/** Whether the phone had room for it. */
	async #put(path: string, file: Response): Promise<boolean> {
		const cache = await this.#open();
		return cache.put(path, file).then(
			() => true,
			() => false,
		);
	}

	/** Addresses of all that earlier releases keep, in the order in which it came. */
	async earlierPaths(): Promise<Set<string>> {
		const kept = (await this.#earlier()).map(async (name) => (await caches.open(name)).keys());
		return new Set((await Promise.all(kept)).flat().map(pathOf));
	}

	/** Deletes from the caches of earlier releases what this one does not have, or has with other bytes. */
	async dropChanged(): Promise<void> {
		const files = this.#release.items.flatMap(({ page, sounds }) => [...page, ...sounds]);
		const hashes = new Map(files.map(({ path, hash }) => [path, hash]));
		for (const name of await this.#earlier()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const path = pathOf(request);
				const hash = hashes.get(path);
				if (hash !== undefined && this.#isHashed(path)) continue;
				const kept = hash === undefined ? undefined : await cache.match(request);
				if (!kept || (await hashOf(await kept.arrayBuffer())) !== hash) await cache.delete(request);
			}
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
}
