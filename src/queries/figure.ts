import { photoPath } from '../paths.ts';
import { PROVENANCES, type Photo } from '../schema/photo.ts';
import type { Entry } from './entry.ts';

/** The picture file as Astro knows it; structural, so that tests need no picture. */
export interface PictureFile {
	src: string;
	width: number;
	height: number;
	format: string;
}

/** A picture with the words that belong under it. */
export interface FigureView {
	id: string;
	image: PictureFile;
	alt: string;
	caption: string;
	/** 「示意画，非照片」 where it is not a photograph; undefined where it is. */
	provenance?: string | undefined;
	credit: string;
	href: string;
}

/** A photo record with its picture file, as the loader gives it. */
export type PhotoEntry = Entry<Photo & { image: PictureFile; searchEngines?: boolean | undefined }>;

export function figureView({ id, data }: PhotoEntry): FigureView {
	return {
		id,
		image: data.image,
		alt: data.alt,
		caption: data.caption,
		provenance: data.provenance === 'photograph' ? undefined : PROVENANCES[data.provenance],
		credit: data.credit,
		href: photoPath(id),
	};
}
