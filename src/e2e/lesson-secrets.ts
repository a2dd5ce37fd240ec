import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lessonSchema } from '../schema/lesson.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const written = (file: string) => readFileSync(join(CONTENT, file), 'utf8');

/**
 * What only teachers may read of a lesson in content/, sentence by sentence, so that a part of an answer is found too.
 * Where an answer repeats what a card or a recording's task says to pupils, the words are no secret.
 */
export function teacherSecrets(id: string): string[] {
	const lesson = lessonSchema.parse(parse(written(`lessons/${id}.yaml`)));
	const cards = [
		...lesson.evidence,
		...lesson.steps.flatMap(({ evidence }) => evidence),
		...lesson.worksheet.flatMap(({ evidence }) => evidence ?? []),
	];
	const forPupils = [
		...cards.map((card) => written(`evidence/${card}.yaml`)),
		...lesson.quiz.flatMap(({ options }) => options.map(({ text }) => text)),
	].join('\n');
	return [
		...[...lesson.worksheet, ...lesson.listening].map(({ answer }) => answer),
		...(lesson.observation ? [lesson.observation.answer] : []),
		...lesson.steps.map(({ teacher }) => teacher),
		...lesson.goals.flatMap(({ rubric }) => rubric),
		...lesson.teacherNotes.split('\n'),
	]
		.flatMap((text) => text.split(/[。；]/))
		.filter((sentence) => [...sentence].length >= 10 && !forPupils.includes(sentence));
}
