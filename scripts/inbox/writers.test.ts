import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TrialMuseum } from '../sheets/trial.ts';
import { OPENING, para, run, style, STYLES, trialDocx } from '../word/trial.ts';
import { TrialInbox } from './trial-inbox.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialInbox;
beforeAll(async () => {
	trial = new TrialInbox();
	const wps = [style('1', 'Normal'), style('2', 'heading 1'), style('3', 'heading 2')].join('');
	trial.put(
		'wps-bridge.docx',
		trialDocx(
			para('石桥', '2') +
				para('一座石桥。', 'Subtitle') +
				para('桥在哪里', '3') +
				para(`${run('桥在城外')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`),
			{
				styles: wps + style('Subtitle', 'Subtitle'),
				footnotes: `<w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${run(' 〔史料：e01，E02〕')}`)}</w:footnote>`,
			},
		),
	);
	const body = OPENING + para('老人 说,桥是“旧”的〔史料 E01〕.');
	trial.put(
		'strict-bridge.docx',
		trialDocx('', {
			styles: STYLES,
			files: {
				'word/document.xml': `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${body.replace(/(<\/?)w:/g, '$1x:').replace(/ w:/g, ' x:')}</x:body></x:document>`,
			},
		}),
	);
	const museum = new TrialMuseum();
	await museum.filled((sheet) => {
		sheet('词')
			.put('F3', '平整的田。', {
				type: 'richText',
				richText: [{ text: '平整的' }, { text: '田。' }],
			})
			.put('N1', '责任人')
			.reorder([5, 13, 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]);
	});
	trial.put('馆里的表.xlsx', readFileSync(join(museum.root, '表.xlsx')));
	museum.remove();
	const rows = (id: string, words: string) =>
		`编号,写法,拼音,类别,意思,史料\r\n${id},${words},方言,一种说法。,Ｅ０１\r\n`;
	trial.put('BOM/词.csv', `\uFEFF${rows('baba', '坝坝,bàba')}`);
	trial.put('UTF-16/词.csv', Buffer.from(`\uFEFF${rows('yantang', '堰塘,yàntáng')}`, 'utf16le'));
});
afterAll(() => trial.remove());

test('files of several writers come in together, and what was not touched keeps every byte', async () => {
	const before = trial.all();
	const { text, ok } = await trial.run(['--write']);
	expect(ok, text).toBe(true);
	const changed = [...trial.all()].filter(([path, bytes]) => before.get(path) !== bytes);
	expect(changed.map(([path]) => path)).toEqual([
		'chapters/strict-bridge.mdx',
		'chapters/wps-bridge.mdx',
		'terms/baba.yaml',
		'terms/tianba.yaml',
		'terms/yantang.yaml',
	]);
	expect(trial.text('chapters/wps-bridge.mdx')).toContain(
		'## 桥在哪里\n\n桥在城外<引 id="e01 e02" />。\n',
	);
	expect(trial.text('chapters/strict-bridge.mdx')).toContain(
		'老人说，桥是「旧」的<引 id="e01" />。\n',
	);
	expect(trial.text('terms/tianba.yaml')).toContain('meaning: 平整的田。\n');
	for (const id of ['baba', 'yantang'])
		expect(trial.text(`terms/${id}.yaml`)).toContain('evidence: [e01]');
});
