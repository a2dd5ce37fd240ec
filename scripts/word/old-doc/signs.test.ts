import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWord } from '../read-word.ts';
import { trialMuseum } from '../trial.ts';
import { Bytes } from './bytes.ts';
import { DRAWN, readShape } from './drawn.ts';
import { letterLook } from './letter-look.ts';
import { Letters } from './letters.ts';
import { paragraphLook } from './paragraph-look.ts';
import { readSprms } from './sprms.ts';
import { tableXml } from './tables.ts';
import { oldDoc } from './trial-old.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeAll(() => {
	museum = trialMuseum();
});
afterAll(() => museum.remove());

/** The complaints about a file some of whose letters are others, as many as they were. */
function complaintsWith(from: string, to: string): string[] {
	const bytes = oldDoc('chapter');
	const at = bytes.indexOf(Buffer.from(from, 'utf16le'));
	if (at < 0 || from.length !== to.length) throw new Error(`no ${from}`);
	bytes.write(to, at, 'utf16le');
	writeFileSync(museum.path, bytes);
	const read = readWord(museum.path, () => new Set(['e01', 'e02']));
	if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
	return read.value.context.findings.troubles.map(({ where, message }) => `${where}　${message}`);
}

test.each([
	['a sign that means nothing here', '列表之间', '列表\x10间', '有一个读不出来的记号（16）'],
	['half a letter', '列表之间', '列表\ud800间', '有一个读不出来的记号（55296）'],
	['a picture that lies nowhere', '列表之间', '列表\x01间', '有一张图，取不出来'],
	['a shape that nobody drew', '列表之间', '列表\b间', '有一个画出来的东西，读不出来'],
])('%s is told with its paragraph', (_, from, to, message) => {
	expect(complaintsWith(from, to)).toEqual([
		expect.stringMatching(`^第 \\d+ 段「列表.*　${message}$`),
	]);
});

test('a field that shows something embedded is told as that', () => {
	const link = ' HYPERLINK "https';
	expect(complaintsWith(link, ' EMBED Equation.3')).toEqual([
		expect.stringContaining('有一个公式'),
	]);
	expect(complaintsWith(link, ' EMBED Excel.Shee')).toEqual([
		expect.stringContaining('嵌着另一个文件（表格、录音之类）'),
	]);
});

const words = (...numbers: number[]) => {
	const buffer = Buffer.alloc(numbers.length * 2);
	for (const [index, number] of numbers.entries()) buffer.writeUInt16LE(number, index * 2);
	return buffer;
};
const longs = (...numbers: number[]) =>
	words(...numbers.flatMap((one) => [one & 0xffff, one >>> 16]));

test('letters lie in pieces of one byte or two, and a quick save adds settings to them', () => {
	const narrow = Buffer.from([0x93, 0x61, 0xe9, 0x85]);
	const document = new Bytes(Buffer.concat([narrow, Buffer.from('城墙', 'utf16le')]));
	const italic = words(0x0836).toString('latin1') + '\x01';
	const pieces = Buffer.concat([
		longs(0, 4, 6),
		...[words(0), longs(0x40000000), words((0x55 << 1) | 0x100)],
		...[words(0), longs(4), words(1)],
	]);
	const clx = Buffer.concat([
		...[Buffer.from([1]), words(italic.length), Buffer.from(italic, 'latin1')],
		...[Buffer.from([2]), longs(pieces.length), pieces],
	]);
	const letters = new Letters(document, new Bytes(clx));
	expect(letters.text).toBe('“aé…城墙');
	const looks = [0, 4].map((at) => letters.pieceAt(at).settings);
	expect(looks.map((one) => one && letterLook(readSprms(one)))).toEqual([
		{ bold: 1 },
		{ italic: 1 },
	]);
});

test('settings are read past those that nobody needs, whatever their length', () => {
	const settings = Buffer.concat([
		...[words(0xc615), Buffer.from([255, 1]), Buffer.alloc(4), Buffer.from([1, 0, 0, 0])],
		...[words(0xd608), words(4), Buffer.from([0, 5, 0])],
		...[words(0x4a43), words(24), words(0xf614), Buffer.alloc(3), words(0x6870), longs(7)],
		...[words(0x0835), Buffer.from([1])],
	]);
	expect(readSprms(new Bytes(settings)).map(({ code, value }) => [code, value.length])).toEqual([
		[0xc615, 9],
		[0xd608, 3],
		[0x4a43, 2],
		[0xf614, 3],
		[0x6870, 4],
		[0x0835, 1],
	]);
});

test('a picture keeps what was written for those who cannot see it, and a group the numbers of all its shapes', () => {
	const record = (instance: number, type: number, body: Buffer) =>
		Buffer.concat([words((instance << 4) | 0xf, type), longs(body.length), body]);
	const description = Buffer.from('一座桥\0', 'utf16le');
	const shape = (id: number, ...more: Buffer[]) =>
		record(0, DRAWN.shape, Buffer.concat([record(1, DRAWN.shapeId, longs(id, 0)), ...more]));
	const properties = Buffer.concat([
		...[words(0x4104), longs(3), words(0xc381), longs(description.length), description],
	]);
	const group = Buffer.concat([shape(7), shape(8, record(2, DRAWN.properties, properties))]);
	expect(readShape({ type: DRAWN.group, instance: 0, body: new Bytes(group) })).toEqual({
		...{ ids: [7, 8], pictures: [3], isLinked: false, hasText: false, description: '一座桥' },
	});
});

test('cells that Word joined beside each other, and rows added while changes were tracked, are told to the reader', () => {
	const shape = Buffer.concat([
		...[
			Buffer.from([2]),
			words(0, 100, 200),
			words(2),
			Buffer.alloc(18),
			words(1),
			Buffer.alloc(18),
		],
	]);
	const settings = Buffer.concat([words(0xd608, shape.length + 1), shape]);
	const { row } = paragraphLook(0, readSprms(new Bytes(settings)), undefined);
	expect(row.joins.map(({ across }) => across)).toEqual([true, true]);
	const xml = tableXml([{ cells: ['甲', '乙'], look: row, tracked: '<w:ins/>' }]);
	expect(xml).toContain('<w:trPr><w:ins/></w:trPr>');
	expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
});
