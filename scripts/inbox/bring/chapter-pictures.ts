import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WordPicture } from '../../word/pictures.ts';
import { pictureLines, type PictureState } from '../../word/tell-pictures.ts';
import type { Becoming, Preview } from './brought.ts';
import { makePreview } from './small-picture.ts';

/** The files of photos that are made of a Word file. */
export const photosMade = (pictures: readonly WordPicture[]): Becoming[] =>
	pictures
		.filter(({ isNew }) => isNew)
		.flatMap(({ ids }) => ids)
		.flatMap((id) => [
			{ file: `content/photos/${id}.jpg`, fate: '新建' },
			{ file: `content/photos/${id}.yaml`, fate: '新建，草稿，读者暂时看不到' },
		]);

/** Every picture of a Word file, small, with where it stands and what its record lacks. */
export async function picturePreviews(
	states: readonly PictureState[],
	stem: string,
	previews: string | undefined,
): Promise<Preview[]> {
	if (previews === undefined) return [];
	mkdirSync(previews, { recursive: true });
	const shown: Preview[] = [];
	for (const [index, state] of states.entries()) {
		if (state.file === undefined) continue;
		const file = join(previews, `${stem}-${index}.jpg`);
		await makePreview(state.file, file);
		shown.push({ kind: 'picture', file, about: { name: state.where, lines: pictureLines(state) } });
	}
	return shown;
}
