import type { CollectionName } from '../../../../src/schema/collections.ts';

/** What the schema does not say of its fields, because only a form asks for it. */

/** Chinese names of fields that have none in the schema, or one that another field has too. By kind and field, else by field. */
export const LABELS: Readonly<Record<string, string>> = {
	...{ master: '母带或底片', pseudonym: '化名', options: '选项', restoration: '修复' },
	'comparisons.hotspots[].recording': '口述里的一句',
	'events.accounts': '各家说法',
	'events.places': '地点条目',
	'events.where': '地点的话',
	'frozen.parts': '各部分的核对码',
	'frozen.text': '课文',
	'interviews.edited': '整理稿',
	'lessons.differentiation': '分层',
	'lessons.homework': '作业',
	'lessons.listening': '听一听',
	'lessons.observation': '看一看',
	'lessons.quiz': '小测',
	'pages.counterpart': '对应的中文页',
	'pages.language': '语言',
	'photos.restoration.note': '修了什么',
	'places.coordinate': '实测坐标',
	'places.sketch': '示意图',
	'site.hall': '馆里的触摸屏',
	'site.hall.open': '开放时间',
	'site.icp': '网站备案号（ICP）',
	'site.tianditu': '天地图底图',
	'terms.example': '用例',
	'terms.example.text': '用例原文',
	'walks.adultsPerChildren': '大人和孩子',
	'walks.stops[].measured': '走着量的',
	'walks.stops[].sound': '这一站的录音',
};

/** Kinds of record whose ids a field has that is only called id. */
export const ID_TARGETS: Readonly<Record<string, CollectionName>> = {
	'comparisons.hotspots[].recording.id': 'interviews',
};

/** What words of a fixed list mean where the schema does not say. */
export const MEANINGS: Readonly<Record<string, string>> = { 'zh-Hans-CN': '中文', en: '英文' };

/** Texts without a limit that are more than a line. */
export const LONG: ReadonlySet<string> = new Set([
	...['answer', 'atHome', 'basic', 'curriculum', 'extended', 'facilities', 'lede', 'note'],
	...['occasion', 'practical', 'prompt', 'pupils', 'rainPlan', 'safety', 'stepFree', 'teacher'],
	...['teacherNotes', 'toNext', 'warning', 'withheld', 'written'],
]);

/** Fields that programs write. */
export const BY_PROGRAM: ReadonlySet<string> = new Set(['sha256', 'hash', 'seal']);
