import { comparisonPath } from '../paths.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Entry } from './entry.ts';
import { figureView, type PhotoEntry } from './figure.ts';
import type { ComparisonCard, ComparisonPicture, ComparisonView } from './reading-context.ts';

function comparisonPictures(
	pictures: Comparison['pictures'],
	photos: readonly PhotoEntry[],
): ComparisonPicture[] {
	const byPhoto = new Map(photos.map((photo) => [photo.id, photo]));
	return pictures.flatMap(({ photo, label, time }) => {
		const entry = byPhoto.get(photo);
		if (!entry) return [];
		const { date, provenance } = entry.data;
		// A drawing shows another time than the one at which it was drawn.
		const made = provenance === 'drawing' ? `${date.asRecorded}绘` : date.asRecorded;
		const when = time === undefined ? made : `${made}，${time}`;
		return [{ ...figureView(entry), label, when }];
	});
}

/** Requirement PH-2: pictures are laid over each other only where their viewpoints agree. */
function viewsOf(match: Comparison['match'], pictures: number): readonly ComparisonView[] {
	if (match === 'C' || pictures < 2) return ['side'];
	return ['slider', 'fade', 'side', ...(pictures > 2 ? (['film'] as const) : [])];
}

/** A comparison with its pictures, in the order of their dates. */
export function comparisonCard(
	{ id, data }: Entry<Comparison>,
	photos: readonly PhotoEntry[],
): ComparisonCard {
	const pictures = comparisonPictures(data.pictures, photos);
	return {
		id,
		title: data.title,
		href: comparisonPath(id),
		pictures,
		views: viewsOf(data.match, pictures.length),
	};
}
