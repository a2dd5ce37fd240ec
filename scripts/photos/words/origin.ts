import type { Photo } from '../../../src/schema/photo.ts';
import type { Tags } from './tags.ts';

/** What a picture says of its own making. */
export interface Origin {
	provenance: Photo['provenance'];
	/** Whether the file itself says so; else it is a guess for the editor to confirm. */
	isTold: boolean;
	/** Whether a machine made it all up, or had a hand in it. */
	machine?: 'all' | 'part' | undefined;
}

/** http://cv.iptc.org/newscodes/digitalsourcetype/ */
const SOURCE_TYPES: Readonly<Record<string, Photo['provenance']>> = {
	digitalCapture: 'photograph',
	computationalCapture: 'photograph',
	negativeFilm: 'scan',
	positiveFilm: 'scan',
	print: 'scan',
	algorithmicMedia: 'drawing',
	digitalCreation: 'drawing',
	humanEdits: 'photograph',
};

/**
 * The mark that Chinese programs must leave in what they generate, GB 45438—2025: 1 is generated, 2 and 3 are perhaps
 * generated. It stands in XMP, EXIF or a PNG's text, always with these names.
 */
function chineseMark(bytes: Buffer): Origin['machine'] {
	for (let at = bytes.indexOf('AIGC'); at >= 0; at = bytes.indexOf('AIGC', at + 4)) {
		const label = /^AIGC[\s\S]{0,60}?Label(?:&quot;|\W){1,12}([123])/.exec(
			bytes.toString('latin1', at, at + 120),
		);
		if (label) return label[1] === '1' ? 'all' : 'part';
	}
	return undefined;
}

function machineIn(sourceType: string | undefined, bytes: Buffer): Origin['machine'] {
	if (sourceType === 'trainedAlgorithmicMedia') return 'all';
	if (sourceType === 'compositeWithTrainedAlgorithmicMedia') return 'part';
	return chineseMark(bytes);
}

/** Whether it was photographed or scanned. EXIF 2.32, FileSource: 1 and 2 are scanners, 3 is a camera. */
export function originOf(tags: Tags, bytes: Buffer, kind: string): Origin {
	const sourceType = tags.xmp('DigitalSourceType')?.split('/').at(-1);
	const machine = machineIn(sourceType, bytes);
	const told = SOURCE_TYPES[sourceType ?? ''];
	if (machine === 'part') return { provenance: 'restored', isTold: true, machine };
	if (told) return { provenance: told, isTold: true, machine };
	const source = tags.exifNumber('FileSource');
	if (source === 1 || source === 2) return { provenance: 'scan', isTold: true, machine };
	const isExposed = ['ExposureTime', 'FNumber', 'FocalLength'].some((name) => tags.hasExif(name));
	if (isExposed || source === 3) return { provenance: 'photograph', isTold: true, machine };
	return { provenance: kind === 'tiff' ? 'scan' : 'photograph', isTold: false, machine };
}
