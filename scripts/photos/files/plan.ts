import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { readLabels, type PictureLabels } from '../../../src/images/labels.ts';
import { isUntouchedDraft } from '../../interviews/files/draft-seal.ts';
import { derive, type Unpacked } from '../picture/derive.ts';
import { draftRecord, labelsFrom, type PhotoDraft } from './draft-record.ts';
import type { StoredPhoto } from './stored.ts';

/** What will become of one file. */
export type Fate = 'new' | 'renew' | 'same' | 'edited' | 'kept';
export const isWritten = (fate: Fate): boolean => fate === 'new' || fate === 'renew';

export interface PhotoPlan {
	id: string;
	record: { fate: Fate; text: string };
	picture: { fate: Fate; bytes: Buffer };
	/** The record is a person's and has no master: these lines are for them to paste. */
	masterLines?: string | undefined;
}

function recordFate(stored: string | undefined, made: string, isTold: boolean): Fate {
	if (stored === undefined) return 'new';
	if (stored === made) return 'same';
	if (!isUntouchedDraft(stored)) return 'edited';
	return isTold ? 'renew' : 'kept';
}

/** What the picture is to carry: a record's own words where a person has written some, else what its file told. */
function wantedLabels(draft: PhotoDraft, stored: StoredPhoto | undefined): PictureLabels {
	const fromFile = labelsFrom(draft);
	const written = Object.entries(stored?.labels ?? {}).filter(([, words]) => words !== undefined);
	return { ...fromFile, ...Object.fromEntries(written) };
}

async function labelsInside(bytes: Buffer): Promise<PictureLabels> {
	const { xmp } = await sharp(bytes).metadata();
	return xmp ? readLabels(xmp.toString('utf8')) : {};
}

/**
 * A picture that is there is ours when the original makes it again, byte for byte; then it may learn new labels. Any other is
 * a person's: somebody has covered a face, or cut an edge.
 */
async function planPicture(
	unpacked: Unpacked,
	labels: PictureLabels,
	stored: string | undefined,
): Promise<PhotoPlan['picture']> {
	const bytes = await derive(unpacked, labels);
	if (stored === undefined) return { fate: 'new', bytes };
	const there = readFileSync(stored);
	if (there.equals(bytes)) return { fate: 'same', bytes };
	const inside = await labelsInside(there).catch(() => undefined);
	const isOurs = inside !== undefined && there.equals(await derive(unpacked, inside));
	return isOurs ? { fate: 'renew', bytes } : { fate: 'edited', bytes: there };
}

/**
 * Compares what a picture gives with what is there. A record or a picture that a person has touched is never written over.
 *
 * @param isTold whether the command was given words for the record this time
 */
export async function planPhoto(
	id: string,
	unpacked: Unpacked,
	draft: PhotoDraft,
	stored: StoredPhoto | undefined,
	isTold: boolean,
): Promise<PhotoPlan> {
	const text = draftRecord(draft);
	const isMissing = stored?.record !== undefined && stored.master === undefined;
	return {
		id,
		record: { fate: recordFate(stored?.record, text, isTold), text },
		picture: await planPicture(unpacked, wantedLabels(draft, stored), stored?.picture),
		masterLines: isMissing ? /^master:\n(?: .*\n)+/m.exec(text)?.[0] : undefined,
	};
}
