import { UNWRITTEN } from '../domain/unfinished.ts';
import { parseVtt } from '../domain/vtt.ts';
import type { Check } from './index.ts';

/** A transcript that counts as read by an editor holds no sentence that nobody has typed. */
export const unwrittenSentences: Check = ({ transcripts, records }) =>
	transcripts.flatMap(({ interview, file, source }) => {
		const record = records.interviews.find(({ id }) => id === interview)?.data;
		if (!record || record.review === 'draft') return [];
		return parseVtt(source)
			.cues.filter(({ text }) => text.includes(UNWRITTEN))
			.map(({ line }) => ({
				name: 'unwritten-sentence' as const,
				file,
				line,
				message: '这一句标了时间，还没有写字',
				fix: '请听着录音把字写上（npm run mark），或把 index.yaml 里的 review 改回 draft',
			}));
	});
