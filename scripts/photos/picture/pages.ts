import { TiffBlock, type TiffDirectory } from '../../lib/tiff-directories.ts';

const NEW_SUBFILE_TYPE = 0x00fe;
const OLD_SUBFILE_TYPE = 0x00ff;
const PHOTOMETRIC = 0x0106;
const DNG_VERSION = 0xc612;
/** Photometric interpretations of a sensor's own values. DNG 1.7. */
const SENSOR = [32803, 34892];

/** Smaller copies (bit 0) and masks (bit 2) are no pages. TIFF 6.0, §8. */
function isPage(block: TiffBlock, { entries }: TiffDirectory): boolean {
	const value = (tag: number) => {
		const entry = entries.find((one) => one.tag === tag);
		return entry && block.number(entry);
	};
	return ((value(NEW_SUBFILE_TYPE) ?? 0) & 0b101) === 0 && value(OLD_SUBFILE_TYPE) !== 2;
}

/** The pages of a scan as the decoder numbers them, from 0, without thumbnails and masks. `all` is how many it counts. */
export function pagesOf(bytes: Buffer, all: number): number[] {
	const everything = Array.from({ length: all }, (_, page) => page);
	const block = TiffBlock.at(bytes, 0);
	const directories = block?.directories();
	if (!block || directories?.length !== all) return everything;
	const pages = everything.filter((page) => {
		const directory = directories[page];
		return directory && isPage(block, directory);
	});
	return pages.length > 0 ? pages : everything;
}

/** Whether a TIFF is what a camera's sensor saw, with only a small picture that others can read. */
export function isSensorFile(bytes: Buffer): boolean {
	const block = TiffBlock.at(bytes, 0);
	return (block?.directories() ?? []).some(({ entries }) =>
		entries.some(
			(entry) =>
				entry.tag === DNG_VERSION ||
				(entry.tag === PHOTOMETRIC && SENSOR.includes(block?.number(entry) ?? 0)),
		),
	);
}
