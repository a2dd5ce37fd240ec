/** What was chosen for a question: at first, and last. Options are counted from 0. */
export interface QuizTry {
	first: number;
	last: number;
}

/** Where a pupil stands in a quiz: one try for each question, undefined where nothing was chosen. */
export type QuizProgress = readonly (QuizTry | undefined)[];

export const emptyProgress = (questions: number): QuizProgress =>
	Array.from({ length: questions }, () => undefined);

/** The progress after an option was chosen; what was chosen first stays. */
export const withTry = (progress: QuizProgress, question: number, option: number): QuizProgress =>
	progress.map((tried, index) =>
		index === question ? { first: tried?.first ?? option, last: option } : tried,
	);

/** How a quiz went, once every question has been tried; undefined before. `right` are the right options in order. */
export function quizSummary(
	progress: QuizProgress,
	right: readonly number[],
): { questions: number; atOnce: number; isDone: boolean } | undefined {
	if (progress.length === 0 || progress.some((tried) => tried === undefined)) return undefined;
	return {
		questions: progress.length,
		atOnce: progress.filter((tried, index) => tried?.first === right[index]).length,
		isDone: progress.every((tried, index) => tried?.last === right[index]),
	};
}

/** As it is kept on the device; `version` is that of the lesson. */
export const progressAsText = (progress: QuizProgress, version: string): string =>
	`${version} ${progress.map((tried) => (tried ? `${tried.first},${tried.last}` : '-')).join(' ')}`;

/** What was kept, if it is of this version and fits the questions; `options` says how many each has. */
export function progressFromText(
	text: string | undefined,
	version: string,
	options: readonly number[],
): QuizProgress | undefined {
	const [keptVersion, ...kept] = (text ?? '').split(' ');
	if (keptVersion !== version || kept.length !== options.length) return undefined;
	const progress = kept.map((written) => {
		const found = /^(\d),(\d)$/.exec(written);
		return found ? { first: Number(found[1]), last: Number(found[2]) } : undefined;
	});
	const fits = progress.every(
		(tried, index) =>
			(tried !== undefined || kept[index] === '-') &&
			Math.max(tried?.first ?? 0, tried?.last ?? 0) < (options[index] ?? 0),
	);
	return fits ? progress : undefined;
}
