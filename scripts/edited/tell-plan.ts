import { LOW_CONFIDENCE } from '../../src/domain/account-alignment.ts';
import type { AddedFact } from '../../src/domain/account-facts.ts';
import { durationAsClock } from '../../src/domain/duration.ts';
import type { Cue } from '../../src/domain/vtt.ts';
import { annotationLine } from '../../src/checks/edited-account.ts';
import type { DraftSentence } from './draft-account.ts';

function tellSentence(sentence: DraftSentence, said: readonly Cue[]): string {
	const { id, text, start, end, first, last, confidence } = sentence;
	const cues = said.slice(first, last + 1);
	const doubt = confidence < LOW_CONFIDENCE ? '　请听一遍' : '';
	return [
		`${id}　${durationAsClock(start)}—${durationAsClock(end)}，逐字稿 ${cues.length} 句，把握 ${Math.round(confidence * 100)}%${doubt}`,
		`  整理稿：${text}`,
		`  逐字稿：${cues.map((cue) => cue.text.replace(/\s*\n\s*/g, '')).join('')}`,
	].join('\n');
}

/** Every sentence with the words it comes from, and what a person should look at. */
export function tellAlignment(sentences: readonly DraftSentence[], said: readonly Cue[]): string {
	const used = new Set(
		sentences.flatMap(({ first, last }) =>
			Array.from({ length: last - first + 1 }, (_, index) => first + index),
		),
	);
	const doubtful = sentences.filter(({ confidence }) => confidence < LOW_CONFIDENCE);
	const leftOut = said.length - used.size;
	return [
		...sentences.map((sentence) => tellSentence(sentence, said)),
		'',
		`整理稿 ${sentences.length} 句，逐字稿 ${said.length} 句${leftOut > 0 ? `，其中 ${leftOut} 句没有写进整理稿` : ''}。`,
		doubtful.length > 0
			? `有 ${doubtful.length} 句把握不大，请听一遍：${doubtful.map(({ id }) => id).join('、')}`
			: '每一句都找到了来处。',
	].join('\n');
}

/** The lines to copy for numbers and names that nobody said; empty when there are none. */
export function tellAdded(
	facts: readonly AddedFact[],
	sentences: readonly DraftSentence[],
): string {
	if (facts.length === 0) return '';
	return [
		`有 ${facts.length} 处数字或名字，逐字稿里没有：`,
		...facts.map(({ words, sentence, saidAs }) => {
			const { id = '', start = 0 } = sentences[sentence] ?? {};
			return `  ${id}（${durationAsClock(start)}）「${words}」${saidAs === undefined ? '' : `，讲述人说的是「${saidAs}」`}`;
		}),
		'改法：请听一遍，照录音改；确是编者补的，把下面几行写进 index.yaml，写明各自的来历，否则不能发布：',
		'edited:',
		'  annotations:',
		...facts.map(({ words }) => `    - ${annotationLine(words)}`),
	].join('\n');
}
