/** What was drawn last: a fingerprint of every picture's scene and of its file, so that a stale file is told. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PictureOrder } from './pictures.ts';
import { render, type Scene } from './render.ts';

const RECORD = fileURLToPath(new URL('drawn.json', import.meta.url));

/** Width in pixels of the small drawing that stands for the large one. */
const SMALL = 96;

export interface Drawn {
	/** SHA-256 of the pixels when the scene is drawn 96 pixels wide. */
	readonly scene: string;
	/** SHA-256 of the file. */
	readonly file: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The fingerprint of a scene as it is described now. */
export function sceneMark(picture: PictureOrder, scene: Scene): string {
	const height = Math.round((SMALL * picture.height) / picture.width);
	return sha256(render(scene, SMALL, height).data);
}

/** The fingerprint of the file as it lies in the project. */
export const fileMark = (path: string): string => sha256(readFileSync(path));

/** All fingerprints, by the picture's id. */
export function readDrawn(): Record<string, Drawn> {
	return JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Drawn>;
}

/** Notes that a picture has been drawn and saved. */
export function noteDrawn(picture: PictureOrder, scene: Scene): void {
	const all = readDrawn();
	all[picture.id] = { scene: sceneMark(picture, scene), file: fileMark(picture.path) };
	const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
	writeFileSync(RECORD, `${JSON.stringify(sorted, undefined, '\t')}\n`);
}
