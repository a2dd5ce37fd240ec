import { Bytes } from './bytes.ts';
import {
	DRAWN,
	noShape,
	readDrawings,
	readShape,
	recordsIn,
	type DrawnRecord,
	type Shape,
} from './drawn.ts';

/** Formats of pictures that are kept as the files they were. [MS-ODRAW] 2.2.23, OfficeArtBlip. */
const KEPT: Readonly<Record<number, string>> = {
	...{ 0xf01d: 'jpg', 0xf01e: 'png', 0xf029: 'tif', 0xf02a: 'jpg' },
};
/** Drawings and screen pictures of old Windows and Mac, which are no files. */
const NOT_KEPT: Readonly<Record<number, string>> = {
	...{ 0xf01a: 'EMF', 0xf01b: 'WMF', 0xf01c: 'PICT', 0xf01f: 'DIB' },
};

/** A picture file, or the format of one that cannot be taken out. */
export type PictureFile = KeptFile | { format: string };

/** A picture as the file it was. */
export interface KeptFile {
	name: string;
	bytes: Buffer;
}

/** What a sign in the text stands for. */
export interface Drawn {
	/** Text boxes have their words elsewhere. */
	shape: Shape;
	files: PictureFile[];
}

/** How a picture's own record begins: one or two fingerprints, and a byte. */
const headOf = (instance: number) => ((instance & 1) === 1 ? 33 : 17);

const STORED_HEAD = 36;
const IN_FILE = 0x64;
const LINKED = 0x66;

/** The pictures of a document: those that stand in a line, and those that float over the text. */
export class Pictures {
	readonly #document: Bytes;
	readonly #data: Bytes | undefined;
	readonly #shapes: ReadonlyMap<number, Shape>;
	readonly #store: readonly DrawnRecord[];
	/** What was taken out, each once, by where it lies. */
	readonly #stored = new Map<number, PictureFile | undefined>();
	readonly #inLine = new Map<number, Drawn>();
	#count = 0;

	constructor(document: Bytes, data: Bytes | undefined, drawings: Bytes) {
		const { shapes, store } = readDrawings(drawings);
		this.#document = document;
		this.#data = data;
		this.#store = store;
		this.#shapes = new Map(shapes.map((shape) => [shape.ids[0] ?? 0, shape]));
	}

	/** What floats and has this number. */
	floating(id: number): Drawn | undefined {
		const shape = this.#shapes.get(id);
		return (
			shape && { shape, files: shape.pictures.flatMap((number) => this.#ofStore(number) ?? []) }
		);
	}

	/** A picture of the store, by its number from 1. */
	#ofStore(number: number): PictureFile | undefined {
		const record = this.#store[number - 1];
		if (!record) return undefined;
		if (!this.#stored.has(number)) this.#stored.set(number, this.#unpacked(record));
		return this.#stored.get(number);
	}

	/** A record of the store holds its picture, or says where it lies in the WordDocument stream. */
	#unpacked(record: DrawnRecord): PictureFile | undefined {
		if (record.type !== DRAWN.storedPicture) return this.#fileOf(record);
		const { body } = record;
		const start = STORED_HEAD + body.u8(33);
		const inside =
			body.length > start ? body.from(start) : this.#document.part(body.u32(28), body.u32(20));
		const [blip] = recordsIn(inside);
		return blip && this.#fileOf(blip);
	}

	#fileOf({ type, instance, body }: DrawnRecord): PictureFile | undefined {
		const ending = KEPT[type];
		const format = NOT_KEPT[type];
		if (ending === undefined) return format === undefined ? undefined : { format };
		this.#count += 1;
		return { name: `image${this.#count}.${ending}`, bytes: body.from(headOf(instance)).buffer };
	}

	/** What stands in a line of text, by where the Data stream holds it. */
	inLine(at: number): Drawn | undefined {
		if (!this.#data) return undefined;
		const drawn = this.#inLine.get(at) ?? this.#readInLine(this.#data, at);
		this.#inLine.set(at, drawn);
		return drawn;
	}

	/** [MS-DOC] 2.9.190, PICFAndOfficeArtData. */
	#readInLine(data: Bytes, at: number): Drawn {
		const whole = data.part(at, data.u32(at));
		const [head, kind] = [whole.u16(4), whole.u16(6)];
		// Before Word 97 a picture was a drawing of Windows right here.
		if (kind !== IN_FILE && kind !== LINKED)
			return { shape: noShape(), files: [{ format: 'WMF' }] };
		const start = head + (kind === LINKED ? 1 + whole.u8(head) : 0);
		const records = recordsIn(whole.from(start));
		const found = records.find(({ type }) => type === DRAWN.shape);
		const shape = found ? readShape(found) : noShape();
		return {
			shape: { ...shape, isLinked: shape.isLinked || kind === LINKED },
			files: records
				.filter(({ type }) => type !== DRAWN.shape)
				.flatMap((record) => this.#unpacked(record) ?? []),
		};
	}
}
