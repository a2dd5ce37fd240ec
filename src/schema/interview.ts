import { z } from 'astro/zod';
import {
	channels,
	consents,
	entryId,
	historicalDate,
	idList,
	text,
	themes,
	withheld,
} from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const INTERVIEW_KINDS = {
	interview: '口述',
	narration: '听这一篇',
	demonstration: '示范',
} as const;

/** What is spoken. */
const SPEECH = { mandarin: '普通话', sichuan: '四川话' } as const;

/** What a machine may have had a hand in. */
export const MACHINE_MADE = { transcript: '文字稿初稿', voice: '声音', picture: '图' } as const;

/** Who signs an edited account: all three, or it is not built. 「三方签字」 */
export const SIGNATORIES = { narrator: '讲述人', interviewer: '采访人', editor: '编辑' } as const;

const seconds = (label: string, example: string) => z.number(field(label, example)).min(0);

/**
 * 口述：一个文件夹一次谈话。index.yaml 是这份记录，旁边是 audio.m4a、original.vtt（原话）、mandarin.vtt（普通话）。
 * 「听这一篇」只有普通话一层。
 */
export const interviewSchema = z.strictObject(
	{
		/** 标题，20字以内。 */
		title: text('标题', 'title: 怎样录一段口述史', 20),
		kind: z.enum(['interview', 'narration', 'demonstration'], oneOf('类别', INTERVIEW_KINDS)),
		/** 念的是哪一篇（听这一篇用）。 */
		chapter: entryId('篇', 'city-wall').optional(),
		/** 一两句话说清楚讲了什么，80字以内。 */
		synopsis: text('提要', 'synopsis: 两个声音讲怎样做一次口述访谈。', 80),
		/** 录制的日子。 */
		recorded: z.iso.date(field('录制日期', 'recorded: 2026-11-22')),
		/** 总长，秒。 */
		duration: seconds('总长', 'duration: 312.4'),
		/** 合成语音写 true，页面、文件和文字稿第一行都会标明。 */
		synthetic: z.boolean(field('合成语音', 'synthetic: true')),
		/** 说的是哪种话：mandarin（普通话，不写就是）、sichuan（四川话）。写了四川话，网页里「原话」一层就标明是四川话。 */
		speech: z.enum(['mandarin', 'sichuan'], oneOf('哪种话', SPEECH)).optional(),
		/** 合成语音用的引擎。 */
		engine: text('合成引擎', 'engine: espeak-ng 1.51').optional(),
		/** 署名行。 */
		credit: text('署名', 'credit: 北街史志馆，合成语音'),
		/** 说话的人；编号就是文字稿里的称呼。 */
		speakers: z
			.array(
				z.strictObject(
					{
						/** 文字稿里 <v 称呼> 的称呼。 */
						name: text('称呼', 'name: 采访人'),
						role: text('身份', 'role: 合成语音，示范角色', 30),
						/** 口述者写 content/people/ 的文件名。 */
						person: entryId('人物', 'wang-guangqi').optional(),
					},
					unknownFields,
				),
				field('说话的人', 'speakers: [{ name: 朗读, role: 合成语音 }]'),
			)
			.min(1, { error: '「说话的人」一个也没有。\n请写上文字稿里的称呼' }),
		/** 分段：连续、不重叠，间隔超过2秒要写 skip。 */
		segments: z
			.array(
				z.strictObject(
					{
						id: entryId('段号', 'why-record'),
						title: text('段名', 'title: 为什么要录', 18),
						synopsis: text('段提要', 'synopsis: 记忆会散，录下来才留得住。', 80),
						start: seconds('开始', 'start: 0'),
						end: seconds('结束', 'end: 82.5'),
						keywords: z.array(text('关键词', 'keywords: [口述史]')).default([]),
						/** 属于哪几个话题，编号见「志」的 themes；「听这一篇」跟着它的篇走，不用写。 */
						themes,
						/** 讲的是什么时候，照原话写；写法见 content/README.md「年代怎么写」。 */
						period: historicalDate('讲的年代', 'period: 20世纪60年代').optional(),
						/** 配的照片，写 content/photos/ 里的文件名。 */
						photo: entryId('照片', 'dananjie-65-after').optional(),
						people: idList('人物', 'wang-guangqi'),
						places: idList('地点', 'city-wall'),
						terms: idList('词', 'baba'),
						/** 与上一段之间空开的原因。 */
						skip: text('跳过的原因', 'skip: 试音').optional(),
					},
					unknownFields,
				),
				field('分段', 'segments: [{ id: s1, title: 开头, synopsis: ……, start: 0, end: 80 }]'),
			)
			.min(1, { error: '一段也没有分。\n请至少写一段，从 0 到总长' }),
		/** 文字稿核到哪一步。草稿不会出现在任何一版里。 */
		review: z.enum(
			['draft', 'reviewed', 'narratorApproved'],
			oneOf('核对', { draft: '草稿', reviewed: '编辑核过', narratorApproved: '讲述人看过' }),
		),
		/**
		 * 隐去的几处：发布的声音静音，波形压平，文字换成【隐去】，总长不变。母带不动。
		 */
		redactions: z
			.array(
				z.strictObject(
					{
						start: seconds('开始', 'start: 61.2'),
						end: seconds('结束', 'end: 65.8'),
						/** 为什么隐去；只写类别，不写隐去的内容。 */
						reason: text('隐去的原因', 'reason: 提到他人的病情', 40),
					},
					unknownFields,
				),
				field('隐去', 'redactions: [{ start: 61.2, end: 65.8, reason: 提到他人的病情 }]'),
			)
			.default([]),
		/** 母带：原始录音的指纹和技术数据。母带不放进馆里，只记存在哪几处。 */
		master: z
			.strictObject(
				{
					/** 原始文件的 SHA-256，64 位十六进制。 */
					sha256: z.string(field('指纹', 'sha256: 9f86d081884c…')).regex(/^[0-9a-f]{64}$/, {
						error: '「指纹」不是 64 位的 SHA-256。\n请用 npm run add:interview 重新登记母带',
					}),
					bytes: z.number(field('字节数', 'bytes: 104857600')).int().min(1),
					/** 文件格式和编码。 */
					format: text('格式', 'format: wav / pcm_s24le'),
					sampleRate: z.number(field('采样率', 'sampleRate: 48000')).int().min(1),
					/** 每个采样的位数；手机录的压缩格式没有。 */
					bitDepth: z.number(field('位深', 'bitDepth: 24')).int().min(1).optional(),
					channels: z.number(field('声道', 'channels: 1')).int().min(1),
					seconds: seconds('母带长', 'seconds: 1835.2'),
					/** 用什么录的。 */
					recorder: text('录音设备', 'recorder: 手机').optional(),
					/** 谁保管，存在哪几处；写单位或岗位，不写私人住址。 */
					keepers: z.array(text('保管', 'keepers: [社区档案柜硬盘甲, 街道备份盘]')).default([]),
				},
				unknownFields,
			)
			.optional(),
		/** 哪些地方用了电脑：文字稿初稿、声音、图。用了就写，页面会说明。 */
		machineMade: z
			.array(
				z.enum(
					Object.keys(MACHINE_MADE) as (keyof typeof MACHINE_MADE)[], // Object.keys forgets the key type.
					oneOf('用了电脑', MACHINE_MADE),
				),
				field('用了电脑', 'machineMade: [transcript]'),
			)
			.default([]),
		/** 整理稿（edited.vtt）的签字。三方都签了才发布；没有真人讲述的示范不用签。 */
		edited: z
			.strictObject(
				{
					signatures: z
						.array(
							z.strictObject(
								{
									party: z.enum(
										Object.keys(SIGNATORIES) as (keyof typeof SIGNATORIES)[], // Object.keys forgets the key type.
										oneOf('签字的一方', SIGNATORIES),
									),
									/** 纸面文件的编号，不写姓名。 */
									document: text('文件编号', 'document: 北街整理-2026-001'),
									signedOn: z.iso.date(field('签字日期', 'signedOn: 2026-11-22')),
								},
								unknownFields,
							),
							field(
								'签字',
								'signatures: [{ party: narrator, document: 北街整理-2026-001, signedOn: 2026-11-22 }]',
							),
						)
						.default([]),
					/** 整理稿里有、逐字稿里没有的数字和名字，说明从哪里来。 */
					annotations: z
						.array(
							z.strictObject(
								{
									words: text('添上的字', 'words: 1955年', 40),
									reason: text('来历', 'reason: 编者据史料卡 b08 补注', 80),
								},
								unknownFields,
							),
							field('添注', 'annotations: [{ words: 1955年, reason: 编者据史料卡补注 }]'),
						)
						.default([]),
				},
				unknownFields,
			)
			.optional(),
		/** 需要先提醒听众的内容。 */
		warning: text('提醒', 'warning: 含已故者的声音').optional(),
		channels,
		consents,
		withheld,
	},
	unknownFields,
);
export type Interview = z.output<typeof interviewSchema>;
