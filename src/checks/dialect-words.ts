import { closest } from '../domain/closest.ts';
import { partsOf } from '../domain/marked-words.ts';
import { parseVtt, type Cue } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Museum, Transcript } from './museum.ts';

const wordsMarked = ({ text, dialect = [] }: Cue) =>
	dialect.map(({ from, to }) => text.slice(from, to));

/** Whether a word is said somewhere outside the marks. */
const saysUnmarked = ({ text, dialect }: Cue, word: string) =>
	partsOf(text, dialect).some((part) => !part.isDialect && part.text.includes(word));

function unknownWords(file: string, cues: readonly Cue[], { records }: Museum): Issue[] {
	const known = new Set(records.terms.map(({ data }) => data.word));
	return cues.flatMap((cue) =>
		wordsMarked(cue)
			.filter((word) => !known.has(word))
			.map((word) => {
				const near = closest(word, known);
				return {
					name: 'unknown-dialect-word' as const,
					file,
					line: cue.line + 1,
					message: `「${word}」标成了方言词，content/terms/ 里没有这个词`,
					fix:
						near.length > 0
							? `请照词条的写法标，相近的有${near.map((word) => `「${word}」`).join('')}；或在 content/terms/ 里新建一条，word: ${word}`
							: `请在 content/terms/ 里新建一条，word: ${word}；或去掉 <c.dialect> 和 </c>`,
				};
			}),
	);
}

/** Dialect words that a segment's record names, that are said in it and nowhere marked. */
function forgottenWords(transcript: Transcript, cues: readonly Cue[], { records }: Museum) {
	const interview = records.interviews.find(({ id }) => id === transcript.interview)?.data;
	return (interview?.segments ?? []).flatMap(({ title, start, end, terms }) => {
		const said = cues.filter((cue) => cue.start >= start && cue.start < end);
		return records.terms
			.filter(({ id, data }) => data.kind === 'dialect' && terms.includes(id))
			.filter(({ data }) => !said.some((cue) => wordsMarked(cue).includes(data.word)))
			.flatMap(({ data: { word } }): Issue[] => {
				const cue = said.find((one) => saysUnmarked(one, word));
				if (!cue) return [];
				return [
					{
						name: 'unmarked-dialect-word',
						file: transcript.file,
						line: cue.line + 1,
						message: `「${title}」这一段说了「${word}」，没有标成方言词`,
						fix: `请写成 <c.dialect>${word}</c>，读者点一下就看到词条`,
						reminder: true,
					},
				];
			});
	});
}

/** Dialect words are marked in 原话 and nowhere else, and each leads to a word of the glossary. */
export const dialectWords: Check = (museum) =>
	museum.transcripts.flatMap((transcript) => {
		const { file, source, layer } = transcript;
		const { cues } = parseVtt(source);
		if (layer === 'original')
			return [...unknownWords(file, cues, museum), ...forgottenWords(transcript, cues, museum)];
		return cues
			.filter(({ dialect }) => dialect)
			.map((cue) => ({
				name: 'cue-marks' as const,
				file,
				line: cue.line + 1,
				message: `「${wordsMarked(cue).join('、')}」标成了方言词，这一份不是原话`,
				fix: '请去掉 <c.dialect> 和 </c>，只在 original.vtt 里标',
			}));
	});
