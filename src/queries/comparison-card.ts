import { comparisonPath } from '../paths.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Entry } from './entry.ts';
import { figureView, type PhotoEntry } from './figure.ts';
import type { ComparisonCard } from './reading-context.ts';

/** A comparison with its pictures, in the order of their dates. */
export function comparisonCard(
	{ id, data }: Entry<Comparison>,
	photos: readonly PhotoEntry[],
): ComparisonCard {
	const byPhoto = new Map(photos.map((photo) => [photo.id, photo]));
	return {
		title: data.title,
		href: comparisonPath(id),
		pictures: data.pictures.flatMap(({ photo, label }) => {
			const entry = byPhoto.get(photo);
			return entry ? [{ ...figureView(entry), label }] : [];
		}),
	};
}
