import { expect, test } from 'vitest';
import type { LessonPage } from './lesson-page.ts';
import { lessonWithPinyin } from './pinyin-twins.ts';

const paper = (sheet: 'worksheet' | 'cards') => ({
	sheet,
	name: sheet,
	hint: '',
	href: `/lessons/x/${sheet}/`,
	pdf: `/lessons/x/x-${sheet}.pdf`,
});

test('ways from a lesson with pinyin lead to the worksheet and the quiz with pinyin', () => {
	// Only the ways count here; the rest of a lesson's page is carried along.
	const page = {
		quizHref: '/lessons/x/quiz/',
		papers: { pupils: [paper('worksheet'), paper('cards')], teachers: [] },
	} as unknown as LessonPage;
	const twin = lessonWithPinyin(page);
	expect(twin.quizHref).toBe('/lessons/x/quiz/pinyin/');
	expect(twin.papers.pupils.map(({ href, pdf }) => `${href} ${pdf}`)).toEqual([
		'/lessons/x/worksheet/pinyin/ /lessons/x/x-worksheet-pinyin.pdf',
		'/lessons/x/cards/ /lessons/x/x-cards.pdf',
	]);
	expect(lessonWithPinyin({ ...page, quizHref: undefined }).quizHref).toBeUndefined();
});
