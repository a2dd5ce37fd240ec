import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { addPhotos } from '../photos/add-photos.ts';
import { sha256Of } from '../photos/files/archive.ts';
import { readStored } from '../photos/files/stored.ts';
import type { Answer } from './options.ts';
import type { Context } from './read/context.ts';
import type { PictureUse } from './read/drawing.ts';
import type { ReadDocument } from './read/document.ts';
import { wordsIn } from './text/model.ts';

/** The bytes of a picture in the file. */
function bytesOf(
	{ relation }: PictureUse,
	{ parts, relations }: Context,
): { name: string; bytes: Buffer } | undefined {
	const target = relations.get(relation);
	const bytes = target && !target.isExternal ? parts.bytes(target.target) : undefined;
	return target && bytes && { name: basename(target.target), bytes };
}

/** Finds pictures of a file in the museum, by the fingerprint of their original or of what was made from it. */
export function pictureFinder(root: string, context: Context, file: string) {
	let known: Map<string, string> | undefined;
	const learn = () =>
		new Map(
			[...readStored(root).values()].flatMap(({ id, master, picture }) => [
				...(master ? [[master.sha256, id] as const] : []),
				...(picture === undefined ? [] : [[sha256Of(readFileSync(picture)), id] as const]),
			]),
		);
	return (picture: PictureUse, at: string): string | undefined => {
		const found = bytesOf(picture, context);
		if (!found) {
			context.findings.troubles.push({
				where: at,
				message: '这张图在文件里找不到',
				fix: '请把图删去，重新插入一次',
			});
			return undefined;
		}
		known ??= learn();
		const id = known.get(sha256Of(found.bytes));
		if (id === undefined)
			context.findings.troubles.push({
				where: at,
				message: '这张图还没有加进馆里',
				fix: `请先运行 npm run word -- pictures ${file} --write，把图加进 content/photos/，填好记录，再来一次`,
			});
		return id;
	};
}

/** A picture with what the file says about it. */
interface Found {
	name: string;
	bytes: Buffer;
	alt?: string | undefined;
	caption?: string | undefined;
}

/** All pictures of a document, each once. A caption is the paragraph in that style below the picture. */
function picturesOf({ items }: ReadDocument, context: Context): Found[] {
	const found = new Map<string, Found>();
	for (const [index, item] of items.entries()) {
		if (item.kind !== 'paragraph') continue;
		const below = items[index + 1];
		const caption =
			below?.kind === 'paragraph' && below.role === 'caption'
				? wordsIn(below.pieces)
						.replace(/^图\s*[\d.-]+[\s　:：.．、]*/u, '')
						.trim()
				: '';
		for (const picture of item.pictures) {
			const file = bytesOf(picture, context);
			if (file)
				found.set(sha256Of(file.bytes), {
					...file,
					alt: picture.alt || undefined,
					caption: caption || undefined,
				});
		}
	}
	return [...found.values()];
}

/**
 * Brings the pictures of a document into content/photos/ as drafts, the way `add:photo` does it: place, serial numbers and
 * whatever else a camera writes stay outside.
 */
export async function addPictures(
	root: string,
	document: ReadDocument,
	context: Context,
	asked: { id: string; write: boolean; today: string },
): Promise<Answer> {
	const pictures = picturesOf(document, context);
	if (pictures.length === 0) return { text: '文件里没有图。没有写入任何文件。', ok: true };
	const folder = mkdtempSync(join(tmpdir(), 'word-pictures-'));
	try {
		const words = new Map<string, { alt?: string | undefined; description?: string | undefined }>();
		const paths = pictures.map(({ name, bytes, alt, caption }, index) => {
			const path = join(folder, `图${index + 1}${extname(name)}`);
			writeFileSync(path, bytes);
			words.set(basename(path), { alt, description: caption });
			return path;
		});
		const { id, write, today } = asked;
		const options = {
			paths,
			id: `${id}-picture`,
			words,
			write,
			today,
			scan: false,
			allowLarge: false,
			skipBad: false,
		};
		return await addPhotos(root, options);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
