/** What the benchmark does inside a page. Each function travels there as text and knows nothing of the others. */

/** Asks and fetches what shows the first result. */
export const askAndShow = async (query: string): Promise<void> => {
	const [first] = await window.benchSearch.search(query);
	if (first !== undefined) await window.benchSearch.show?.(first);
};

export interface Timed {
	/** What each query found, as far as there was time. */
	found: number[][];
	milliseconds: number[];
}

/** Asks queries one after another, in the page, until they are asked or the time is over; at least one. */
export const askSome = async ({
	queries,
	time,
}: {
	queries: string[];
	time: number;
}): Promise<Timed> => {
	const begin = performance.now();
	const timed: Timed = { found: [], milliseconds: [] };
	for (const query of queries) {
		const start = performance.now();
		timed.found.push(await window.benchSearch.search(query));
		timed.milliseconds.push(performance.now() - start);
		if (performance.now() - begin > time) break;
	}
	return timed;
};

/** Loads the engine and tells the milliseconds. */
export const load = async (): Promise<number> => {
	const start = performance.now();
	await window.benchSearch.load();
	return performance.now() - start;
};

/** Types queries character by character, as a quick typist does, who does not wait for results. */
export const typeQueries = async ({
	queries,
	pause,
}: {
	queries: string[];
	pause: number;
}): Promise<void> => {
	for (const query of queries) {
		const answers: Promise<number[]>[] = [];
		for (let end = 1; end <= query.length; end += 1) {
			answers.push(window.benchSearch.search(query.slice(0, end)));
			await new Promise((resolve) => {
				setTimeout(resolve, pause);
			});
		}
		await Promise.all(answers);
	}
};
