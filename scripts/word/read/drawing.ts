import { allWithin, within, type XmlNode } from '../package/xml.ts';

/** A picture in the text, by the relation that names its file. */
export interface PictureUse {
	relation: string;
	/** What was written for those who cannot see it. */
	alt: string;
}

/** What a drawing turned out to be: a picture, or why it cannot be taken. */
export type Drawn = { picture: PictureUse } | { message: string; fix: string } | { shape: true };

export const REMAKE_PICTURE = '请截成图片，贴在原处，再存一次；图会跟着文章一起收';

const wordsOf = (node: XmlNode): string =>
	allWithin(node, 'w:t')
		.flatMap(({ children }) => children.map(({ text }) => text))
		.join('')
		.trim();

const opening = (text: string) =>
	[...text].length > 12 ? `${[...text].slice(0, 12).join('')}……` : text;

function textBox(node: XmlNode): Drawn | undefined {
	const box = within(node, 'w:txbxContent');
	if (!box) return undefined;
	const words = wordsOf(box);
	if (words === '') return { shape: true };
	return {
		message: `有一个文本框，里面的字读出来不知道该放在哪里：「${opening(words)}」`,
		fix: '请把文本框里的字剪下来，粘贴成普通的段落，再删去文本框',
	};
}

/** What Word's own eyes saw, and the file names that WPS puts there, are nobody's description. */
const NOT_DESCRIBED =
	/自动生成|AI\s*生成|automatically generated|AI-generated|[\\/]|\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$|^(?:IMG|DSC|图片|微信图片|截图|Picture|Image)[\s_-]*\d*$/i;

const describedBy = (written: string) => (NOT_DESCRIBED.test(written.trim()) ? '' : written.trim());

/** Judges a `w:drawing`, a `w:pict` or a `w:object`. */
export function readDrawing(node: XmlNode): Drawn {
	const box = textBox(node);
	if (box) return box;
	if (within(node, 'c:chart')) return { message: '有一张图表', fix: REMAKE_PICTURE };
	if (within(node, 'dgm:relIds')) return { message: '有一张 SmartArt 图', fix: REMAKE_PICTURE };
	const object = within(node, 'o:OLEObject');
	if (object || node.name === 'w:object') {
		const isFormula = /equation|mathtype/i.test(object?.attributes['ProgID'] ?? '');
		return isFormula
			? { message: '有一个公式', fix: '请用文字写出来' }
			: {
					message: '嵌着另一个文件（表格、录音之类）',
					fix: '请在 Word 里删去它；要用的内容写成文字、表格或图片',
				};
	}
	const blip = within(node, 'a:blip');
	const image = within(node, 'v:imagedata');
	const about = within(node, 'wp:docPr', 'v:shape')?.attributes ?? {};
	const alt = describedBy(about['descr'] ?? about['alt'] ?? '');
	if (blip?.attributes['r:link'] !== undefined && blip.attributes['r:embed'] === undefined)
		return {
			message: '有一张图只是链接，图不在这份文件里',
			fix: '请把图删去，用「插入—图片」重新放一次，不要选「链接到文件」',
		};
	const relation = blip?.attributes['r:embed'] ?? image?.attributes['r:id'];
	return relation === undefined ? { shape: true } : { picture: { relation, alt } };
}
