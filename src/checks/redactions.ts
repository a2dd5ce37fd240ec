import { durationAsClock } from '../domain/duration.ts';
import { isRedacted } from '../domain/redaction.ts';
import { parseVtt } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

/** 字. Fewer in a row are everyday words. */
const SHORTEST = 4;
/** 字. So many in a row are not said twice by chance. */
const CERTAIN = 8;
/** What stands in so many records of the museum is an everyday word. */
const COMMON = 4;

function times({ data, file, lineOf }: CheckedEntry<'interviews'>): Issue[] {
	let end = 0;
	return data.redactions.flatMap((redaction, index): Issue[] => {
		const before = end;
		end = Math.max(end, redaction.end);
		const issue = (message: string, fix: string): Issue[] => [
			{ name: 'redaction-times', file, line: lineOf('redactions', index), message, fix },
		];
		if (redaction.end <= redaction.start)
			return issue(
				`隐去的一处结束（${redaction.end}）不比开始（${redaction.start}）晚`,
				'请核对 start 和 end，单位是秒',
			);
		if (redaction.end > data.duration + 0.05)
			return issue(
				`隐去的一处到 ${durationAsClock(redaction.end)}，录音 ${durationAsClock(data.duration)} 就完了`,
				'请把 end 改到总长以内',
			);
		if (redaction.start < before)
			return issue(
				`隐去的一处从 ${durationAsClock(redaction.start)} 开始，上一处 ${durationAsClock(before)} 才结束`,
				'请从早到晚排，前后两处不要重叠；重叠的并成一处',
			);
		return [];
	});
}

const letters = (text: string) => text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');

function gramsOf(text: string, length: number): Set<string> {
	const all = Array.from(letters(text));
	return new Set(
		all
			.slice(0, Math.max(0, all.length - length + 1))
			.map((_, i) => all.slice(i, i + length).join('')),
	);
}

/** One line of content, and the record it belongs to. */
interface Line {
	file: string;
	number: number;
	text: string;
	record: string;
}

/** Every line of content/ except the sentences that are left out themselves. */
function publicLines(museum: Museum): Line[] {
	const hidden = new Set<string>();
	for (const { interview, file, source } of museum.transcripts) {
		const windows = museum.records.interviews.find(({ id }) => id === interview)?.data.redactions;
		if (!windows || windows.length === 0) continue;
		const blocks = source.split(/\r\n|\n|\r/);
		for (const cue of parseVtt(source).cues) {
			if (!isRedacted(cue, windows)) continue;
			for (let at = cue.line; at <= blocks.length && (blocks[at - 1] ?? '').trim() !== ''; at++)
				hidden.add(`${file}:${at}`);
		}
	}
	return museum.sources.flatMap(({ file, source }) =>
		source.split(/\r\n|\n|\r/).flatMap((text, index) => {
			const number = index + 1;
			if (hidden.has(`${file}:${number}`)) return [];
			return [{ file, number, text, record: file.split('/').slice(0, 3).join('/') }];
		}),
	);
}

/** What is left out of a recording must not stand anywhere else. The words themselves are not said back. */
function repeated(museum: Museum): Issue[] {
	const secret = museum.records.interviews
		.filter(({ data }) => data.redactions.length > 0)
		.flatMap(({ id, data }) =>
			museum.transcripts
				.filter(({ interview }) => interview === id)
				.flatMap(({ source }) => parseVtt(source).cues)
				.filter((cue) => isRedacted(cue, data.redactions))
				.map(({ text }) => text),
		);
	if (secret.length === 0) return [];
	const [short, long] = [SHORTEST, CERTAIN].map(
		(length) => new Set(secret.flatMap((text) => [...gramsOf(text, length)])),
	);
	/** What the editor wrote of the recording itself can always be written otherwise. */
	const own = new Set(
		museum.records.interviews
			.filter(({ data }) => data.redactions.length > 0)
			.map(({ file }) => file),
	);
	const lines = publicLines(museum);
	const records = new Map<string, Set<string>>();
	const found = lines.flatMap((line) => {
		const grams = [...gramsOf(line.text, SHORTEST)].filter((gram) => short?.has(gram));
		for (const gram of grams) records.set(gram, (records.get(gram) ?? new Set()).add(line.record));
		return grams.length > 0 ? [{ line, grams }] : [];
	});
	return found.flatMap(({ line, grams }): Issue[] => {
		const isCertain = [...gramsOf(line.text, CERTAIN)].some((gram) => long?.has(gram));
		const isRare = grams.some((gram) => (records.get(gram)?.size ?? 0) < COMMON);
		if (!isCertain && !isRare) return [];
		const mustGo = isCertain || own.has(line.file);
		return [
			{
				name: 'redaction-repeated',
				file: line.file,
				line: line.number,
				message: `这一行有连着${isCertain ? CERTAIN : SHORTEST}个字以上，和一份口述里隐去的话一样`,
				fix: mustGo
					? '请改写这一行；隐去的话别处也不能有'
					: '请看一看：说的是同一件事就改写，只是平常话就不用动',
				...(mustGo ? {} : { reminder: true as const }),
			},
		];
	});
}

/** A redaction lies inside its recording, can be carried out, and is not undone elsewhere. */
export const redactions: Check = (museum) => [
	...museum.records.interviews.flatMap((interview) => {
		const sound = museum.recordings.find(
			({ file }) => file === `content/interviews/${interview.id}/audio.m4a`,
		);
		const isImpossible =
			interview.data.redactions.length > 0 && sound && !sound.broken && !sound.canBeSilenced;
		return [
			...times(interview),
			...(isImpossible
				? [
						{
							name: 'redaction-impossible' as const,
							file: interview.file,
							line: interview.lineOf('redactions'),
							message: '这份录音不是单声道的 AAC，隐去的地方没有办法静音',
							fix: '请从母带用 npm run add:interview 重新做一份 audio.m4a',
						},
					]
				: []),
		];
	}),
	...repeated(museum),
];
