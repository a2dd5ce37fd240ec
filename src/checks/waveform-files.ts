import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** Seconds by which a waveform may be longer or shorter than its sound. */
const TOLERANCE = 1;
const FIX = '请运行 npm run add:interview -- --waveforms --write，它照录音重画';

/** A published recording has a waveform, and it is of this recording. */
export const waveforms: Check = ({ records, recordings }) =>
	records.interviews.flatMap(({ id, data, file }): Issue[] => {
		const folder = `content/interviews/${id}`;
		const sound = recordings.find(({ file: own }) => own === `${folder}/audio.m4a`);
		if (data.review === 'draft' || data.withheld || !sound || sound.broken) return [];
		const { waveform, seconds } = sound;
		if (waveform === undefined)
			return [
				{ name: 'waveform-missing', file, message: '录音旁边没有波形 waveform.json', fix: FIX },
			];
		if (waveform === 'unreadable')
			return [
				{
					name: 'waveform-differs',
					file: `${folder}/waveform.json`,
					message: '波形文件读不出来',
					fix: FIX,
				},
			];
		return seconds !== undefined && Math.abs(seconds - waveform.seconds) > TOLERANCE
			? [
					{
						name: 'waveform-differs',
						file: `${folder}/waveform.json`,
						message: `波形长 ${Math.round(waveform.seconds)} 秒，录音长 ${Math.round(seconds)} 秒，不是同一份`,
						fix: FIX,
					},
				]
			: [];
	});
