import { element, RELATION, xmlText } from '../write/xml-text.ts';
import { REMAKE_PICTURE } from '../read/drawing.ts';
import type { Drawn, KeptFile, PictureFile } from './pictures.ts';
import { unread } from './unread.ts';

/** The picture files of a document, and the relations that name them. */
export class Media {
	readonly files = new Map<string, Buffer>();
	readonly #ids = new Map<KeptFile, string>();

	#relation(file: KeptFile): string {
		const id = this.#ids.get(file) ?? `rIdPicture${this.#ids.size + 1}`;
		this.#ids.set(file, id);
		this.files.set(`word/media/${file.name}`, file.bytes);
		return id;
	}

	/** The relations, as they stand in the part of any text. */
	get relations(): string[] {
		return [...this.#ids].map(([file, id]) =>
			element('Relationship', {
				Id: id,
				Type: `${RELATION}/image`,
				Target: `media/${file.name}`,
			}),
		);
	}

	#picture(file: PictureFile, description: string): string {
		if ('format' in file)
			return unread(`有一张旧格式的图（${file.format}），取不出来`, REMAKE_PICTURE);
		return element(
			'w:r',
			{},
			element(
				'w:drawing',
				{},
				element('wp:docPr', { descr: description }),
				element('a:blip', { 'r:embed': this.#relation(file) }),
			),
		);
	}

	/** What is drawn at a place in the text, as .docx would have it; `words` are those of its text boxes. */
	xml({ shape, files }: Drawn, words: string): string {
		const box =
			words === '' && files.length > 0
				? ''
				: element(
						'w:r',
						{},
						element(
							'w:pict',
							{},
							words === '' ? '' : element('w:txbxContent', {}, wordsXml(words)),
						),
					);
		if (files.length > 0)
			return box + files.map((file) => this.#picture(file, shape.description)).join('');
		if (words !== '' || shape.pictures.length === 0) {
			const linked = element('a:blip', { 'r:link': 'rIdLinked' });
			return shape.isLinked && words === ''
				? element('w:r', {}, element('w:drawing', {}, linked))
				: box;
		}
		return unread('有一张图，取不出来', REMAKE_PICTURE);
	}
}

const wordsXml = (words: string) =>
	element('w:p', {}, element('w:r', {}, element('w:t', {}, xmlText(words))));
