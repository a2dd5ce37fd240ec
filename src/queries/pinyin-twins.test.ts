import { expect, test } from 'vitest';
import type { LessonPage } from './lesson-page.ts';
import { lessonWithPinyin } from './pinyin-twins.ts';

test('the way from a lesson with pinyin leads to the quiz with pinyin', () => {
	// Only the way counts here; the rest of a lesson's page is carried along.
	const page = { title: '试', quizHref: '/lessons/x/quiz/' } as LessonPage;
	expect(lessonWithPinyin(page)).toEqual({ title: '试', quizHref: '/lessons/x/quiz/pinyin/' });
	expect(lessonWithPinyin({ ...page, quizHref: undefined }).quizHref).toBeUndefined();
});
