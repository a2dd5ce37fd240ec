import { closest } from '../domain/closest.ts';
import { durationInWords } from '../domain/duration.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

/** Seconds that one stands and listens in the street. */
const LONGEST = 150;

/** What a stop plays is a stretch of that recording, and short enough to stand through. */
export const walkSounds: Check = ({ records }) =>
	records.walks.flatMap((walk) =>
		walk.data.stops.flatMap((_, index) => wrongSound(walk, index, records)),
	);

function wrongSound(
	{ data, file, lineOf }: CheckedEntry<'walks'>,
	index: number,
	{ interviews }: Museum['records'],
): Issue[] {
	const sound = data.stops[index]?.sound;
	const recording = interviews.find(({ id }) => id === sound?.interview)?.data;
	if (!sound || !recording) return [];
	const issue = (message: string, fix: string): Issue[] => [
		{ name: 'walk-sound', file, line: lineOf('stops', index, 'sound', 'segment'), message, fix },
	];
	const ids = recording.segments.map(({ id }) => id);
	const segment = recording.segments.find(({ id }) => id === sound.segment);
	const where = `第 ${index + 1} 站`;
	if (!segment) {
		const near = closest(sound.segment, ids);
		return issue(
			`${where}要放「${sound.interview}」的「${sound.segment}」，那次谈话里没有这一段`,
			`请从这几段里选：${(near.length > 0 ? near : ids).join('、')}`,
		);
	}
	const seconds = segment.end - segment.start;
	if (seconds <= LONGEST) return [];
	return issue(
		`${where}的录音有${durationInWords(seconds)}，站在街上听太长`,
		`请换一段${durationInWords(LONGEST)}以内的，或删去 sound`,
	);
}
