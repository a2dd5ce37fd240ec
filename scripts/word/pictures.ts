import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { sha256Of } from '../photos/files/archive.ts';
import { readStored, type StoredPhoto } from '../photos/files/stored.ts';
import { makePhotos } from './make-photos.ts';
import { COUNTED } from './read/caption.ts';
import type { Context } from './read/context.ts';
import type { ReadDocument } from './read/document.ts';
import type { PictureUse } from './read/drawing.ts';
import { wordsIn } from './text/model.ts';
import type { Trouble } from './trouble.ts';

/** A picture of a Word file, and the photo it is. */
export interface WordPicture {
	/** Where it stands first: 「第 3 段后面」. */
	at: string;
	/** Where it stands once more. */
	again: string[];
	alt?: string | undefined;
	caption?: string | undefined;
	/** Ids of its photos: one, or one for each page of a scan; none where it cannot be taken. */
	ids: readonly string[];
	/** Whether the photo is made of this file, as a draft that nobody but editors sees. */
	isNew: boolean;
	/** Of a new one: what was seen of it, as `add:photo` tells it. */
	told: string;
}

/** The picture that a file of content/photos/ is made of. */
export const newPictureOf = (
	file: string,
	pictures: readonly WordPicture[],
): WordPicture | undefined =>
	pictures.find(
		({ ids, isNew }) =>
			isNew && ids.some((id) => file.replace(/\.[^.]+$/, '') === `content/photos/${id}`),
	);

/** The pictures of a Word file, each once, in the order of the text. */
export interface WordPictures {
	all: readonly WordPicture[];
	troubles: readonly Trouble[];
	/** The photo of a picture; complains where the file does not hold it. */
	find: (picture: PictureUse, at: string) => readonly string[];
	/** What the record says below a picture; undefined where it says nothing yet. */
	captionOf: (picture: PictureUse) => string | undefined;
}

/** A picture with its bytes. */
export interface Held extends WordPicture {
	name: string;
	bytes: Buffer;
}

/** The bytes of a picture in the file. */
function bytesOf(
	{ relation }: PictureUse,
	{ parts, relations }: Context,
): { name: string; bytes: Buffer } | undefined {
	const target = relations.get(relation);
	const bytes = target && !target.isExternal ? parts.bytes(target.target) : undefined;
	return target && bytes && { name: basename(target.target), bytes };
}

/** All pictures of a document by fingerprint. A caption is the paragraph in that style below the picture. */
function picturesOf({ items }: ReadDocument, context: Context): Map<string, Held> {
	const found = new Map<string, Held>();
	for (const [index, item] of items.entries()) {
		if (item.kind !== 'paragraph') continue;
		const below = items[index + 1];
		const isCaption = below?.kind === 'paragraph' && below.role === 'caption';
		const caption = isCaption
			? wordsIn(below.pieces).replace(COUNTED, '').trim() || undefined
			: undefined;
		for (const picture of item.pictures) {
			const file = bytesOf(picture, context);
			if (!file) continue;
			const sum = sha256Of(file.bytes);
			const known = found.get(sum);
			const alt = picture.alt || undefined;
			if (!known)
				found.set(sum, {
					...{ ...file, at: item.at, again: [], alt, caption },
					...{ ids: [], isNew: false, told: '' },
				});
			else {
				known.again.push(item.at);
				known.alt ??= alt;
				known.caption ??= caption;
			}
		}
	}
	return found;
}

/** Photos by the fingerprint of their original, and by that of what was made from it. */
const idsBySum = (stored: ReadonlyMap<string, StoredPhoto>): Map<string, string> =>
	new Map(
		[...stored.values()].flatMap(({ id, master, picture }) => [
			...(master ? [[master.sha256, id] as const] : []),
			...(picture === undefined ? [] : [[sha256Of(readFileSync(picture)), id] as const]),
		]),
	);

/** What the record of a photo says below it. */
function captionIn(record: string | undefined): string | undefined {
	const fields: unknown = record === undefined ? undefined : parse(record);
	return typeof fields === 'object' && fields !== null && 'caption' in fields
		? String(fields.caption)
		: undefined;
}

/**
 * Looks at all pictures of a document, and makes photos of those that are not in the museum.
 * @param root a copy of content/, into which they are made
 */
export async function bringPictures(
	root: string,
	document: ReadDocument,
	context: Context,
	{ chapter, today }: { chapter: string; today: string },
): Promise<WordPictures> {
	const held = picturesOf(document, context);
	const troubles: Trouble[] = [];
	let stored: ReadonlyMap<string, StoredPhoto> = new Map();
	if (held.size > 0) {
		stored = readStored(root);
		const known = idsBySum(stored);
		const fresh: Held[] = [];
		for (const [sum, picture] of held) {
			const id = known.get(sum);
			if (id === undefined) fresh.push(picture);
			else picture.ids = [id];
		}
		const asked = { stem: `${chapter}-picture`, today };
		if (fresh.length > 0) {
			troubles.push(...(await makePhotos(root, fresh, stored, asked)));
			stored = readStored(root);
		}
	}
	const heldOf = (picture: PictureUse) => {
		const file = bytesOf(picture, context);
		return file && held.get(sha256Of(file.bytes));
	};
	return {
		...{ all: [...held.values()], troubles },
		find: (picture, at) => {
			const found = heldOf(picture);
			if (!found)
				context.findings.troubles.push({
					where: at,
					message: '这张图在文件里找不到',
					fix: '请把图删去，重新插入一次',
				});
			return found?.ids ?? [];
		},
		captionOf: (picture) => captionIn(stored.get(heldOf(picture)?.ids[0] ?? '')?.record),
	};
}
