import { CHANNELS, EDITIONS, type Channel } from '../editions/edition.ts';
import { judgeRecords, type Refusal } from '../editions/gate.ts';
import type { Check } from './index.ts';
import { allReferences, type Reference } from './references.ts';

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
	web: '网页',
	kiosk: '触摸屏',
	school: '学校',
	book: '电子书',
};

const REASONS: Partial<Readonly<Record<Refusal, string>>> = {
	'consent-missing': '的同意书找不到',
	'consent-not-for-channel': '的同意书没有许可',
	'not-in-channel': '没有列入',
	access: '没有列入',
	'needs-hidden-record': '靠着不能公开的条目，不能出现在',
	'not-yet-signed': '的同意书还没到签字的日子，现在不能出现在',
	embargoed: '还在封存期内，不能出现在',
	expired: '的同意书已经到期，不能出现在',
	withdrawn: '已经撤回，不能再出现在',
};

/** Only people, and what holds their words or faces, must never be named beyond their consent. */
const GUARDED = ['people', 'photos', 'interviews'];
/** Lists that the site filters by itself; a text, a picture or a recording cannot be filtered. */
const FILTERED = ['口述', '今昔', '题图', '照片'];

/** What names a person must not appear where the person may not. The gate itself says where that is. */
export const consentTooNarrow: Check = (museum, { today }) => {
	const records = Object.values(museum.records).flat();
	const consents = new Map(museum.records.consents.map(({ id, data }) => [id, data]));
	const guarded = allReferences(museum).filter(
		({ target, label, id }) =>
			GUARDED.includes(target) && !FILTERED.includes(label) && museum.ids[target].has(id),
	);
	const refused = new Map<Reference, { channels: Channel[]; refusal: Refusal }>();
	for (const channel of CHANNELS) {
		const verdicts = judgeRecords(records, consents, EDITIONS[channel], today);
		for (const reference of guarded) {
			const { from, target, id } = reference;
			// The gate hides a recording whose people are hidden, but not what only writes their names.
			const hidesItself = from.collection === 'interviews' || from.collection === 'photos';
			if (hidesItself || !verdicts.get(`${from.collection}/${from.id}`)?.shown) continue;
			const verdict = verdicts.get(`${target}/${id}`);
			if (!verdict || verdict.shown || !REASONS[verdict.refusal]) continue;
			const known = refused.get(reference);
			if (known) known.channels.push(channel);
			else refused.set(reference, { channels: [channel], refusal: verdict.refusal });
		}
	}
	return [...refused].map(([{ from, label, id, line }, { channels, refusal }]) => ({
		name: 'consent-too-narrow',
		file: from.file,
		line: line(),
		message: `「${label}」里的「${id}」${REASONS[refusal] ?? ''}${channels.map((channel) => CHANNEL_NAMES[channel]).join('、')}`,
		fix: '请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书',
	}));
};
