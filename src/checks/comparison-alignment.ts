import {
	judgeComparison,
	SMALLEST_COMMON,
	spotIn,
	type AlignedPicture,
	type JudgedComparison,
	type PictureSize,
} from '../domain/registration/alignment.ts';
import type { Area } from '../domain/registration/common-area.ts';
import { MATCHES } from '../schema/comparison.ts';
import { pointsSentence, shareWords } from './alignment-words.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

type ComparisonEntry = CheckedEntry<'comparisons'>;

/** What opens the page on which a comparison's points are clicked. */
const alignCommand = (id: string) => `npm run align -- ${id}`;

/** The upright size of a photo's picture; undefined when it is missing or cannot be read. */
export function sizeOfPhoto(photo: string, { pictures }: Museum): PictureSize | undefined {
	const prefix = `content/photos/${photo}.`;
	const picture = pictures.find(
		({ file, broken }) =>
			broken === undefined && file.startsWith(prefix) && !file.slice(prefix.length).includes('.'),
	);
	const { width, height } = picture ?? {};
	return width && height ? { width, height } : undefined;
}

/** How the pictures of a comparison lie on each other; undefined when nothing is to be warped or a picture is missing. */
export function judgedComparison(
	{ data: { match, pictures } }: ComparisonEntry,
	museum: Museum,
): JudgedComparison | undefined {
	if (match === 'C') return undefined;
	const sized = pictures.flatMap(({ photo, points }): AlignedPicture[] => {
		const size = sizeOfPhoto(photo, museum);
		return size ? [{ size, points }] : [];
	});
	return sized.length === pictures.length ? judgeComparison(match, sized) : undefined;
}

/** Points belong to older pictures, which are laid on the newest one. */
function pointsOnNewest({ data: { pictures }, file, lineOf }: ComparisonEntry): Issue[] {
	const newest = pictures.length - 1;
	const { label, points } = pictures[newest] ?? {};
	if (points === undefined) return [];
	return [
		{
			name: 'comparison-alignment',
			file,
			line: lineOf('pictures', newest, 'points'),
			message: `最新一张图「${label}」写了对位点；别的图往它身上对，它自己不用写`,
			fix: '删去这一张的 points',
		},
	];
}

/** Photographs that are said to agree must have points; two drawings were drawn with one camera. */
function missingPoints({ id, data, file, lineOf }: ComparisonEntry, museum: Museum): Issue[] {
	if (data.match !== 'A') return [];
	const provenance = (photo: string) =>
		museum.records.photos.find((one) => one.id === photo)?.data.provenance;
	const newest = provenance(data.pictures.at(-1)?.photo ?? '');
	return data.pictures.slice(0, -1).flatMap(({ photo, label, points }, index): Issue[] => {
		const own = provenance(photo);
		if (points !== undefined || own === undefined || newest === undefined) return [];
		if (own === 'drawing' && newest === 'drawing') return [];
		return [
			{
				name: 'comparison-alignment',
				file,
				line: lineOf('pictures', index),
				message: `机位写的是「${MATCHES.A}」，可是「${label}」没有对位点`,
				fix: `请运行 ${alignCommand(id)}，点出两张图上相同的地方；对不上，就把 match 改成 B 或 C`,
			},
		];
	});
}

/** What all pictures show must be worth showing, and hold every point of the list. */
function commonArea({ data, file, lineOf }: ComparisonEntry, judged: JudgedComparison): Issue[] {
	const { common, share } = judged;
	if (share === undefined) return [];
	if (!common || share < SMALLEST_COMMON)
		return [
			{
				name: 'comparison-alignment',
				file,
				line: lineOf('pictures'),
				message: `几张图对好以后，都有的部分只占最新一张的 ${shareWords(share)}`,
				fix: `请核对对位点；确实只有这么一点相同，就把 match 改成 C，并排着看`,
			},
		];
	return data.hotspots.flatMap((spot, index): Issue[] =>
		spotIn(common, spot)
			? []
			: [
					{
						name: 'comparison-alignment',
						file,
						line: lineOf('hotspots', index),
						message: `第 ${index + 1} 个说明点在裁掉的地方，页面上看不见`,
						fix: `请把它挪进几张图都有的部分：${areaWords(common)}`,
					},
				],
	);
}

/** Rounded inwards, so that what is written is inside. */
const areaWords = ({ x, y, width, height }: Area) =>
	`x 从 ${Math.ceil(x)} 到 ${Math.floor(x + width)}，y 从 ${Math.ceil(y)} 到 ${Math.floor(y + height)}`;

/** 今昔 whose pictures are laid over each other must lie on each other; requirement M7. */
export const comparisonAlignment: Check = (museum) =>
	museum.records.comparisons.flatMap((comparison): Issue[] => {
		const { id, data, file, lineOf } = comparison;
		if (data.match === 'C') return [];
		const { match: grade } = data;
		const judged = judgedComparison(comparison, museum);
		const ofPoints = (judged?.judged ?? []).flatMap((one, index): Issue[] => {
			const { label = '', points = [] } = data.pictures[index] ?? {};
			return (one?.faults ?? []).map((fault) => ({
				name: 'comparison-alignment',
				file,
				line: lineOf('pictures', index, 'points'),
				...pointsSentence(fault, {
					label,
					count: points.length,
					grade,
					command: alignCommand(id),
				}),
			}));
		});
		return [
			...pointsOnNewest(comparison),
			...missingPoints(comparison, museum),
			...ofPoints,
			...(judged && ofPoints.length === 0 ? commonArea(comparison, judged) : []),
		];
	});
