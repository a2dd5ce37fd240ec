import { Bytes } from './bytes.ts';

/** One record of what is drawn. [MS-ODRAW] 2.2.1, OfficeArtRecordHeader. */
export interface DrawnRecord {
	/** Flags of the record; for lists of properties how many there are. */
	instance: number;
	type: number;
	body: Bytes;
}

export const DRAWN = {
	groupStore: 0xf000,
	pictureStore: 0xf001,
	drawing: 0xf002,
	group: 0xf003,
	shape: 0xf004,
	storedPicture: 0xf007,
	shapeId: 0xf00a,
	properties: 0xf00b,
} as const;

const PROPERTY = { textBox: 0x80, picture: 0x104, pictureName: 0x105, description: 0x381 } as const;
const DEEPEST = 30;

/** The records that stand one behind the other. */
export function recordsIn(bytes: Bytes): DrawnRecord[] {
	const records: DrawnRecord[] = [];
	for (let at = 0; at + 8 <= bytes.length;) {
		const body = bytes.part(at + 8, bytes.u32(at + 4));
		records.push({ instance: bytes.u16(at) >> 4, type: bytes.u16(at + 2), body });
		at += 8 + body.length;
	}
	return records;
}

/** What is known of a shape, or of all shapes of a group. */
export interface Shape {
	/** Its number; of a group its own first, then those of what is in it. */
	ids: number[];
	/** Numbers of pictures in the store, from 1; 0 where the picture lies beside the shape. */
	pictures: number[];
	isLinked: boolean;
	hasText: boolean;
	/** What was written for those who cannot see it. */
	description: string;
}

export const noShape = (): Shape => ({
	...{ ids: [], pictures: [], isLinked: false, hasText: false, description: '' },
});

function readProperties({ instance: count, body }: DrawnRecord, shape: Shape): void {
	let at = count * 6;
	for (let index = 0; index < count; index += 1) {
		const name = body.u16(index * 6);
		const value = body.u32(index * 6 + 2);
		const property = name & 0x3fff;
		const isLong = (name & 0x8000) !== 0;
		if (property === PROPERTY.picture) shape.pictures.push(isLong ? 0 : value);
		if (property === PROPERTY.textBox) shape.hasText = true;
		if (property === PROPERTY.pictureName && value > 0) shape.isLinked = true;
		if (!isLong) continue;
		if (property === PROPERTY.description)
			shape.description = body.part(at, value).buffer.toString('utf16le').replace(/\0+$/, '');
		at += value;
	}
}

/** Reads a shape or a group. */
export function readShape(record: DrawnRecord, into?: Shape, depth = 0): Shape {
	const shape = into ?? noShape();
	for (const inner of recordsIn(record.body)) {
		if (inner.type === DRAWN.shapeId) shape.ids.push(inner.body.u32(0));
		else if (inner.type === DRAWN.properties) readProperties(inner, shape);
		else if ((inner.type === DRAWN.shape || inner.type === DRAWN.group) && depth < DEEPEST)
			readShape(inner, shape, depth + 1);
	}
	return shape;
}

/** Everything that floats over the text, and the pictures it uses. [MS-DOC] 2.9.172, OfficeArtContent. */
export function readDrawings(bytes: Bytes): { shapes: Shape[]; store: DrawnRecord[] } {
	const shapes: Shape[] = [];
	let store: DrawnRecord[] = [];
	let at = 0;
	while (at + 8 <= bytes.length) {
		// A byte before each drawing says whether it is of the text or of the headers.
		if (bytes.u16(at + 2) !== DRAWN.groupStore) at += 1;
		const length = bytes.u32(at + 4);
		const type = bytes.u16(at + 2);
		const inside = recordsIn(bytes.part(at + 8, length));
		at += 8 + length;
		if (type === DRAWN.groupStore)
			store = inside
				.filter((one) => one.type === DRAWN.pictureStore)
				.flatMap(({ body }) => recordsIn(body));
		else if (type === DRAWN.drawing)
			for (const group of inside.filter((one) => one.type === DRAWN.group))
				shapes.push(
					...recordsIn(group.body)
						.filter((one) => one.type === DRAWN.shape || one.type === DRAWN.group)
						.map((one) => readShape(one)),
				);
	}
	return { shapes, store };
}
