import { parseVtt, type Cue } from '../domain/vtt.ts';
import { durationAsTimestamp } from '../domain/duration.ts';
import { vttTime } from '../domain/vtt-text.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Transcript } from './museum.ts';
import { judgeTranscript } from './transcript.ts';

/** Seconds. Times are written to the thousandth. */
const SAME = 0.0015;

const times = ({ start, end }: Cue) => `${vttTime(start)} --> ${vttTime(end)}`;

/** How the first pair of lines differs; undefined while they go together. */
function difference(original: Cue | undefined, mandarin: Cue | undefined): string | undefined {
	if (!original || !mandarin) return undefined;
	if (
		Math.abs(original.start - mandarin.start) > SAME ||
		Math.abs(original.end - mandarin.end) > SAME
	)
		return `普通话的时间是 ${times(mandarin)}，原话的是 ${times(original)}`;
	if (original.voice !== mandarin.voice)
		return `普通话写的是「${mandarin.voice ?? '没有称呼'}」说的，原话写的是「${original.voice ?? '没有称呼'}」`;
	return undefined;
}

function compare(original: Transcript, mandarin: Transcript): Omit<Issue, 'reminder'> | undefined {
	const [said, written] = [parseVtt(original.source).cues, parseVtt(mandarin.source).cues];
	const file = mandarin.file;
	const fix = '请让 original.vtt 和 mandarin.vtt 一句对一句：句数、时间、称呼都一样，只有字不同';
	for (const [index, cue] of written.entries()) {
		const found = difference(said[index], cue);
		if (found)
			return {
				name: 'layers-differ',
				file,
				line: cue.line,
				message: `第 ${index + 1} 句和原话对不上：${found}`,
				fix,
			};
	}
	if (said.length === written.length) return undefined;
	const next = said[written.length] ?? written[said.length];
	return {
		name: 'layers-differ',
		file,
		line: written[said.length]?.line,
		message: `原话有 ${said.length} 句，普通话有 ${written.length} 句，从 ${durationAsTimestamp(next?.start ?? 0)} 那一句起对不上`,
		fix,
	};
}

/**
 * 原话 and 普通话 stand side by side, line by line: the page pairs them by their order. A layer that has mistakes of its own is
 * compared when they are mended; a wrong time would be told twice.
 */
export const layersDiffer: Check = (museum) =>
	museum.records.interviews.flatMap(({ id, data }): Issue[] => {
		const find = (wanted: Transcript['layer']) =>
			museum.transcripts.find(({ interview, layer }) => interview === id && layer === wanted);
		const [original, mandarin] = [find('original'), find('mandarin')];
		if (!original || !mandarin) return [];
		const isSound = (layer: Transcript) =>
			judgeTranscript(layer, museum).every(({ reminder }) => reminder);
		if (!isSound(original) || !isSound(mandarin)) return [];
		const issue = compare(original, mandarin);
		return issue ? [{ ...issue, reminder: data.review === 'draft' ? true : undefined }] : [];
	});
