import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { chapterDocument } from './write/chapter.ts';

const docx = chapterDocument(
	'county-name',
	readFileSync('content/chapters/county-name.mdx', 'utf8'),
);
const parts = unzipSync(docx);
const part = (name: string) => load(strFromU8(parts[name] ?? new Uint8Array()), { xml: true });

test('another reader finds headings, footnotes, the table and the links where they belong, and knows everything but 拼音指南', async () => {
	const { value, messages } = await mammoth.convertToHtml({ buffer: docx });
	const page = load(value);
	expect(
		page('h1')
			.toArray()
			.map((one) => page(one).text())
			.slice(0, 3),
	).toEqual(['最早的一句话', '先有一个温江县', '万春，又叫回温江']);
	expect(page('ol > li[id^=footnote]').length).toBe(4);
	expect(page('table').last().find('tr').first().text()).toBe('书在府城的哪一边县里有什么');
	expect(page('a[href="https://beijie.invalid/-/person/li-jifu"]').text()).toBe('李吉甫');
	expect(page('p').text()).toContain('大江，俗谓之温江，南流经县一里〔史料 C03〕');
	expect(messages.map(({ message }) => message).filter((one) => !/style/i.test(one))).toEqual([
		'An unrecognised element was ignored: w:ruby',
	]);
});

test('every part is named in the list of types, and every relation leads to a part', () => {
	const types = part('[Content_Types].xml');
	const named = types('Override')
		.toArray()
		.map((one) => (types(one).attr('PartName') ?? '').slice(1));
	for (const name of named) expect(Object.keys(parts)).toContain(name);
	for (const name of Object.keys(parts).filter(
		(one) => one.startsWith('word/') && one.endsWith('.xml'),
	))
		expect(named).toContain(name);
	const relations = part('word/_rels/document.xml.rels');
	for (const one of relations('Relationship').toArray()) {
		const { Target: target = '', TargetMode: mode } = one.attribs;
		if (mode !== 'External')
			expect(Object.keys(parts)).toContain(
				target.startsWith('../') ? target.slice(3) : `word/${target}`,
			);
	}
});

test('a character with its reading looks like the rest of the words that lead somewhere', () => {
	const chapter =
		'---\ntitle: 试\n---\n\n<人 id="li-tang">李<注音 读="táng">棠</注音></人>，**<注音 读="zhāo">朝</注音>**。\n';
	const files = unzipSync(chapterDocument('trial', chapter));
	const text = load(strFromU8(files['word/document.xml'] ?? new Uint8Array()), { xml: true });
	const looks = text('w\\:r')
		.toArray()
		.filter((one) => /^(?:李|táng|棠|zhāo|朝)$/.test(text(one).text()))
		.map((one) => [text(one).text(), text(one).children('w\\:rPr').html()]);
	const mention = '<w:rStyle w:val="MuseumMention"/>';
	expect(looks).toEqual([
		['李', mention],
		['táng', mention],
		['棠', mention],
		['zhāo', null],
		['朝', '<w:b/>'],
	]);
});

test('paper, page numbers, faces and styles are what an office expects', () => {
	const text = part('word/document.xml');
	expect(text('w\\:pgSz').attr()).toEqual({ 'w:w': '11906', 'w:h': '16838' });
	expect(part('word/footer1.xml')('w\\:fldSimple').attr('w:instr')).toBe(' PAGE ');
	const styles = part('word/styles.xml');
	expect(styles('w\\:docDefaults w\\:rFonts').attr('w:eastAsia')).toBe('宋体');
	const names = styles('w\\:style > w\\:name')
		.toArray()
		.map((one) => one.attribs['w:val']);
	expect(names).toEqual(
		expect.arrayContaining([
			'Normal',
			'Title',
			'heading 1',
			'heading 2',
			'引文',
			'footnote text',
			'caption',
		]),
	);
	// A style that is used and not there would fall back to plain text without a word.
	const ids = new Set(
		styles('w\\:style')
			.toArray()
			.map((one) => one.attribs['w:styleId']),
	);
	const used = text('w\\:pStyle, w\\:rStyle, w\\:tblStyle')
		.toArray()
		.map((one) => one.attribs['w:val']);
	for (const id of used) expect(ids).toContain(id);
	expect(text('w\\:sdt w\\:lock').attr('w:val')).toBe('sdtLocked');
});
