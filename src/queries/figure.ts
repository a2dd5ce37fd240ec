import { photoPath } from '../paths.ts';
import { PROVENANCES, REPAIRED_BY, type Photo } from '../schema/photo.ts';
import type { Entry } from './entry.ts';

/** The picture file as Astro knows it; structural, so that tests need no picture. */
export interface PictureFile {
	src: string;
	width: number;
	height: number;
	format: string;
	/** Astro's own copy of these fields, there while the site is built. */
	clone?: PictureFile;
}

/**
 * The size of a picture. Whoever reads a field of an imported picture tells Astro that the file itself is wanted, and the
 * original is then published with all that its camera wrote into it
 * (https://github.com/withastro/astro/blob/main/packages/astro/src/assets/utils/proxy.ts); its `clone` may be read freely.
 */
function sizeOf(image: PictureFile): { width: number; height: number } {
	const { width, height } = image.clone ?? image;
	return { width, height };
}

/** A picture with the words that belong under it. */
export interface FigureView {
	id: string;
	image: PictureFile;
	/** Pixels of the file as it came; derivatives are never larger. */
	width: number;
	height: number;
	alt: string;
	caption: string;
	/** 「示意画，非照片」 or 「AI修复」 where it is not a photograph as it was taken; undefined where it is. */
	provenance?: string | undefined;
	credit: string;
	href: string;
}

/** A photo record with its picture file, as the loader gives it. */
export type PhotoEntry = Entry<Photo & { image: PictureFile; searchEngines?: boolean | undefined }>;

/** What is said of a picture that is not a photograph as it was taken. */
function provenanceWords({ provenance, restoration }: Photo): string | undefined {
	if (restoration) return REPAIRED_BY[restoration.by];
	return provenance === 'photograph' ? undefined : PROVENANCES[provenance];
}

/** The picture before all repairs: what is shown first wherever a record of a repaired one is shown. */
export function unrepaired(photo: PhotoEntry, photos: readonly PhotoEntry[]): PhotoEntry {
	const seen = new Set([photo.id]);
	let found = photo;
	for (;;) {
		const { restoration } = found.data;
		const before = restoration && photos.find(({ id }) => id === restoration.original);
		if (!before || seen.has(before.id)) return found;
		seen.add(before.id);
		found = before;
	}
}

export function figureView({ id, data }: PhotoEntry): FigureView {
	return {
		id,
		image: data.image,
		...sizeOf(data.image),
		alt: data.alt,
		caption: data.caption,
		provenance: provenanceWords(data),
		credit: data.credit,
		href: photoPath(id),
	};
}
