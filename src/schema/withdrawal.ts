import { z } from 'astro/zod';
import { CHANNELS } from '../editions/edition.ts';
import { entryId } from './fields.ts';
import { field, oneOf, unknownFields } from './messages.ts';

export const WITHDRAWAL_ACTIONS = { withdraw: '撤下', restore: '恢复' } as const;

/** Why something is taken down or put back: a category, never a story. */
export const WITHDRAWAL_REASONS = {
	consent: '撤回同意',
	privacy: '涉及他人隐私',
	minor: '涉及未成年人',
	family: '亲属意见不一',
	rights: '权利有争议',
	error: '内容有误',
	authority: '有关部门要求',
	renewed: '重新同意',
	corrected: '已经改好',
	mistake: '撤错了',
} as const;

/** Who asked, by role. Names are never written down. */
export const WITHDRAWAL_ROLES = {
	narrator: '讲述人',
	family: '亲属',
	pictured: '画面里的人',
	contributor: '供图人',
	mentioned: '被讲到的人',
	authority: '有关部门',
	museum: '本馆',
} as const;

/** What can be withdrawn. */
export const WITHDRAWABLE = {
	interviews: '口述',
	people: '人物',
	photos: '照片',
	comparisons: '今昔',
	chapters: '志',
	evidence: '史料卡',
	consents: '同意书',
} as const;

const key = z.string().regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

const keys = <Table extends Readonly<Record<string, string>>>(table: Table) =>
	Object.keys(table) as (keyof Table & string)[]; // Object.keys forgets the key type.

/**
 * 撤下和恢复的登记，一行一次，只在后面加，不改不删。由 npm run withdraw 和 npm run restore 写。
 * 只写编号、类别和身份；姓名、内容、电话都不写。
 */
export const withdrawalSchema = z.strictObject(
	{
		/** 哪一天办的。 */
		on: z.iso.date(field('日子', 'on: 2026-11-28')),
		action: z.enum(keys(WITHDRAWAL_ACTIONS), oneOf('动作', WITHDRAWAL_ACTIONS)),
		collection: z.enum(keys(WITHDRAWABLE), oneOf('集子', WITHDRAWABLE)),
		id: entryId('编号', 'c2026-001'),
		/** 原因的类别，只在馆里看。 */
		reason: z.enum(keys(WITHDRAWAL_REASONS), oneOf('原因', WITHDRAWAL_REASONS)),
		/** 谁提出的，只写身份。 */
		who: z.enum(keys(WITHDRAWAL_ROLES), oneOf('谁提出', WITHDRAWAL_ROLES)),
		/** 当天各版里随它一起撤下的条目；条目的文件删去以后，原来的网址靠它还有一句话。 */
		gone: z.partialRecord(z.enum(CHANNELS), z.array(key)).default({}),
	},
	unknownFields,
);
export type Withdrawal = z.output<typeof withdrawalSchema>;

/** content/withdrawals.yaml */
export const withdrawalsSchema = z.strictObject(
	{
		/** 从早到晚。 */
		log: z.array(withdrawalSchema, field('登记', 'log: []')).default([]),
	},
	unknownFields,
);
