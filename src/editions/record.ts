import type { Channel } from './edition.ts';

/** What the gate needs to know of a record, whatever its collection. */
export interface GateRecord {
	collection: string;
	id: string;
	data: {
		channels?: readonly Channel[] | undefined;
		consents?: readonly string[] | undefined;
		withheld?: string | undefined;
		/** photos: people in the picture; 「不详」 when nobody knows them. */
		people?: readonly string[] | string | undefined;
		/** people */
		kind?: string | undefined;
		/** interviews */
		review?: string | undefined;
		speakers?: readonly { person?: string | undefined }[] | undefined;
		segments?: readonly { people?: readonly string[] | undefined }[] | undefined;
		/** interviews: the chapter that is read aloud, word for word. */
		chapter?: string | undefined;
		/** chapters: only the title is shown. */
		draft?: boolean | undefined;
		/** photos */
		access?: string | undefined;
		faceReview?: string | undefined;
		/** photos: the picture before its repair, which must stay one tap away. */
		restoration?: { original: string } | undefined;
		/** comparisons */
		pictures?: readonly { photo: string }[] | undefined;
		/** evidence */
		source?: string | undefined;
		/** frozen: the lesson it is a version of. */
		lesson?: string | undefined;
	};
}

/** `collection/id` */
export const keyOf = ({ collection, id }: GateRecord) => `${collection}/${id}`;

const peopleKeys = (ids: readonly string[]) => ids.map((id) => `people/${id}`);

/** The people whose faces or words a record holds, as `people/id`. */
export function peopleIn({ collection, data }: GateRecord): string[] {
	if (collection === 'photos') return Array.isArray(data.people) ? peopleKeys(data.people) : [];
	if (collection !== 'interviews') return [];
	return peopleKeys([
		...(data.speakers ?? []).flatMap(({ person }) => person ?? []),
		...(data.segments ?? []).flatMap((segment) => segment.people ?? []),
	]);
}

/** The records without which this one may not be shown, as `collection/id`. */
export function neededRecords(record: GateRecord): string[] {
	const { collection, data } = record;
	switch (collection) {
		case 'photos':
			return [
				...peopleIn(record),
				...(data.restoration === undefined ? [] : [`photos/${data.restoration.original}`]),
			];
		case 'interviews':
			return [
				...peopleIn(record),
				...(data.chapter === undefined ? [] : [`chapters/${data.chapter}`]),
			];
		case 'comparisons':
			return (data.pictures ?? []).map(({ photo }) => `photos/${photo}`);
		case 'evidence':
			return data.source === undefined ? [] : [`sources/${data.source}`];
		case 'frozen':
			return data.lesson === undefined ? [] : [`lessons/${data.lesson}`];
		default:
			return [];
	}
}
