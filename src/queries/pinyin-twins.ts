import { pinyinPath } from '../paths.ts';
import type { LessonPage } from './lesson-page.ts';

/** The worksheet with pinyin is a document of its own beside the plain one. */
const twinDocument = (pdf: string) => pdf.replace(/\.pdf$/, '-pinyin.pdf');

/** A lesson's page whose ways lead on to pages with pinyin, where there are such: the worksheet and the quiz. */
export function lessonWithPinyin(page: LessonPage): LessonPage {
	const pupils = page.papers.pupils.map((paper) =>
		paper.sheet === 'worksheet'
			? { ...paper, href: pinyinPath(paper.href), pdf: twinDocument(paper.pdf) }
			: paper,
	);
	return {
		...page,
		quizHref: page.quizHref && pinyinPath(page.quizHref),
		papers: { ...page.papers, pupils },
	};
}
