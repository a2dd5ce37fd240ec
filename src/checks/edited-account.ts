import { addedFacts, SaidFacts } from '../domain/account-facts.ts';
import { durationAsClock } from '../domain/duration.ts';
import { vttTime } from '../domain/vtt-text.ts';
import { parseVtt, type Cue } from '../domain/vtt.ts';
import { editedObstacles, type EditedObstacle } from '../editions/edited-account.ts';
import { SIGNATORIES } from '../schema/interview.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum, Transcript } from './museum.ts';

/** Seconds by which a sentence may begin or end beside the cue it comes from. */
const TOLERANCE = 0.05;

/** The 逐字稿 of a recording: 原话, or 普通话 where there is no other. */
export function saidIn({ transcripts }: Museum, interview: string): Cue[] {
	const own = transcripts.filter((one) => one.interview === interview);
	const lead =
		own.find(({ layer }) => layer === 'original') ?? own.find(({ layer }) => layer === 'mandarin');
	return lead ? parseVtt(lead.source).cues : [];
}

const nearest = (times: readonly number[], time: number) =>
	times.reduce((near, one) => (Math.abs(one - time) < Math.abs(near - time) ? one : near));

/** A sentence begins with a cue and ends with one, that one or a later. */
function timesOff(file: string, sentences: readonly Cue[], said: readonly Cue[]): Issue[] {
	const [starts, ends] = [said.map(({ start }) => start), said.map(({ end }) => end)];
	return sentences.flatMap(({ start, end, line }): Issue[] => {
		const [from, to] = [nearest(starts, start), nearest(ends, end)];
		const isOff = Math.abs(from - start) > TOLERANCE || Math.abs(to - end) > TOLERANCE;
		if (!isOff && to > from) return [];
		const right =
			to > from ? to : (said.find((cue) => cue.start === from)?.end ?? Math.max(from, to));
		return [
			{
				name: 'edited-times',
				file,
				line,
				message: `整理稿的这一句（${durationAsClock(start)}）没有和逐字稿的句子对齐`,
				fix: `请改成 ${vttTime(from)} --> ${vttTime(right)}，开始和结束都照逐字稿的时间`,
			},
		];
	});
}

/** The names that the museum has records of: people, places with their former names, words. */
export function knownNames({ records }: Museum): string[] {
	return [
		...records.people.map(({ data }) => data.name),
		...records.places.flatMap(({ data }) => [
			data.name,
			...data.formerNames.map(({ name }) => name),
		]),
		...records.terms.map(({ data }) => data.word),
	];
}

/** The line with which an editor says where added words come from. */
export const annotationLine = (words: string) => `{ words: ${words}, reason: 编者据史料卡补注 }`;

function factsAdded(
	file: string,
	sentences: readonly Cue[],
	said: SaidFacts,
	annotations: readonly { words: string }[],
): Issue[] {
	const texts = sentences.map(({ text }) => text);
	return addedFacts(texts, said, annotations).map(({ kind, words, sentence, saidAs }) => {
		const { start = 0, line = 0 } = sentences[sentence] ?? {};
		const meant = saidAs === undefined ? '' : `，讲述人说的是「${saidAs}」`;
		return {
			name: 'edited-fact',
			file,
			line: line + 1,
			message: `整理稿（${durationAsClock(start)}）里的${kind === 'number' ? '数字' : '名字'}「${words}」，逐字稿里没有${meant}`,
			fix: `请听一遍，照录音改；确是编者补的，在 index.yaml 的 edited 里写明来历：annotations: [${annotationLine(words)}]`,
		};
	});
}

/** What a 整理稿 waits for, in words. */
export const WAITS_FOR: Readonly<Record<Exclude<EditedObstacle, 'nothing-told'>, string>> = {
	narrator: `${SIGNATORIES.narrator}的签字`,
	interviewer: `${SIGNATORIES.interviewer}的签字`,
	editor: `${SIGNATORIES.editor}的签字`,
	approval: '讲述人看过这一步',
};

function unsigned(
	transcript: Transcript,
	record: CheckedEntry<'interviews'>,
	today: string,
): Issue[] {
	const obstacles = editedObstacles(record.data, today);
	const missing = obstacles.flatMap((one) => (one === 'nothing-told' ? [] : [one]));
	if (obstacles.length === 0) return [];
	if (missing.length < obstacles.length)
		return [
			{
				name: 'edited-narration',
				file: transcript.file,
				message: '「听这一篇」念的是志书，没有整理稿',
				fix: '请把 edited.vtt 移到别处，或核对 index.yaml 里的 kind',
			},
		];
	const signatures = missing.filter((one) => one !== 'approval');
	const remedies = [
		...(signatures.length > 0
			? [
					`签好以后在 index.yaml 的 edited 里记下：signatures: [{ party: ${signatures[0]}, document: 文件编号, signedOn: ${today} }]`,
				]
			: []),
		...(missing.includes('approval') ? ['讲述人看过后写 review: narratorApproved'] : []),
	];
	return [
		{
			name: 'edited-unsigned',
			file: record.file,
			line: record.lineOf('edited') ?? record.lineOf('review'),
			message: `整理稿先不发布，还缺${missing.map((one) => WAITS_FOR[one]).join('、')}`,
			fix: `请三方看过再签字；${remedies.join('；')}`,
			reminder: true,
		},
	];
}

function unusedAnnotations(record: CheckedEntry<'interviews'>, text: string): Issue[] {
	return (record.data.edited?.annotations ?? []).flatMap(({ words }, index): Issue[] =>
		text.includes(words)
			? []
			: [
					{
						name: 'edited-annotation-unused',
						file: record.file,
						line: record.lineOf('edited', 'annotations', index),
						message: `添注的「${words}」在整理稿里找不到`,
						fix: '请删去这一条，或照整理稿里的写法改',
						reminder: true,
					},
				],
	);
}

/** What was written from a recording follows it, says whatever it adds, and is signed by those whom it concerns. */
export const editedAccounts: Check = (museum, { today }) => {
	const texts = museum.transcripts.filter(({ layer }) => layer === 'edited');
	return museum.records.interviews.flatMap((record) => {
		const transcript = texts.find(({ interview }) => interview === record.id);
		const sentences = transcript ? parseVtt(transcript.source).cues : [];
		const unused = unusedAnnotations(record, sentences.map(({ text }) => text).join('\n'));
		if (!transcript) return unused;
		const said = saidIn(museum, record.id);
		if (said.length === 0) return [...unsigned(transcript, record, today), ...unused];
		const facts = new SaidFacts(
			said.map(({ text }) => text),
			knownNames(museum),
		);
		return [
			...unsigned(transcript, record, today),
			...timesOff(transcript.file, sentences, said),
			...factsAdded(transcript.file, sentences, facts, record.data.edited?.annotations ?? []),
			...unused,
		];
	});
};
