/** What an edition may not say, and what it may: pure, from the records and the gate's verdicts. */
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import { withoutFigures } from '../../src/domain/chapter/without-figures.ts';
import { parseVtt } from '../../src/domain/vtt.ts';
import { isRedacted, redactTranscript, type TimeWindow } from '../../src/domain/redaction.ts';
import type { ClosedEntry, Refusal, Verdict } from '../../src/editions/consent.ts';
import { mayShowEdited } from '../../src/editions/edited-account.ts';
import type { DatumPoint } from './coordinates.ts';
import { foldedLetters } from './fold.ts';
import {
	cueTexts,
	dividedLayers,
	mediaOf,
	notesOf,
	textsOf,
	textsOfLayer,
} from './record-sources.ts';
import { bodyTexts, fieldTexts, namesIn } from './record-texts.ts';

/** A record, or a part of one, that an edition may not show. */
export interface HiddenContent {
	/** `interviews/talk-2`; the id of the record a part belongs to. */
	key: string;
	collection: string;
	id: string;
	why: Refusal | 'draft-text' | 'redacted' | 'unsigned';
	/** What may still be said of it. */
	entry?: ClosedEntry | undefined;
	/** Everything it says, text by text. */
	texts: string[];
	/** Its own name and the names of those who speak in it. */
	names: string[];
	/** Whether it is a person who is no historical or public figure. */
	isPrivate?: boolean | undefined;
	/** The person's name in Latin letters. */
	pinyin?: string | undefined;
	/** Measured, for places. */
	point?: DatumPoint | undefined;
	/** Its sounds and pictures, as in `content/interviews/talk-2/audio.m4a`. */
	files: string[];
	/** Seconds of its sound that may not be heard, where the rest may. */
	redactions?: readonly TimeWindow[] | undefined;
}

/** One edition's side of the museum. */
export interface EditionTruth {
	hidden: HiddenContent[];
	/** Texts that the edition shows or may show. What stands in them betrays nothing. */
	shownTexts: string[];
	/** Names that are shown as names: of people, places, authors. */
	shownNames: Set<string>;
	/** Readings in Latin letters of people who are shown, as they are compared. */
	shownReadings: Set<string>;
	/** Ids of records that are shown. */
	shownIds: Set<string>;
	/** Sounds and pictures that may be shown, with what is silenced in them. */
	shownFiles: { file: string; redactions: readonly TimeWindow[] }[];
}

function hiddenContent(
	record: CheckedEntry,
	verdict: Extract<Verdict, { shown: false }>,
	museum: Museum,
): HiddenContent {
	const { collection, id } = record;
	const place = collection === 'places' ? (record as CheckedEntry<'places'>).data : undefined;
	const person = collection === 'people' ? (record as CheckedEntry<'people'>).data : undefined;
	return {
		key: `${collection}/${id}`,
		collection,
		id,
		why: verdict.refusal,
		entry: verdict.entry,
		texts: textsOf(record, museum),
		names: namesIn(record),
		isPrivate: person?.kind === 'narrator',
		pinyin: person?.pinyin,
		point: place?.coordinate,
		files: mediaOf(museum, collection, id),
	};
}

/** Parts of a shown record that are not: a draft's text, redacted sentences, an unsigned edited text. */
function hiddenParts(record: CheckedEntry, museum: Museum, today: string): HiddenContent[] {
	const { collection, id } = record;
	const part = { key: `${collection}/${id}`, collection, id, names: [], files: [] };
	if (collection === 'chapters' && (record as CheckedEntry<'chapters'>).data.draft)
		return [{ ...part, why: 'draft-text', texts: bodyTexts(record.body ?? '') }];
	if (collection !== 'interviews') return [];
	const { data } = record as CheckedEntry<'interviews'>;
	const { redactions } = data;
	const [shown, unsigned] = dividedLayers(museum, id, mayShowEdited(data, today));
	const parts: HiddenContent[] = [];
	if (unsigned.length > 0)
		parts.push({ ...part, why: 'unsigned', texts: unsigned.flatMap(textsOfLayer) });
	if (redactions.length > 0) {
		const cues = shown.flatMap((source) => parseVtt(source).cues);
		const silenced = cueTexts(cues.filter((cue) => isRedacted(cue, redactions)));
		const files = mediaOf(museum, collection, id);
		const texts = [...silenced, ...shown.flatMap(notesOf)];
		parts.push({ ...part, why: 'redacted', texts, files, redactions });
	}
	return parts;
}

/** What a shown record says in this edition. */
function shownTextsOf(
	record: CheckedEntry,
	museum: Museum,
	today: string,
	isShown: (key: string) => boolean,
): string[] {
	const { collection, id } = record;
	if (collection === 'chapters' && (record as CheckedEntry<'chapters'>).data.draft)
		return fieldTexts(record.raw);
	// A long text as it is written, and as it is read, without the tags within its sentences. A picture that waits to be shown
	// stands in it, and is no less a secret for that.
	const open = (text: string) => withoutFigures(text, (photo) => isShown(`photos/${photo}`));
	if (collection !== 'interviews')
		return [open(record.source), ...bodyTexts(open(record.body ?? ''))];
	const { data } = record as CheckedEntry<'interviews'>;
	const [shown] = dividedLayers(museum, id, mayShowEdited(data, today));
	const layers = shown.map((source) => redactTranscript(source, data.redactions));
	return [record.source, ...layers, ...layers.flatMap(textsOfLayer)];
}

/**
 * Divides the museum for one edition. Consent forms are on neither side: they hold numbers of paper only, and those may
 * be printed on a receipt.
 *
 * @param verdicts of the gate, by `collection/id`
 * @param today `YYYY-MM-DD`
 */
export function editionTruth(
	museum: Museum,
	verdicts: ReadonlyMap<string, Verdict>,
	today: string,
): EditionTruth {
	const truth: EditionTruth = {
		hidden: [],
		shownTexts: museum.sources.flatMap(({ file, source }) =>
			file === 'content/site.yaml' ? [source] : [],
		),
		shownNames: new Set(),
		shownReadings: new Set(),
		shownIds: new Set(),
		shownFiles: [],
	};
	const isShown = (key: string) => verdicts.get(key)?.shown === true;
	for (const record of Object.values(museum.records).flat() as CheckedEntry[]) {
		if (record.collection === 'consents') continue;
		const verdict = verdicts.get(`${record.collection}/${record.id}`);
		if (verdict?.shown) {
			truth.hidden.push(...hiddenParts(record, museum, today));
			truth.shownTexts.push(...shownTextsOf(record, museum, today, isShown));
			namesIn(record).forEach((name) => truth.shownNames.add(name));
			if (record.collection === 'people')
				truth.shownReadings.add(foldedLetters((record as CheckedEntry<'people'>).data.pinyin));
			truth.shownIds.add(record.id);
			truth.shownTexts.push(record.id);
			const redactions =
				record.collection === 'interviews'
					? (record as CheckedEntry<'interviews'>).data.redactions
					: [];
			for (const file of mediaOf(museum, record.collection, record.id))
				truth.shownFiles.push({ file, redactions });
			continue;
		}
		// A record the gate has not judged is treated like one it refused.
		truth.hidden.push(
			hiddenContent(record, verdict ?? { shown: false, refusal: 'withheld' }, museum),
		);
		// Where a record may be named, its title is no secret.
		if (verdict?.entry === 'sealed' || verdict?.entry === 'premises')
			truth.shownTexts.push(String('title' in record.data ? record.data.title : ''));
	}
	return truth;
}
