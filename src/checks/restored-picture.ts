import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';
import { allReferences } from './references.ts';

type Photo = CheckedEntry<'photos'>;

/** Where a picture may be seen at all. */
const reach = ({ data }: Photo) =>
	data.withheld !== undefined || data.access === 'hidden' ? [] : data.channels;

function judge(photo: Photo, photos: ReadonlyMap<string, Photo>): Issue[] {
	const { id, data, file, lineOf } = photo;
	const complain = (line: string, message: string, fix: string): Issue[] => [
		{
			...{ name: 'restored-picture', file, line: lineOf(line), message, fix },
			reminder: data.withheld !== undefined ? true : undefined,
		},
	];
	const { restoration } = data;
	if (data.provenance !== 'restored')
		return restoration === undefined
			? []
			: complain(
					'restoration',
					'写了怎么修的，来历却不是修复件',
					'请把来历写成 provenance: restored；没有修过就删去 restoration 几行',
				);
	if (!restoration)
		return complain(
			'provenance',
			'修复件没有写从哪一张修来、怎么修的',
			'请加上 restoration，例如 restoration: { original: old-street-1985, by: ai, note: 补上折痕 }',
		);
	const original = photos.get(restoration.original);
	if (!original) return [];
	if (original.id === id || original.data.provenance === 'restored')
		return complain(
			'restoration',
			original.id === id ? '原件写成了自己' : `原件「${original.id}」自己也是修复件`,
			'请在 original 里写没有修过的那一张',
		);
	const shown = reach(original);
	const missing = reach(photo).filter((channel) => !shown.includes(channel));
	const isNarrower = original.data.access === 'kiosk-only' && data.access === 'public';
	return missing.length > 0 || isNarrower
		? complain(
				'restoration',
				`原件「${original.id}」公开得比修复件窄，读者看不到修以前的样子`,
				'请把两张的 access、channels、withheld 写成一样',
			)
		: [];
}

/** A repaired picture used where the original belongs. */
function usedAlone(museum: Museum, photos: ReadonlyMap<string, Photo>): Issue[] {
	return allReferences(museum).flatMap(({ from, target, id, label, line }): Issue[] => {
		const photo = target === 'photos' && from.collection !== 'photos' ? photos.get(id) : undefined;
		if (photo?.data.provenance !== 'restored') return [];
		return [
			{
				name: 'restored-picture',
				file: from.file,
				line: line(),
				message: `「${label}」用的「${id}」是修复件，读者先看到的就不是原件了`,
				fix: `请改用原件「${photo.data.restoration?.original ?? '……'}」，修复件在原件的页上点开看`,
			},
		];
	});
}

/** A repaired picture says what it was made from and how, and never stands in the original's place. */
export const restoredPictures: Check = (museum) => {
	const photos = new Map(museum.records.photos.map((photo) => [photo.id, photo]));
	return [
		...museum.records.photos.flatMap((photo) => judge(photo, photos)),
		...usedAlone(museum, photos),
	];
};
