import { piece } from './byte-range.ts';
import type { OfflineRelease } from './release.ts';
import type { OfflineStore } from './store.ts';

/** Milliseconds after which the net counts as gone where something is kept. */
const PATIENCE = 4000;

/** What the museum says of something that is not there any more. */
const GONE = [404, 410];

/** Answers for pages, and for the files of what can be kept, from the net or from what is kept. */
export class OfflineAnswers {
	readonly #release: OfflineRelease;
	readonly #store: OfflineStore;
	readonly #paths: ReadonlySet<string>;
	/** Other sizes of pictures, and what may be kept in their place: pages choose differently. */
	readonly #instead = new Map<string, Set<string>>();

	constructor(release: OfflineRelease, store: OfflineStore) {
		this.#release = release;
		this.#store = store;
		this.#paths = new Set(
			release.items.flatMap(({ page, sounds }) => [...page, ...sounds].map(({ path }) => path)),
		);
		for (const { instead } of release.items)
			for (const [variant, kept] of Object.entries(instead))
				this.#instead.set(variant, (this.#instead.get(variant) ?? new Set()).add(kept));
	}

	/** Whether this is a request that may be answered here. */
	knows({ method, mode, url }: Request): boolean {
		const { origin, pathname } = new URL(url);
		if (method !== 'GET' || origin !== location.origin) return false;
		const isPage = mode === 'navigate' && pathname.endsWith('/');
		return isPage || this.#paths.has(pathname) || this.#instead.has(pathname);
	}

	async answer(request: Request): Promise<Response> {
		const { pathname } = new URL(request.url);
		const kept = await this.#store.find(pathname);
		if (!kept) return this.#otherSize(request, pathname);
		if (pathname.startsWith(this.#release.hashed)) return kept;
		const answered = await this.#fromNet(request);
		if (!answered) return piece(kept, request.headers.get('range'));
		if (GONE.includes(answered.status)) await this.#store.remove(pathname);
		return answered;
	}

	/** What is not kept comes from the net; without one, a picture in the size that is kept. */
	async #otherSize(request: Request, pathname: string): Promise<Response> {
		for (const path of this.#instead.get(pathname) ?? []) {
			const kept = await this.#store.find(path);
			if (kept) return (await this.#fromNet(request)) ?? kept;
		}
		return this.#onlyFromNet(request);
	}

	/** Without a net, a page that says so and what can be read. */
	async #onlyFromNet(request: Request): Promise<Response> {
		try {
			return await fetch(request);
		} catch (noNet) {
			const isPage = request.mode === 'navigate';
			const fallback = isPage ? await this.#store.find(this.#release.fallback) : undefined;
			if (!fallback) throw noNet;
			return fallback;
		}
	}

	/** Undefined when the net does not answer, or not soon. */
	#fromNet(request: Request): Promise<Response | undefined> {
		return new Promise((resolve) => {
			setTimeout(() => resolve(undefined), PATIENCE);
			// A page that is gone may not live on in the browser's own cache; a player's request loses its range if touched.
			const asked =
				request.mode === 'navigate' ? fetch(request, { cache: 'no-cache' }) : fetch(request);
			asked.then(resolve, () => resolve(undefined));
		});
	}
}
