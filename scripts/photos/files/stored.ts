import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isUnfinished } from '../../../src/domain/unfinished.ts';
import type { PictureLabels } from '../../../src/images/labels.ts';

const PICTURE = /\.(?:jpe?g|png|webp)$/i;
const RECORD = /\.ya?ml$/i;

/** One photo of content/photos/ as it lies on the disk. */
export interface StoredPhoto {
	id: string;
	/** The text of its record; undefined when there is none. */
	record?: string | undefined;
	/** Where its picture is; undefined when there is none. */
	picture?: string | undefined;
	/** SHA-256 and page of the file it was made from; undefined when the record does not say. */
	master?: { sha256: string; page: number } | undefined;
	/** What the record says that the picture should carry, too; nothing that is still 「待填」. */
	labels: PictureLabels;
	/** Fields that belong to the whole batch it came in. */
	told: {
		contributor?: string | undefined;
		occasion?: string | undefined;
		place?: string | undefined;
	};
}

type Fields = Record<string, unknown>;

/** The fields of a record, as far as they can be read; the content check judges them. */
function fieldsOf(source: string | undefined): Fields {
	try {
		const fields: unknown = source === undefined ? {} : parse(source);
		return typeof fields === 'object' && fields !== null ? { ...fields } : {};
	} catch {
		return {};
	}
}

const told = (value: unknown) =>
	typeof value === 'string' && value !== '不详' && !isUnfinished(value) ? value : undefined;

function masterOf(value: unknown): StoredPhoto['master'] {
	if (typeof value !== 'object' || value === null || !('sha256' in value)) return undefined;
	const page = 'page' in value && typeof value.page === 'number' ? value.page : 1;
	return typeof value.sha256 === 'string' ? { sha256: value.sha256, page } : undefined;
}

/** Everything in content/photos/, by id. */
export function readStored(root: string): Map<string, StoredPhoto> {
	const folder = join(root, 'photos');
	const photos = new Map<string, StoredPhoto>();
	for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
		const id = name.replace(/\.[^.]+$/, '');
		const photo = photos.get(id) ?? { id, labels: {}, told: {} };
		if (PICTURE.test(name)) photo.picture = join(folder, name);
		else if (RECORD.test(name)) {
			const record = readFileSync(join(folder, name), 'utf8');
			const fields = fieldsOf(record);
			Object.assign(photo, {
				record,
				master: masterOf(fields['master']),
				labels: {
					creator: told(fields['maker']),
					credit: told(fields['credit']),
					description: told(fields['caption']),
					altText: told(fields['alt']),
				},
				told: {
					contributor: told(fields['contributor']),
					occasion: told(fields['occasion']),
					place: typeof fields['place'] === 'string' ? fields['place'] : undefined,
				},
			});
		} else continue;
		photos.set(id, photo);
	}
	return photos;
}
