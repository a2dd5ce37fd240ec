import { piece } from './byte-range.ts';
import type { OfflineRelease } from './release.ts';
import type { WalkStore } from './walk-store.ts';

/** Milliseconds after which the net counts as gone where something is kept. */
const PATIENCE = 4000;

/** What the museum says of something that is not there any more. */
const GONE = [404, 410];

/** Answers for files of the walks, from the net or from what is kept. */
export class WalkAnswers {
	readonly #release: OfflineRelease;
	readonly #store: WalkStore;
	readonly #paths: ReadonlySet<string>;

	constructor(release: OfflineRelease, store: WalkStore) {
		this.#release = release;
		this.#store = store;
		this.#paths = new Set(
			release.walks.flatMap(({ page, sounds }) => [...page, ...sounds].map(({ path }) => path)),
		);
	}

	/** Whether this is a request that may be answered here. */
	knows({ method, url }: Request): boolean {
		const { origin, pathname } = new URL(url);
		return method === 'GET' && origin === location.origin && this.#paths.has(pathname);
	}

	async answer(request: Request): Promise<Response> {
		const { pathname } = new URL(request.url);
		const kept = await this.#store.find(pathname);
		if (!kept) return fetch(request);
		if (pathname.startsWith(this.#release.hashed)) return kept;
		const answered = await this.#fromNet(request);
		if (!answered) return piece(kept, request.headers.get('range'));
		if (GONE.includes(answered.status)) await this.#store.remove(pathname);
		return answered;
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
