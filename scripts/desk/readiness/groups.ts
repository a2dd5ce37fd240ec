import type { IssueName } from '../../../src/checks/explanations.ts';

/** The lights of 发布前检查, in the order editors read them: what each is called, and what is said when nothing is wrong. */
export const GROUPS = {
	consent: { label: '同意', well: '出现的人都有同意书，范围也够。' },
	rights: { label: '版权', well: '图、声音和引文都写明了来历，引文没有超长。' },
	alternatives: { label: '替代文字', well: '每张图都有说明，每段录音都有文字稿。' },
	links: { label: '错链', well: '链接都指得到，网址都写得完整。' },
	sources: { label: '出处', well: '该标史料的话都标了。' },
	pinyin: { label: '拼音', well: '拼音都核对过。' },
	privacy: { label: '敏感信息', well: '没有电话、证件号、银行卡号，也没有住到哪一户。' },
	sizes: { label: '大小', well: '图和录音都放得下、打得开，标题排得下。' },
	writing: { label: '写法', well: '字段、标记、地名和用字都好。' },
	changes: { label: '改动', well: '没有不见了的条目。' },
} as const;

export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[]; // Object.keys forgets the key type.

/** Names of mistakes that do not belong to 「写法」. */
const MEMBERS: Partial<Record<GroupName, readonly IssueName[]>> = {
	consent: [
		'missing-consent',
		'consent-too-narrow',
		'second-look-missing',
		'pseudonym-missing',
		'withdrawal-log',
		'face-review',
		'withheld-reference',
		'withheld-picture',
		'withheld-picture-alone',
		'edited-unsigned',
	],
	rights: [
		'accession-number',
		'restored-picture',
		'synthetic-label',
		'machine-made',
		'master-missing',
		'quotation-too-long',
	],
	alternatives: ['alternative-text', 'recording-file-missing', 'unwritten-sentence'],
	links: [
		'foreign-link',
		'broken-link',
		'unreadable-address',
		'address-malformed',
		'address-tracking',
		'address-http',
		'dangling-reference',
	],
	sources: [
		'passage-without-evidence',
		'weak-evidence-alone',
		'account-without-source',
		'quotation-differs',
		'hotspot-source',
		'lesson-evidence',
		'one-sided-conflict',
		'source-not-archived',
		'unsourced-more',
		'unsourced-fewer',
	],
	pinyin: ['pinyin-syllables', 'pinyin-twice', 'pinyin-unknown', 'pinyin-not-reviewed'],
	privacy: [
		'private-information',
		'real-name-shown',
		'name-in-address',
		'name-in-title',
		'picture-location',
		'picture-traces',
		'redaction-times',
		'redaction-repeated',
		'redaction-impossible',
		'point-too-fine',
	],
	changes: ['record-removed'],
	sizes: [
		'picture-too-small',
		'picture-too-large',
		'too-long',
		'picture-heavy',
		'file-too-large',
		'content-too-large',
		'recording-long',
		'title-long',
		'text-too-complex',
		'segment-length',
	],
};

/** A field says more about where a mistake belongs than the name of the mistake: 「缺少授权」 is about rights. */
const FIELDS: Readonly<Record<string, GroupName>> = {
	consents: 'consent',
	rights: 'rights',
	credit: 'rights',
	contributor: 'rights',
	alt: 'alternatives',
	pinyin: 'pinyin',
};
const FIELD_MISTAKES: readonly IssueName[] = [
	'missing-field',
	'empty-field',
	'unreadable-field',
	'not-in-list',
];

const BY_NAME = new Map(
	Object.entries(MEMBERS).flatMap(([group, names]) =>
		names.map((name): [IssueName, GroupName] => [name, group as GroupName]),
	), // Object.entries forgets the key type.
);

/** The light a mistake belongs under. */
export const groupOf = (name: IssueName, field?: string): GroupName =>
	(field !== undefined && FIELD_MISTAKES.includes(name) ? FIELDS[field] : undefined) ??
	BY_NAME.get(name) ??
	'writing';
