import { piece } from './byte-range.ts';
import type { OfflineRelease } from './release.ts';
import type { OfflineStore } from './store.ts';

/** Milliseconds after which the net counts as gone where something is kept. */
const PATIENCE = 4000;

/** What the museum says of something that is not there any more. */
const GONE = [404, 410];

/** Answers for the files of what can be kept, from the net or from what is kept. */
export class OfflineAnswers {
	readonly #release: OfflineRelease;
	readonly #store: OfflineStore;
	readonly #paths: ReadonlySet<string>;
	/** Other sizes of pictures, and what is kept in their place. */
	readonly #instead: ReadonlyMap<string, string>;

	constructor(release: OfflineRelease, store: OfflineStore) {
		this.#release = release;
		this.#store = store;
		this.#paths = new Set(
			release.items.flatMap(({ page, sounds }) => [...page, ...sounds].map(({ path }) => path)),
		);
		this.#instead = new Map(release.items.flatMap(({ instead }) => Object.entries(instead)));
	}

	/** Whether this is a request that may be answered here. */
	knows({ method, url }: Request): boolean {
		const { origin, pathname } = new URL(url);
		if (method !== 'GET' || origin !== location.origin) return false;
		return this.#paths.has(pathname) || this.#instead.has(pathname);
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

	/** From the net; without one, a picture in the size that is kept. */
	async #otherSize(request: Request, pathname: string): Promise<Response> {
		const path = this.#instead.get(pathname);
		const kept = path === undefined ? undefined : await this.#store.find(path);
		if (!kept) return fetch(request);
		return (await this.#fromNet(request)) ?? kept;
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
