/** What was drawn last: fingerprints of the pen, of every scene and of every file, so that a stale file is told. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PictureOrder } from './pictures.ts';
import { render, type Scene } from './render.ts';
import { emptyChair } from './scenes/empty-chair.ts';

const RECORD = fileURLToPath(new URL('drawn.json', import.meta.url));

/** SHA-256 in hexadecimal digits. */
type Mark = string;

export interface Drawn {
	/** The pen and the washes, as they show in a small drawing. */
	readonly pen: Mark;
	readonly pictures: Readonly<Record<string, { readonly scene: Mark; readonly file: Mark }>>;
}

const sha256 = (bytes: Uint8Array): Mark => createHash('sha256').update(bytes).digest('hex');

/** The fingerprint of how things are drawn, whatever they are: dry on paper, and in the rain. */
export function penMark(): Mark {
	const chair = emptyChair();
	const wet: Scene = { ...chair, ground: 'paper', rain: true, overcast: 0.9, labelled: true };
	return sha256(Buffer.concat([chair, wet].map((scene) => render(scene, 160, 80).data)));
}

/** The fingerprint of a scene's description: every face, every line, and what is said about light and sheet. */
export function sceneMark(scene: Scene): Mark {
	const { sketch, ...about } = scene;
	const hash = createHash('sha256').update(JSON.stringify(about));
	const numbers: number[] = [];
	for (const face of sketch.faces) {
		hash.update(face.material);
		numbers.push(...face.normal, face.shade, face.seed, Number(face.soft), Number(face.wound));
		for (const outline of face.outlines) for (const point of outline) numbers.push(...point);
	}
	for (const { points, weight, ink, seed, over, fades, loose } of sketch.lines) {
		numbers.push(weight, ink, seed, over, Number(fades), Number(loose));
		for (const point of points) numbers.push(...point);
	}
	return hash.update(new Float64Array(numbers)).digest('hex');
}

/** The fingerprint of the file as it lies in the project. */
export const fileMark = (path: string): Mark => sha256(readFileSync(path));

export const readDrawn = (): Drawn => JSON.parse(readFileSync(RECORD, 'utf8')) as Drawn;

/** Notes that a picture has been drawn and saved. If the pen has changed, all the others are stale. */
export function noteDrawn(picture: PictureOrder, scene: Scene): void {
	const before = readDrawn();
	const pen = penMark();
	const pictures = {
		...(pen === before.pen ? before.pictures : {}),
		[picture.id]: { scene: sceneMark(scene), file: fileMark(picture.path) },
	};
	const sorted = Object.entries(pictures).toSorted(([a], [b]) => (a < b ? -1 : 1));
	const now: Drawn = { pen, pictures: Object.fromEntries(sorted) };
	writeFileSync(RECORD, `${JSON.stringify(now, undefined, '\t')}\n`);
}
