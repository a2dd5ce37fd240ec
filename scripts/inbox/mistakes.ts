/** For tests: an inbox with everything in it that people and programs get wrong. */
import { closeSync, ftruncateSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeVoice } from '../interviews/test-voices.ts';
import { heicFile } from '../photos/test-heic.ts';
import { scene, sceneJpeg } from '../photos/test-pictures.ts';
import { TrialMuseum } from '../sheets/trial.ts';
import { oldDoc, withHead } from '../word/old-doc/trial-old.ts';
import { cell, OPENING, packed, para, row, run, STYLES, table, trialDocx } from '../word/trial.ts';
import type { TrialInbox } from './trial-inbox.ts';

const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const compound = (stream: string) => Buffer.concat([COMPOUND, Buffer.from(stream, 'utf16le')]);

/** 「编号,时间」 in GBK, which old programs save as .csv; every letter of it is in this table. */
const GBK: Readonly<Record<string, string>> = {
	...{ 编: 'b1e0', 号: 'bac5', 序: 'd0f2', 时: 'cab1', 间: 'bce4', 史: 'cab7', 料: 'c1cf' },
	...{
		民: 'c3f1',
		國: '87f8',
		卅: 'd8a6',
		六: 'c1f9',
		年: 'c4ea',
		很: 'badc',
		久: 'bec3',
		前: 'c7b0',
		以: 'd2d4',
	},
};
const gbk = (text: string): Buffer =>
	Buffer.concat(
		[...text].map((letter) =>
			letter < '\x7f' ? Buffer.from(letter) : Buffer.from(GBK[letter] ?? '', 'hex'),
		),
	);

/** A gigabyte by its table of contents, packed into a few bytes. */
function bomb(): Buffer {
	const bytes = packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x'.repeat(9) });
	const mark = Buffer.from('504b0102', 'hex');
	const at = bytes.indexOf(mark, bytes.indexOf(mark) + 4);
	bytes.writeUInt32LE(1_000_000_000, at + 24);
	return bytes;
}

/** A file that says it has 500 MB, and takes none of them. */
function huge(path: string): void {
	const descriptor = openSync(path, 'w');
	ftruncateSync(descriptor, 500_000_000);
	closeSync(descriptor);
}

async function workbook(): Promise<Buffer> {
	const museum = new TrialMuseum();
	try {
		await museum.filled((sheet) => {
			const terms = sheet('词');
			terms.put('I3', 'e99').put('E3', '方眼').put('F3', 1, { type: 'formula', formula: 'A1&B1' });
			terms.put('B3', '#REF!', { type: 'error' }).put('N1', '责任人');
			terms.put('C3', new Date('2014-04-17T00:00:00Z'), {
				type: 'date',
				style: { numFmt: 'yyyy-mm-dd' },
			});
			terms.row(4, 'tianba', '又一个').row(5, null, '没有编号').row(6, 'Tian Ba?', '坏编号');
			const places = sheet('地点')
				.put('N3', '１０３．８３')
				.put('O3', 30.69)
				.put('K4', '100 到 200');
			places.put('A6', '合并');
			places.sheet.rowDefs = new Map([[2, { hidden: true }]]);
			places.sheet.merges = [{ startRow: 5, endRow: 6, startCol: 0, endCol: 1 }];
			sheet('地点·旧名').put('B3', '第一');
			sheet('大事').put('F3', null);
			sheet('大事·各家说法').put('C3', '很久以前').put('F1', '据');
			sheet('照片').put('L3', '照片').put('A6', 'new-photo').put('B6', '没有图的照片');
			sheet('照片').put('F4', 'jia-huaming');
			sheet('史料卡').put('F3', '１２'.repeat(16)).put('C4', 'no-book').put('I4', 'gate-x');
			sheet('口述分段').put('F3', 99);
		});
		return readFileSync(join(museum.root, '表.xlsx'));
	} finally {
		museum.remove();
	}
}

