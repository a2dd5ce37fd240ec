import { expect, test } from 'vitest';
import {
	emptyProgress,
	progressAsText,
	progressFromText,
	quizSummary,
	withTry,
} from './lesson-quiz-progress.ts';

/** Three questions; what is right is the first, the first and the second option. */
const RIGHT = [0, 0, 1];
const OPTIONS = [3, 2, 2];
const tried = (...tries: [question: number, option: number][]) =>
	tries.reduce(
		(progress, [question, option]) => withTry(progress, question, option),
		emptyProgress(3),
	);

test('nothing is summed up before every question has been tried', () => {
	expect(quizSummary(emptyProgress(3), RIGHT)).toBeUndefined();
	expect(quizSummary(tried([0, 0], [2, 1]), RIGHT)).toBeUndefined();
});

test('what was chosen first counts, what was chosen last says whether it was found', () => {
	expect(quizSummary(tried([0, 0], [1, 1], [2, 1]), RIGHT)).toEqual({
		questions: 3,
		atOnce: 2,
		isDone: false,
	});
	expect(quizSummary(tried([0, 0], [1, 1], [2, 1], [1, 0]), RIGHT)).toEqual({
		questions: 3,
		atOnce: 2,
		isDone: true,
	});
});

test('a right choice given up again is not found', () => {
	expect(quizSummary(tried([0, 0], [0, 2], [1, 0], [2, 1]), RIGHT)).toMatchObject({
		atOnce: 3,
		isDone: false,
	});
});

test('a quiz without questions has no summary', () => {
	expect(quizSummary([], [])).toBeUndefined();
});

test('the device gives back what it kept', () => {
	const progress = tried([0, 2], [0, 0], [2, 1]);
	const kept = progressAsText(progress, 'ab12cd34');
	expect(kept).toBe('ab12cd34 2,0 - 1,1');
	expect(progressFromText(kept, 'ab12cd34', OPTIONS)).toEqual(progress);
});

test.each([
	['nothing', undefined],
	['another version', 'ffffffff 0,0 - -'],
	['fewer questions', 'ab12cd34 0,0 -'],
	['an option that is not there', 'ab12cd34 0,0 2,0 -'],
	['something else', 'ab12cd34 hello - -'],
	['an empty word', ''],
])('%s is no progress', (_, kept) => {
	expect(progressFromText(kept, 'ab12cd34', OPTIONS)).toBeUndefined();
});
