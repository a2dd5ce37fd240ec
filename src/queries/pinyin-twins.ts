import { pinyinPath } from '../paths.ts';
import type { LessonPage } from './lesson-page.ts';

/** A lesson's page whose way leads on to the quiz with pinyin; its papers offer the worksheet both ways already. */
export const lessonWithPinyin = (page: LessonPage): LessonPage => ({
	...page,
	quizHref: page.quizHref && pinyinPath(page.quizHref),
});