function words(trial: TrialInbox): void {
	const tracked = 'w:id="1" w:author="小李" w:date="2026-11-20T00:00:00Z"';
	const docx = (body: string) => trialDocx(body, { styles: STYLES });
	const sound = docx(OPENING + para('一句话〔史料 E01〕。'));
	trial.put(
		'old-bridge.docx',
		docx(
			OPENING +
				para(`${run('桥')}<w:ins ${tracked}>${run('很')}</w:ins>${run('长〔史料 E01〕。')}`) +
				para('没有这张卡〔史料 E99〕。') +
				para('没有出处的话。') +
				table([row([cell('甲', '<w:gridSpan w:val="2"/>')], true), row([cell('乙'), cell('丙')])]),
		),
	);
	trial.put('no-title.docx', docx(para('只有一段〔史料 E01〕。')));
	trial.put('城墙新稿.docx', sound);
	trial.put('两份/river.docx', sound);
	trial.put('又一份/river.docx', docx(OPENING + para('另一句话〔史料 E01〕。')));
	trial.put('old-wall.docx', sound);
	trial.put('改了名的.docx', withHead(oldDoc('chapter'), 2, 0x68));
	trial.put('锁着的.docx', compound('EncryptedPackage'));
	trial.put('bomb.docx', bomb());
	trial.put(
		'slip.docx',
		packed({ '[Content_Types].xml': '<Types/>', 'word/x': '', '../../x': 'x' }),
	);
	trial.put('half.docx', sound.subarray(0, sound.length / 2));
	huge(trial.put('500MB.docx', ''));
}

async function pictures(trial: TrialInbox): Promise<void> {
	const jpeg = await sceneJpeg();
	trial.put('照片/half.jpg', jpeg.subarray(0, jpeg.length / 2));
	trial.put('照片/phone.heic', await heicFile({ width: 900, height: 600 }));
	trial.put('照片/half.heic', (await heicFile({ width: 900, height: 600 })).subarray(0, 400));
	trial.put('照片/small.png', await scene().resize(60).png().toBuffer());
	trial.put('照片/moving.gif', await scene().resize(60).gif().toBuffer());
	trial.put('照片/drawn.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
	trial.put(
		'照片/with-page.jpg',
		Buffer.concat([jpeg, Buffer.from('<html><script>1</script></html>')]),
	);
}

function recordings(trial: TrialInbox): void {
	const voice = (name: string, seconds: number) => makeVoice(join(trial.inbox, name), { seconds });
	voice('2026-11-20-overlap.wav', 3);
	trial.put(
		'2026-11-20-overlap.srt',
		'1\n00:00:00,000 --> 00:00:02,000\n讲述人甲：一句。\n\n2\n00:00:01,000 --> 00:00:03,000\n讲述人甲：两句。\n',
	);
	trial.put('2026-11-20-overlap.txt', '【00:01】讲述人甲：一句。\n');
	voice('late.wav', 4);
	trial.put('late.txt', '【00:01】采访人：请讲。\n【09:99】讲述人甲：我来讲。\n');
	trial.put('2026-11-23-false.mp3', '这不是录音。\n'.repeat(300));
	trial.put('alone.txt', '【00:01】讲述人甲：一句。\n');
}

function others(trial: TrialInbox): void {
	trial.put('空的.jpg', '');
	trial.put('旧表.xlsx', compound('Workbook'));
	trial.put('年表.pdf', '%PDF-1.7');
	trial.put('照片.rar', 'Rar!\x1a\x07\x00');
	trial.put('看我.exe', 'MZ\x90');
	trial.put('稿子.rtf', '{\\rtf1\\ansi}');
	trial.put('不知道.xyz', 'xyz');
	trial.put('包.zip', packed({ 'a.txt': 'x' }));
	symlinkSync('../content/site.yaml', join(trial.inbox, '快捷方式.docx'));
	for (const name of ['~$old-bridge.docx', 'Thumbs.db', '照片/.DS_Store']) trial.put(name, 'x');
	// 民國卅六年 is read rightly, whatever wrote it; what stands below it is not.
	trial.put(
		'大事·各家说法.csv',
		gbk('编号,序,时间,史料\n1465-wall-built,3,民國卅六年,e02\n1465-wall-built,4,很久以前,e02\n'),
	);
}

/** Fills an inbox with mistakes of every kind. */
export async function putMistakes(trial: TrialInbox): Promise<void> {
	trial.put('表.xlsx', await workbook());
	words(trial);
	await pictures(trial);
	recordings(trial);
	others(trial);
}
