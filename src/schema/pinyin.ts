import { z } from 'astro/zod';
import { splitReading, type WordReading } from '../domain/pinyin/reading-book.ts';
import { text } from './fields.ts';
import { field, unknownFields } from './messages.ts';

const wordReadingSchema = z.strictObject(
	{
		/** 字、词或短语，只写汉字。越长越先用：「银行」先于「行」。 */
		word: z.string(field('词', 'word: 行道树')).refine((word) => /^\p{Script=Han}+$/u.test(word), {
			error: '「词」里只能有汉字。\n请照这样写，word: 行道树',
			params: { name: 'unreadable-field' },
		}),
		/** 拼音，一个字一个音节，中间空一格，标声调；轻声不标。「一」「不」的变调要不要标，先请教老师。 */
		pinyin: text('拼音', 'pinyin: xíng dào shù'),
		/** 有没有人核对过。没有核对的也先用，同时列在提醒里。只有真的查过、问过，才写 true。 */
		reviewed: z.boolean(field('核对过没有', 'reviewed: true')).default(false),
		/** 谁核对的。 */
		reviewer: text('核对人', 'reviewer: 语文组').optional(),
		/** 哪一天核对的。 */
		on: z.iso.date(field('核对日期', 'on: 2026-11-28')).optional(),
		/** 依据哪一部字典，或为什么这样读。 */
		basis: text('依据', 'basis: 《现代汉语词典》').optional(),
	},
	unknownFields,
);

/** content/pinyin.yaml */
export const pinyinSchema = z.strictObject(
	{
		/** 多音字和容易读错的词。写在这里的，比机器读的算数。 */
		readings: z
			.array(wordReadingSchema, field('读音', 'readings: [{ word: 行道树, pinyin: xíng dào shù }]'))
			.default([]),
	},
	unknownFields,
);
export type PinyinFile = z.output<typeof pinyinSchema>;

/** The lines of the file as readings; those that do not fit their word, which the content check names, are left out. */
export const wordReadings = ({ readings }: PinyinFile): WordReading[] =>
	readings.flatMap(({ word, pinyin, reviewed }) => {
		const syllables = splitReading(word, pinyin);
		return syllables ? [{ word, syllables, reviewed }] : [];
	});
