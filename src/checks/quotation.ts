import type { IssueName } from './explanations.ts';
import { characterCount } from '../domain/chinese-text.ts';
import { editDistance } from '../domain/closest.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { lineInFile, readingOf } from './reading.ts';

/** The house rule for borrowed words: short, and exact. */
const LONGEST_QUOTATION = 30;
/** Shorter words in 「」 are names and emphasis as often as quotations. Characters. */
const SHORTEST_COMPARED = 8;

/** Letters and digits only: punctuation of old texts is the editors'. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** How the card has it, when the words are nearly but not quite those of a card. */
function almost(words: string, quotations: readonly string[]): string | undefined {
	const written = bare(words);
	if (quotations.some((quotation) => bare(quotation).includes(written))) return undefined;
	return quotations.find((quotation) => {
		const original = bare(quotation);
		const tolerance = Math.ceil(Math.max(written.length, original.length) * 0.3);
		return editDistance(written, original) <= tolerance;
	});
}

/** Quoted words are at most thirty characters, and exactly those of the card. */
export const quotations: Check = ({ records, texts }) => {
	const cards = new Map(records.evidence.map(({ id, data }) => [id, data.quotation]));
	return texts
		.filter(({ collection }) => collection === 'chapters')
		.flatMap((text) => {
			const issues: Issue[] = [];
			const complain = (name: IssueName, line: number, message: string, fix: string) =>
				issues.push({ name, file: text.file, line: lineInFile(text, line), message, fix });
			for (const { kind, text: words, line, citations, sentences } of readingOf(text).text
				.passages) {
				const originals = (ids: readonly string[]) => ids.flatMap((id) => cards.get(id) ?? []);
				if (kind === 'quotation') {
					const length = characterCount(words);
					if (length > LONGEST_QUOTATION)
						complain(
							'quotation-too-long',
							line,
							`引文有 ${length} 个字，超过了 ${LONGEST_QUOTATION} 字`,
							`请只引最要紧的 ${LONGEST_QUOTATION} 字以内，其余用自己的话说`,
						);
					const known = originals(citations);
					const written = bare(words);
					const [first] = known;
					if (
						length <= LONGEST_QUOTATION &&
						first !== undefined &&
						!known.some((quotation) => bare(quotation).includes(written))
					)
						complain(
							'quotation-differs',
							line,
							`引文「${words}」和史料卡上的原文不一样`,
							`请照史料卡改，卡上是「${first}」`,
						);
					continue;
				}
				for (const sentence of sentences)
					for (const [, quoted = ''] of sentence.text.matchAll(/「([^「」]*)」/g)) {
						const length = characterCount(quoted);
						if (length > LONGEST_QUOTATION)
							complain(
								'quotation-too-long',
								sentence.line,
								`「」里引了 ${length} 个字，超过了 ${LONGEST_QUOTATION} 字`,
								`请只引最要紧的 ${LONGEST_QUOTATION} 字以内，其余用自己的话说`,
							);
						else if (length >= SHORTEST_COMPARED) {
							const original = almost(quoted, originals(sentence.citations));
							if (original !== undefined)
								complain(
									'quotation-differs',
									sentence.line,
									`引的「${quoted}」和史料卡上的原文不一样`,
									`请照史料卡改，卡上是「${original}」；不是引用就去掉「」`,
								);
						}
					}
			}
			return issues;
		});
};
