import { expect, test } from 'vitest';
import { sceneJpeg } from '../../photos/test-pictures.ts';
import { oldDoc, withEntry } from '../../word/old-doc/trial-old.ts';
import { packed, trialDocx } from '../../word/trial.ts';
import { kindOfFile } from './kind.ts';

const judge = (bytes: Uint8Array | string, name: string) => {
	const whole = Buffer.from(bytes);
	const kind = kindOfFile(whole.subarray(0, 4096), name, () => whole);
	return typeof kind === 'string' ? kind : kind[0];
};

const docx = trialDocx('');
const xlsx = packed({ '[Content_Types].xml': '', 'xl/workbook.xml': '' });

test.each<[what: string, bytes: Uint8Array | string, name: string, kind: string]>([
	['a Word file', docx, '文章.docx', 'chapter'],
	['a Word file whose name says otherwise', docx, '文章.jpg', 'chapter'],
	['a Word file without an ending', docx, '文章', 'chapter'],
	['a workbook', xlsx, '表.xlsx', 'book'],
	['a workbook called after Word', xlsx, '表.docx', 'book'],
	['a table of text', '编号,写法\n', '词.CSV', 'book'],
	['a transcript', '【00:01】讲。', '谈话.txt', 'transcript'],
	['subtitles', 'WEBVTT\n', '谈话.vtt', 'transcript'],
	['sound', 'RIFF\0\0\0\0WAVE', '谈话.dat', 'recording'],
	['sound with tags', 'ID3\x04', '谈话', 'recording'],
	['what a phone records', '\0\0\0\x18ftypM4A ', '谈话.m4a', 'recording'],
	['a film', '\0\0\0\x14ftypqt  ', 'IMG_1.MOV', 'recording'],
	['a photo of a phone', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'IMG_1.HEIC', 'photo'],
	['a picture that only the name tells of', 'GIF89a', '会动的.gif', 'photo'],
	['damaged sound that only the name tells of', 'xxxx', '谈话.mp3', 'recording'],
	['half a Word file', docx.subarray(0, 90), '文章.docx', 'chapter'],
	['an old Word file', oldDoc('chapter'), '文章.doc', 'chapter'],
	['an old Word file of WPS', oldDoc('chapter'), '文章.wps', 'chapter'],
	['an old Word file whose name says otherwise', oldDoc('chapter'), '文章.xlsx', 'chapter'],
	['half an old Word file', oldDoc('chapter').subarray(0, 900), '文章.doc', 'chapter'],
	['a Word file called after old Word', docx, '文章.doc', 'chapter'],
	['RTF called after Word', '{\\rtf1}', '文章.doc', '这是RTF'],
	['a web page called after Word', '<html>', '文章.doc', '这是网页'],
	[
		'an old workbook',
		withEntry(oldDoc('chapter'), 'WordDocument', 'Workbook'),
		'文章.doc',
		'这是旧的表格（.xls 或 .et），只改文件名没有用',
	],
	[
		'old slides',
		withEntry(oldDoc('chapter'), 'WordDocument', 'PowerPoint Document'),
		'文章.doc',
		'这是旧的幻灯片（.ppt 或 .dps）',
	],
	[
		'something else of old Office',
		withEntry(oldDoc('chapter'), 'WordDocument', 'VisioDocument'),
		'图.vsd',
		'这是旧的Office或WPS文件，里面没有Word的文字',
	],
	['slides', packed({ 'ppt/presentation.xml': '' }), '讲课.pptx', '这是幻灯片'],
	['a text of LibreOffice', packed({ 'content.xml': '' }), '文章.odt', '这是LibreOffice的文件'],
	['a packed folder', packed({ 'a.jpg': '' }), '照片.zip', '这是压缩包'],
	['a web page', '<!DOCTYPE html><p>', '文章.docx', '这是网页'],
	['something else', 'xyz', '不知道.xyz', '不认识这种文件'],
])('%s', (_, bytes, name, kind) => {
	expect(judge(bytes, name)).toBe(kind);
});

test('a picture is known by its bytes, whatever it is called', async () => {
	expect(judge(await sceneJpeg(), '文章.docx')).toBe('photo');
});
