import type { IssueName } from './explanations.ts';
import { characterCount } from '../domain/chinese-text.ts';
import { parseVtt, type Cue, type VttTrouble } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Museum, Transcript } from './museum.ts';

/** Seconds and characters that a reader can follow. */
const CUE = { shortest: 1, longest: 7, mostCharacters: 36 };

const TROUBLES: Readonly<
	Record<VttTrouble['kind'], (written: string) => [message: string, fix: string]>
> = {
	'no-header': () => ['文字稿的第一行不是 WEBVTT', '请在最前面加一行 WEBVTT，下面空一行'],
	'unreadable-times': (written) => [
		`时间「${written}」认不出来`,
		'请照这样写，00:01:05.000 --> 00:01:09.500；冒号、小数点和箭头都是半角的',
	],
	'empty-cue': () => ['这一句没有字', '请写上说的话，或连时间一起删去'],
	'stray-text': (written) => [
		`「${written.slice(0, 20)}」上面没有时间`,
		'请在它上面补一行时间，例如 00:01:05.000 --> 00:01:09.500',
	],
};

function judgeCue(
	cue: Cue,
	before: Cue | undefined,
	duration: number | undefined,
	speakers: readonly string[],
	layer: Transcript['layer'],
) {
	// Sentences of a 整理稿 have the times of the cues they come from: they may share one, and need not say who speaks.
	const isEdited = layer === 'edited';
	const found: [name: IssueName, message: string, fix: string, reminder?: true][] = [];
	const { start, end, voice, text, otherTags } = cue;
	const length = end - start;
	if (length <= 0) found.push(['cue-times', '这一句的结束不比开始晚', '请把时间改对']);
	else if (isEdited && before && start < before.start - 0.001)
		found.push(['cue-times', '这一句比上一句开始得早', '请照录音的先后排好']);
	else if (!isEdited && before && start < before.end - 0.001)
		found.push(['cue-times', '这一句开始时，上一句还没有结束', '请让时间一句接一句']);
	if (duration !== undefined && end > duration + 0.5)
		found.push([
			'cue-times',
			'这一句的时间超过了录音的总长',
			'请核对时间，或改 index.yaml 里的 duration',
		]);
	if (voice === undefined && !isEdited)
		found.push([
			'cue-without-speaker',
			'这一句没有写是谁说的',
			`请在前面加上 <v ${speakers[0] ?? '称呼'}>`,
		]);
	if (voice !== undefined && !speakers.includes(voice))
		found.push([
			'unknown-speaker',
			`称呼「${voice}」不在说话的人里`,
			`请改成${speakers.map((name) => `「${name}」`).join('或')}，或在 index.yaml 的 speakers 里补上`,
		]);
	if (otherTags)
		found.push([
			'cue-marks',
			'这一句里有 < > 标签',
			'请删去，只留 <v 称呼>，方言词用 <c.dialect>词</c>',
		]);
	if (text.includes('-->'))
		found.push(['cue-marks', '这一句里有 -->', '请检查上面是不是少了一个空行']);
	if (/[（(](?:笑|停顿|听不清|沉默|哭|咳)[^）)]*[）)]/.test(text))
		found.push([
			'cue-marks',
			'笑声、停顿写在了圆括号里',
			'请改用【】，例如【笑】【停顿】【听不清 00:12:31】',
		]);
	if (isEdited) return found;
	// Rounding to a thousandth keeps 7.0000001 from being long.
	const seconds = Math.round(length * 1000) / 1000;
	if (seconds > 0 && (seconds < CUE.shortest || seconds > CUE.longest))
		found.push(['cue-length', `这一句长 ${seconds} 秒`, '请尽量让一句在 1 到 7 秒之间', true]);
	if (characterCount(text) > CUE.mostCharacters)
		found.push([
			'cue-length',
			`这一句有 ${characterCount(text)} 个字`,
			`请尽量分成 ${CUE.mostCharacters} 字以内的短句`,
			true,
		]);
	return found;
}

/** As many mistakes of one kind as an editor mends one by one; more have one cause and are one message. */
const MOST_OF_A_KIND = 20;

const SUMMARIES: Partial<Record<IssueName, (count: number) => string>> = {
	'cue-times': (count) => `有 ${count} 句的时间不对`,
	'cue-without-speaker': (count) => `有 ${count} 句没有写是谁说的`,
	'unknown-speaker': (count) => `有 ${count} 句的称呼不在说话的人里`,
	'cue-marks': (count) => `有 ${count} 句里有不该有的记号`,
	'cue-length': (count) => `有 ${count} 句太长或太短`,
	'unreadable-transcript': (count) => `有 ${count} 处读不出来`,
};

/** Many long cues are one remark, not a hundred; ten thousand unknown names are one mistake. */
function gather(issues: Issue[]): Issue[] {
	const kinds = Map.groupBy(issues, ({ name }) => name);
	return [...kinds].flatMap(([name, group]) => {
		const [first] = group;
		const most = first?.reminder ? 3 : MOST_OF_A_KIND;
		const summary = SUMMARIES[name];
		if (!first || !summary || group.length <= most) return group;
		return [{ ...first, message: `${summary(group.length)}，第一句：${first.message}` }];
	});
}

/** What is wrong with one transcript by itself. */
export function judgeTranscript(transcript: Transcript, { records }: Museum): Issue[] {
	const { file, source, interview, layer } = transcript;
	const record = records.interviews.find(({ id }) => id === interview)?.data;
	const { cues, troubles } = parseVtt(source);
	const issues: Issue[] = troubles.map(({ line, kind, written }) => {
		const [message, fix] = TROUBLES[kind](written);
		return { name: 'unreadable-transcript', file, line, message, fix };
	});
	if (cues.length === 0 && troubles.length === 0)
		issues.push({
			name: 'unreadable-transcript',
			file,
			message: '文字稿里一句话也没有',
			fix: '请写上文字，或删去这个文件',
		});
	const speakers = record?.speakers.map(({ name }) => name);
	for (const [index, cue] of cues.entries())
		for (const [name, message, fix, reminder] of judgeCue(
			cue,
			cues[index - 1],
			record?.duration,
			speakers ?? (cue.voice === undefined ? [] : [cue.voice]),
			layer,
		))
			issues.push({ name, file, line: cue.line, message, fix, reminder });
	return gather(issues);
}

/** Transcripts can be read, follow the recording, and name who speaks. */
export const transcripts: Check = (museum) =>
	museum.transcripts.flatMap((transcript) => judgeTranscript(transcript, museum));
