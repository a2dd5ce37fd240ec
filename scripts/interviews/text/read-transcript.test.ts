import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder, wordDocument } from '../test-voices.ts';
import { readTranscript } from './read-transcript.ts';

const here = temporaryFolder();
afterAll(() => rmSync(here, { recursive: true }));

const LINES = ['【00:01】采访人：请您讲讲。', '【00:04】讲述人：（笑）我讲一句１９５５年的。'];
const SAID = [
	['采访人', '请您讲讲。'],
	['讲述人', '【笑】我讲一句1955年的。'],
];

async function read(name: string, bytes: string | Uint8Array) {
	const path = join(here, name);
	writeFileSync(path, bytes);
	const outcome = await readTranscript(path, { start: 0, end: 10, seconds: 10 });
	if ('troubles' in outcome) throw new Error(JSON.stringify(outcome.troubles));
	return outcome.value;
}

const text = LINES.join('\r\n');
/** 「【00:01】讲述人：好。」 in GBK. */
const GBK = 'a1be30303a3031a1bfbdb2caf6c8cba3babac3a1a3';
const subtitle = (start: string, end: string, said: string) => `${start} --> ${end}\n${said}\n`;

test.each<[string, string, string | Uint8Array]>([
	['plain text', 'a.txt', text],
	['plain text with a byte order mark', 'b.txt', `\uFEFF${text}`],
	['「Unicode」 of Notepad', 'c.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')],
	['UTF-16 without its mark', 'd.txt', Buffer.from(text, 'utf16le')],
	['a Word file', 'e.docx', wordDocument(LINES)],
	['a Word file with typed line breaks', 'f.docx', wordDocument([LINES.join('\n')])],
	[
		'WebVTT with voices',
		'g.vtt',
		`WEBVTT\n\n${subtitle('00:01.000', '00:04.000', '<v 采访人>请您讲讲。')}\n${subtitle('00:04.000', '00:09.000', '<v 讲述人>（笑）我讲一句１９５５年的。')}`,
	],
	[
		'subtitles with names and commas',
		'h.srt',
		`1\n${subtitle('00:00:01,000', '00:00:04,000', '采访人：请您讲讲。')}\n2\n${subtitle('00:00:04,000', '00:00:09,000', '讲述人：（笑）\n我讲一句１９５５年的。')}`,
	],
])('%s gives the same lines', async (_, name, bytes) => {
	const { cues } = await read(name, bytes);
	expect(cues.map(({ speaker, text: said }) => [speaker, said])).toEqual(SAID);
	expect(cues.map(({ start }) => start)).toEqual([1, 4]);
});

test.each([
	['typed', 'k.txt', '【00:01】讲述人：在〖坝坝〗头耍。'],
	['marked', 'k.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v 讲述人>在<c.dialect>坝坝</c>头耍。\n'],
])('dialect words that were %s stay marked', async (_, name, source) => {
	const { cues } = await read(name, source);
	expect(cues).toMatchObject([{ text: '在坝坝头耍。', dialect: [{ from: 1, to: 3 }] }]);
});

test('GBK of an old Notepad is recognised, and said to be', async () => {
	const { cues, notes } = await read('old.txt', Buffer.from(GBK, 'hex'));
	expect(cues).toMatchObject([{ speaker: '讲述人', text: '好。', start: 1 }]);
	expect(notes).toContain('文件是 GBK 编码，已经认出来');
});
