import type { Outcome, Trouble } from '../interviews/trouble.ts';
import { TO_FILL } from '../../src/domain/unfinished.ts';
import { sha256Of } from './files/archive.ts';
import { chooseId, firstId, type Source } from './files/choose-id.ts';
import type { PhotoDraft } from './files/draft-record.ts';
import { planPhoto, type PhotoPlan } from './files/plan.ts';
import type { StoredPhoto } from './files/stored.ts';
import type { Options } from './options.ts';
import type { Unpacked } from './picture/derive.ts';
import { openPicture, type OpenedPicture } from './picture/open-picture.ts';
import { originOf, type Origin } from './words/origin.ts';
import { readWords, type PictureWords } from './words/read-words.ts';
import { readTags } from './words/tags.ts';

/** A file that can be added, and what it would become. */
export interface ReadPhoto {
	opened: OpenedPicture;
	sha256: string;
	words: PictureWords;
	origin: Origin;
	/** One for each page. */
	plans: PhotoPlan[];
}

/** What is already there, and what this run has given away. */
export interface Shelf {
	stored: ReadonlyMap<string, StoredPhoto>;
	given: Set<string>;
}

/** What content/photos/ holds that has to do with a picture. */
interface There {
	/** The photo made from this very file and page. */
	own?: StoredPhoto | undefined;
	/** A photo of the wanted id, whose record or picture is missing or does not say what it was made from. */
	unclear?: StoredPhoto | undefined;
	/** A photo of the wanted id that was made from another file. */
	other?: StoredPhoto | undefined;
}

function findStored({ stored }: Shelf, sha256: string, page: number, wanted: string): There {
	const own = [...stored.values()].find(
		({ master }) => master?.sha256 === sha256 && master.page === page,
	);
	if (own) return { own };
	const named = stored.get(wanted);
	return named?.master ? { other: named } : { unclear: named };
}

const takenTrouble = ({ id, master }: StoredPhoto): Trouble => ({
	where: `content/photos/${id}`,
	message: `编号「${id}」已经用在另一张照片上（指纹 ${master?.sha256.slice(0, 12)}…）`,
	fix: `请换一个编号，例如 --id ${id}-2；若是换了一份更好的原件，先删去 ${id}.yaml 里的 master 几行和 ${id}.jpg`,
});

/** Plans one page: for the photo that is there, for one that lost its record or its master, or for a new one. */
async function planPage(
	source: Source,
	unpacked: Unpacked,
	draft: PhotoDraft,
	{ own, unclear }: There,
	options: Options & { asked: string | undefined },
	shelf: Shelf,
): Promise<PhotoPlan> {
	const isTold =
		[options.contributor, options.occasion, options.place].some(Boolean) || options.scan;
	if (own) return planPhoto(own.id, unpacked, draft, own, isTold);
	if (unclear && !shelf.given.has(unclear.id)) {
		const plan = await planPhoto(unclear.id, unpacked, draft, unclear, isTold);
		// Asked for by name, or left behind by a run that was stopped: the picture is the one we would make.
		if (options.asked !== undefined || plan.picture.fate === 'same') return plan;
	}
	const isTaken = (id: string) => shelf.given.has(id) || shelf.stored.has(id);
	const id = chooseId(source, isTaken, options.asked);
	return planPhoto(id, unpacked, draft, undefined, isTold);
}

/** Words for the whole batch: given now, else given before and still there. */
const toldFor = (options: Options, stored: StoredPhoto | undefined): PhotoDraft['told'] => ({
	contributor: options.contributor ?? stored?.told.contributor,
	occasion: options.occasion ?? stored?.told.occasion,
	place: options.place ?? stored?.told.place,
});

const MACHINE_MADE = {
	message: '这张图自己写着：是人工智能生成的，不是照片',
	fix: '请不要放进来；若是照片修成的，请找来没有修过的那一张',
};

/** Reads one file to its end and plans what becomes of each of its pages. Tells every mistake it can find. */
export async function readPhoto(
	path: string,
	file: string,
	options: Options & { today: string; asked: string | undefined },
	shelf: Shelf,
): Promise<Outcome<ReadPhoto>> {
	const looked = await openPicture(path, options);
	if ('troubles' in looked) return looked;
	const opened = looked.value;
	const tags = await readTags(opened.bytes, opened.xmp);
	const found = originOf(tags, opened.bytes, opened.kind);
	if (found.machine === 'all') return { troubles: [{ where: file, ...MACHINE_MADE }] };
	const origin: Origin = options.scan ? { ...found, provenance: 'scan', isTold: true } : found;
	const inFile = readWords(tags, origin, options.today);
	const given = options.words?.get(file);
	const words: PictureWords = {
		...inFile,
		alt: given?.alt ?? inFile.alt,
		description: given?.description ?? inFile.description,
	};
	const sha256 = sha256Of(opened.bytes);

	const plans: PhotoPlan[] = [];
	const troubles: Trouble[] = [];
	for (const [index, unpacked] of opened.pages.entries()) {
		const page = opened.pages.length > 1 ? index + 1 : undefined;
		const source = { path, sha256, page, date: words.date };
		const there = findStored(shelf, sha256, page ?? 1, firstId(source, options.asked));
		const other = options.asked === undefined ? undefined : there.other;
		if (other) {
			troubles.push(takenTrouble(other));
			continue;
		}
		const draft: PhotoDraft = {
			...{ words, origin, told: toldFor(options, there.own) },
			master: {
				...{ sha256, bytes: opened.bytes.length, format: opened.kind },
				...{ width: unpacked.width, height: unpacked.height },
				...{ bitDepth: opened.bitDepth, colour: opened.colour },
				...(page === undefined ? {} : { page }),
				...(words.device === undefined ? {} : { device: words.device }),
				keepers: [TO_FILL],
			},
		};
		try {
			const plan = await planPage(source, unpacked, draft, there, options, shelf);
			shelf.given.add(plan.id);
			plans.push(plan);
		} catch {
			troubles.push({
				where: file,
				message: `${page === undefined ? '这张图' : `第 ${page} 页`}只有一部分，或者坏了`,
				fix: '请重新拷贝一份完好的图，再加一次',
			});
		}
	}
	return troubles.length > 0 ? { troubles } : { value: { opened, sha256, words, origin, plans } };
}
