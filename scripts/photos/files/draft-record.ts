import { stringify } from 'yaml';
import { TO_FILL } from '../../../src/domain/unfinished.ts';
import type { RightsUri } from '../../../src/domain/rights.ts';
import type { PictureLabels } from '../../../src/images/labels.ts';
import type { Photo } from '../../../src/schema/photo.ts';
import { sealFor } from '../../interviews/files/draft-seal.ts';
import type { Options } from '../options.ts';
import type { Origin } from '../words/origin.ts';
import type { PictureWords } from '../words/read-words.ts';

/** Everything a draft record is made of. What nobody has told stays 「待填」; a maker nobody knows is 「不详」. */
export interface PhotoDraft {
	words: PictureWords;
	origin: Origin;
	master: NonNullable<Photo['master']>;
	told: Pick<Options, 'contributor' | 'occasion' | 'place'>;
}

const HEAD = [
	'写着「待填」的地方请填上：date 写法见 content/README.md「年代怎么写」，accessionNo 查登记簿，alt 说看得到什么。',
	'在哪里拍的写 place；认得的人写进 people，并写上同意书 consents；没有人写 people: []。',
	'rights 是照文件里的字猜的，请和供图人核对。原始文件存在哪几处，写进 master 的 keepers。',
	'人脸查过以后，写 faceReview: done。都好了，删去 withheld 一行，就可以发布。',
];

const OWNED: RightsUri = 'https://rightsstatements.org/vocab/InC/1.0/';
const UNKNOWN: RightsUri = 'https://rightsstatements.org/vocab/UND/1.0/';

/** What the picture itself is to carry, as far as its file told it. */
export const labelsFrom = ({ words, origin }: PhotoDraft): PictureLabels => ({
	creator: words.creator,
	credit: words.credit,
	rights: words.copyright,
	description: words.description,
	altText: words.alt,
	digitalSourceType:
		origin.provenance === 'drawing'
			? 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation'
			: undefined,
});

/** The record of a new photo, with the seal that tells whether somebody has changed it since. */
export function draftRecord({ words, origin, master, told }: PhotoDraft): string {
	const record = {
		title: words.title ?? TO_FILL,
		occasion: told.occasion ?? TO_FILL,
		date: words.date ?? TO_FILL,
		...(told.place === undefined ? {} : { place: told.place }),
		people: '不详',
		maker: words.creator ?? '不详',
		contributor: told.contributor ?? TO_FILL,
		accessionNo: TO_FILL,
		rights: words.copyright === undefined ? UNKNOWN : OWNED,
		credit: words.credit ?? TO_FILL,
		alt: words.alt ?? TO_FILL,
		caption: words.description ?? TO_FILL,
		provenance: origin.provenance,
		faceReview: 'pending',
		master,
		withheld: '初稿，来历和人脸还没有核对',
	};
	// Older YAML readers would take a bare day for a point in time, and a bare year for a number.
	const fields = stringify(record, { lineWidth: 0 }).replace(
		/^date: "?(\d[^\n"]*)"?$/m,
		"date: '$1'",
	);
	const text = `${HEAD.map((line) => `# ${line}\n`).join('')}${fields}`;
	return `# ${sealFor(text)}\n${text}`;
}
