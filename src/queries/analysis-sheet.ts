import { asksForOrigin } from '../domain/school.ts';
import { lessonsText } from '../text/lessons.ts';

/** What a class analyses: something seen, heard or read. */
export type AnalysedKind = 'picture' | 'recording' | 'text';

/** 史料分析表: what a pupil finds in one source, and from grade 5 on, where the source comes from. */
export interface AnalysisSheet {
	title: string;
	/** The source by name, where the lesson has chosen it; else the pupil writes it down. */
	about?: string | undefined;
	/** Headings of the boxes to fill. */
	finds: readonly string[];
	/** Questions about the source's origin; none for younger classes. */
	origin: readonly string[];
}

export function analysisSheet(
	kind: AnalysedKind,
	grades: readonly number[],
	about?: string,
): AnalysisSheet {
	const words = lessonsText.analysis;
	return {
		title: words.titles[kind],
		about,
		finds: [words.first[kind], ...words.finds],
		origin: asksForOrigin(grades) ? words.origin[kind] : [],
	};
}
