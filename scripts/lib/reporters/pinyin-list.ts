import type { LessonGuesses } from '../../../src/checks/pinyin-guesses.ts';

/**
 * The words of lessons for grades 1 to 3 whose readings nobody has looked at, as lines that can be copied into
 * content/pinyin.yaml: `reviewed` is false until somebody has read the line. A word is listed in the first lesson that has it.
 */
export function pinyinList(lessons: readonly LessonGuesses[]): string {
	const listed = new Set<string>();
	const parts = lessons.map(({ file, words }) => {
		const fresh = words.filter(({ word, pinyin }) => !listed.has(`${word} ${pinyin}`));
		for (const { word, pinyin } of fresh) listed.add(`${word} ${pinyin}`);
		const lines = fresh.map(
			({ word, pinyin, characters, count, sentence }) =>
				`  - { word: ${word}, pinyin: ${pinyin}, reviewed: false } # ${characters}，${count}处：${sentence}`,
		);
		return [`# ${file}，${fresh.length} 个词`, ...lines].join('\n');
	});
	if (listed.size === 0) return '一到三年级的课，多音字的读音都核对过了。';
	return [
		`一到三年级的课，有 ${listed.size} 个词的读音是机器选的，还没有人核对。`,
		'请照字典一行一行看；读对的，把这一行抄进 content/pinyin.yaml 的 readings 下面，reviewed 改成 true；读错的先改拼音。',
		'「一」「不」照字典标原调，变调要不要标，先请教老师。',
		...parts,
	].join('\n\n');
}
