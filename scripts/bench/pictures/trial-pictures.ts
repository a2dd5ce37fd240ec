/**
 * Pictures that nobody took, for measuring: a copy of the little museum of src/fixtures with many of them. Every record
 * says that it is a test.
 */
import { cpSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawTrialPicture, trialPhoto } from '../trial-content.ts';

/** As large as the museum's drawings, in pixels. */
const SIZE = { width: 2400, height: 1600 };

const nameOf = (number: number) => `bench-${String(number).padStart(3, '0')}`;

/** Writes the little museum with `count` pictures in it into `folder`, which is made. */
export async function writeTrialPictures(folder: string, count: number): Promise<void> {
	cpSync(join(import.meta.dirname, '../../../src/fixtures/museum'), folder, { recursive: true });
	for (let number = 0; number < count; number += 1) {
		const file = join(folder, 'photos', nameOf(number));
		writeFileSync(`${file}.yaml`, trialPhoto(number));
		await drawTrialPicture(number, `${file}.jpg`, SIZE);
	}
}

/** Gives every second picture another name, and all of them the date of today: none of them has changed. */
export function renameAndTouch(folder: string, count: number): void {
	const now = new Date();
	for (let number = 0; number < count; number += 1) {
		const file = join(folder, 'photos', nameOf(number));
		utimesSync(`${file}.jpg`, now, now);
		if (number % 2 === 0) continue;
		for (const ending of ['jpg', 'yaml']) renameSync(`${file}.${ending}`, `${file}-b.${ending}`);
	}
}
