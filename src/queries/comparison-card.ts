import type { Area } from '../domain/registration/common-area.ts';
import { comparisonPath } from '../paths.ts';
import type { Comparison } from '../schema/comparison.ts';
import { roomsText } from '../text/rooms.ts';
import type { Entry } from './entry.ts';
import { figureView, type PhotoEntry, type PictureFile } from './figure.ts';
import type { ComparisonCard, ComparisonPicture, ComparisonView } from './reading-context.ts';

/** A comparison as the loader gives it: with its pictures laid on each other, where points say how. */
export type ComparisonEntry = Entry<
	Comparison & {
		aligned?:
			| {
					/** The part of the newest picture that all show, in percent of its width and height. */
					common: Area;
					pictures: { photo: string; image: PictureFile }[];
			  }
			| undefined;
	}
>;

/** What was done to a picture so that it lies on the others: 「旧照已按对位点校正，裁到两张都有的部分」. */
function trimmedWords({ pictures }: Comparison, photo: string, isDrawing: boolean): string {
	const { warped, cut } = roomsText.thenNow.trimmed;
	const isMoved = pictures.some((picture) => picture.photo === photo && picture.points);
	return (isMoved ? warped : cut)
		.replace('{kind}', isDrawing ? '图' : '照')
		.replace('{n}', pictures.length === 2 ? '两' : '几');
}

function comparisonPictures(
	data: ComparisonEntry['data'],
	photos: readonly PhotoEntry[],
): ComparisonPicture[] {
	const byPhoto = new Map(photos.map((photo) => [photo.id, photo]));
	return data.pictures.flatMap(({ photo, label, time }) => {
		const entry = byPhoto.get(photo);
		if (!entry) return [];
		const { date, provenance } = entry.data;
		// A drawing shows another time than the one at which it was drawn.
		const made = provenance === 'drawing' ? `${date.asRecorded}绘` : date.asRecorded;
		const when = time === undefined ? made : `${made}，${time}`;
		const image = data.aligned?.pictures.find((one) => one.photo === photo)?.image;
		if (!image) return [{ ...figureView(entry), label, when }];
		const aligned = { ...entry, data: { ...entry.data, image } };
		const trimmed = trimmedWords(data, photo, provenance === 'drawing');
		return [{ ...figureView(aligned), label, when, trimmed }];
	});
}

/** Requirement PH-2: pictures are laid over each other only where their viewpoints agree. */
function viewsOf(match: Comparison['match'], pictures: number): readonly ComparisonView[] {
	if (match === 'C' || pictures < 2) return ['side'];
	return ['slider', 'fade', 'side', ...(pictures > 2 ? (['film'] as const) : [])];
}

/** A comparison with its pictures, in the order of their dates. */
export function comparisonCard(
	{ id, data }: ComparisonEntry,
	photos: readonly PhotoEntry[],
): ComparisonCard {
	const pictures = comparisonPictures(data, photos);
	return {
		id,
		title: data.title,
		href: comparisonPath(id),
		pictures,
		views: viewsOf(data.match, pictures.length),
	};
}
