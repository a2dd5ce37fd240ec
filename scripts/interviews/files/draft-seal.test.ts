import { expect, test } from 'vitest';
import { isUntouchedDraft } from './draft-seal.ts';
import { draftIndex, draftTranscript, type Draft } from './draft-texts.ts';

const draft: Draft = {
	...{ recorded: '2026-06-01', duration: 12, synthetic: false, machineTranscript: true },
	...{ speakers: ['讲述人'], segments: [{ start: 0, end: 12 }] },
	master: {
		...{ sha256: 'a'.repeat(64), bytes: 1, format: 'wav / pcm_s16le', sampleRate: 48_000 },
		...{ channels: 1, seconds: 12, keepers: ['待填'] },
	},
};
const cues = [{ start: 1, end: 3, speaker: '讲述人', text: '一句。' }];

test.each([
	['record', draftIndex(draft)],
	['transcript', draftTranscript(cues, false)],
	['synthetic transcript', draftTranscript(cues, true)],
])('a %s as it was written is a draft; changed in one letter it is a person’s', (_, text) => {
	expect(isUntouchedDraft(text)).toBe(true);
	expect(isUntouchedDraft(text.replaceAll('\n', '\r\n'))).toBe(true);
	expect(isUntouchedDraft(text.replace('讲述人', '讲述者'))).toBe(false);
	expect(isUntouchedDraft(`${text}\n`)).toBe(false);
	expect(isUntouchedDraft(text.replace(/初稿指纹.*/, '初稿指纹 0123456789abcdef'))).toBe(false);
	expect(isUntouchedDraft(text.replace(/.*初稿指纹.*\n/, ''))).toBe(false);
});

test('a transcript that a program wrote is said to be one', () => {
	expect(draftIndex(draft)).toContain('machineMade:\n  - transcript\n');
});
