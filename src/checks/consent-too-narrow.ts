import { CHANNELS, EDITIONS, type Channel } from '../editions/edition.ts';
import type { Refusal } from '../editions/consent.ts';
import { judgeMuseum } from '../editions/gate.ts';
import type { Check } from './index.ts';
import type { Museum } from './museum.ts';
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

/** People, and what holds their words or faces or what they told, must never be named beyond their consent. */
const GUARDED = ['people', 'photos', 'interviews', 'evidence', 'events'];
/** Lists that the site filters by itself; a text, a picture or a recording cannot be filtered. */
const FILTERED = ['口述', '今昔', '题图', '照片'];

/** One place that shows or names what somebody agreed to only in part. */
interface Mention {
	from: Reference['from'];
	/** `people/li-popo` */
	target: string;
	/** How the place speaks of it, for messages. */
	said: string;
	line: () => number | undefined;
}

/** Ids that stand where the site cannot leave them out by itself. */
const idsThatName = (museum: Museum): Mention[] =>
	allReferences(museum)
		.filter(({ target, label, id }) => {
			const isGuarded = GUARDED.includes(target) && !FILTERED.includes(label);
			return isGuarded && museum.ids[target].has(id);
		})
		// The gate hides a recording or a picture whose people are hidden.
		.filter(({ from }) => from.collection !== 'interviews' && from.collection !== 'photos')
		.map(({ from, label, target, id, line }) => ({
			from,
			target: `${target}/${id}`,
			said: `「${label}」里的「${id}」`,
			line,
		}));

/** Narrators' names in plain words, where no mark tells the gate whom they mean. */
function namesInWords({ records, transcripts }: Museum): Mention[] {
	const written = [
		...Object.values(records).flatMap((list) =>
			list.map((from) => ({ from, file: from.file, source: from.source })),
		),
		...transcripts.flatMap(({ interview, file, source }) => {
			const from = records.interviews.find(({ id }) => id === interview);
			return from ? [{ from, file, source }] : [];
		}),
	];
	const narrators = records.people.filter(({ data }) => data.kind === 'narrator');
	return narrators.flatMap(({ id, data: { name } }) =>
		written
			.filter(({ from, source }) => from.id !== id && source.includes(name))
			.flatMap(({ from, file, source }) =>
				source.split('\n').flatMap((words, index) =>
					// Where a mark stands around the name, the mark is told of.
					words.includes(name) && !words.includes(`"${id}"`)
						? [
								{
									from: { ...from, file },
									target: `people/${id}`,
									said: `这一行写着的「${name}」`,
									line: () => index + 1,
								},
							]
						: [],
				),
			),
	);
}

/** What names a person must not appear where the person may not. The gate itself says where that is. */
export const consentTooNarrow: Check = (museum, { today }) => {
	const mentions = [...idsThatName(museum), ...namesInWords(museum)];
	const refused = new Map<Mention, { channels: Channel[]; refusal: Refusal }>();
	for (const channel of CHANNELS) {
		const verdicts = judgeMuseum(museum, EDITIONS[channel], today);
		for (const mention of mentions) {
			const { from, target } = mention;
			if (!verdicts.get(`${from.collection}/${from.id}`)?.shown) continue;
			const verdict = verdicts.get(target);
			if (!verdict || verdict.shown || !REASONS[verdict.refusal]) continue;
			// A card whose source is withheld has its own check.
			if (target.startsWith('evidence/') && verdict.refusal === 'needs-hidden-record') continue;
			const known = refused.get(mention);
			if (known) known.channels.push(channel);
			else refused.set(mention, { channels: [channel], refusal: verdict.refusal });
		}
	}
	return [...refused].map(([{ from, said, line }, { channels, refusal }]) => ({
		name: 'consent-too-narrow',
		file: from.file,
		line: line(),
		message: `${said}${REASONS[refusal] ?? ''}${channels.map((channel) => CHANNEL_NAMES[channel]).join('、')}`,
		fix: '请删去这一处，或缩小这一篇的 channels，或先请本人补签同意书',
	}));
};
