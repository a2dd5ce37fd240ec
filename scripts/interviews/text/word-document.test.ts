import { expect, test } from 'vitest';
import { SOURCES } from '../../word/old-doc/trial-docs.ts';
import { oldDoc } from '../../word/old-doc/trial-old.ts';
import { readWordDocument } from './word-document.ts';

const wordsOf = async (bytes: Buffer) => {
	const read = await readWordDocument(bytes, '谈话');
	if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
	return read.value.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
};

test.each(['chapter', 'refused', 'pictures'] as const)(
	'%s.doc says the same, paragraph by paragraph, as the .docx it was made from',
	async (name) => {
		const words = await wordsOf(oldDoc(name));
		expect(words.length).toBeGreaterThan(4);
		expect(words).toEqual(await wordsOf(SOURCES[name]));
	},
);

test('words of a .doc whose place nobody knows are told, and not left out in silence', async () => {
	const doc = oldDoc('refused');
	// The number of the text box's shape, where the text says that it hangs there.
	const number = Buffer.from([0x03, 0x04, 0, 0]);
	doc.writeUInt32LE(9999, doc.indexOf(number));
	expect(await readWordDocument(doc, '谈话.doc')).toEqual({
		troubles: [
			{
				where: '谈话.doc',
				message: '有一个文本框，不知道它在哪一段旁边：「框里的字」',
				fix: '请把文本框里的字剪下来，粘贴成普通的段落，再删去文本框',
			},
		],
	});
});
