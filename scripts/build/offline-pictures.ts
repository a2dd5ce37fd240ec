import { load, type CheerioAPI } from 'cheerio';

/** One size and format of a picture. */
interface PictureFile {
	address: string;
	/** Pixels; infinite for the file of browsers that choose none, which is the largest. */
	width: number;
}

/** A picture of a page in all its sizes and formats; those that every browser with a worker reads come first. */
export interface PagePicture {
	files: readonly PictureFile[];
	/** How much of a phone's width it takes, 0 to 1. */
	share: number;
}

/** Pixels across a phone's screen that are worth keeping, the best first. */
const WIDTHS = [1080, 720, 540, 360];

/** Bytes that the pictures of one page may take on a phone: it loads them over a paid net, and nobody asked for them yet. */
const BUDGET = 1_500_000;

/** CSS pixels across a phone's screen, where a picture's width is given in letters. */
const PHONE = 390;
const LETTER = 18;

/** The last of 「(min-width: 40em) 36rem, 50vw」 is for the narrowest screen. */
function shareOf(sizes: string | undefined): number {
	const last = sizes?.split(',').at(-1)?.trim() ?? '';
	const [, number, unit] = /^([\d.]+)(vw|rem|px)$/.exec(last) ?? [];
	const pixels = Number(number) * (unit === 'rem' ? LETTER : 1);
	const share = unit === 'vw' ? pixels / 100 : pixels / PHONE;
	return Number.isNaN(share) ? 1 : Math.min(1, share);
}

function pictureFrom($: CheerioAPI, picture: Parameters<CheerioAPI>[0]): PagePicture {
	const sources = $(picture).find('source, img').toArray();
	const webp = sources.filter((one) => $(one).attr('type') === 'image/webp');
	const ordered = [...webp, ...sources.filter((one) => !webp.includes(one))];
	const sizes = ordered.flatMap((one) =>
		[...($(one).attr('srcset') ?? '').matchAll(/(\S+)\s+(\d+)w/g)].map(
			([, address = '', width]) => ({ address, width: Number(width) }),
		),
	);
	const plain = ordered.flatMap((one) => $(one).attr('src') ?? []);
	const files = [...sizes, ...plain.map((address) => ({ address, width: Infinity }))];
	return { files, share: shareOf(ordered.map((one) => $(one).attr('sizes')).find(Boolean)) };
}

/** The pictures of a page that come in several sizes. */
export function picturesIn(html: string): PagePicture[] {
	const $ = load(html);
	const pictures = $('picture').toArray();
	return pictures.map((one) => pictureFrom($, one)).filter(({ files }) => files.length > 1);
}

/**
 * The file of every picture that a phone keeps: next to the width at which it is seen there, or smaller where all together
 * would take more than 1.5 MB.
 *
 * @param sizeOf bytes of a file at this address
 */
export function keptSizes(
	pictures: readonly PagePicture[],
	sizeOf: (address: string) => number,
): PictureFile[] {
	const ofScreen = (width: number) =>
		pictures.flatMap(({ files, share }) => {
			const [first, ...others] = files;
			const distance = (one: PictureFile) => Math.abs(one.width - width * share);
			return first
				? others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first)
				: [];
		});
	const total = (chosen: readonly PictureFile[]) =>
		[...new Set(chosen.map(({ address }) => address))].reduce((sum, one) => sum + sizeOf(one), 0);
	const choices = WIDTHS.map(ofScreen);
	return choices.find((chosen) => total(chosen) <= BUDGET) ?? choices.at(-1) ?? [];
}
