/** Lays the licences of what others made beside the pages it travels with, and lets nothing travel without its own. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCE_FOLDER, licencesOf, licenceText } from '../../src/editions/licences.ts';
import { BUNDLED_PACKAGES, packageOf } from './bundled-packages.ts';
import { FACES, FACE_NAMES } from './fonts/faces.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

/** Their tables are written into the search index and the words above characters, where no bundler sees them. */
const TABLES = ['opencc-js', 'pinyin-pro'];

/** The npm package a cut face was made of, by the name `fonts.ts` gives it; the file itself where no face is named so. */
function packageOfFont(file: string): string {
	const face = FACE_NAMES.find((name) => file.split('/').at(-1)?.startsWith(`${name}.`));
	return (face && packageOf(`/${FACES[face].file}`)) ?? file;
}

/** What others made and `folder` holds, by npm package, in one order. */
function carriedPackages(folder: string): string[] {
	const bundled: unknown = JSON.parse(readFileSync(join(folder, BUNDLED_PACKAGES), 'utf8'));
	const fonts = filesBelow(folder).filter((file) => /\.(?:woff2?|[ot]tf)$/.test(file));
	return [...new Set([...(bundled as string[]), ...fonts.map(packageOfFont), ...TABLES])].sort();
}

/**
 * Copies the licences from the packages, with the line ends that Notepad knows.
 *
 * @throws BuildProblem that names what travels without a licence in `src/editions/licences.ts`
 */
export async function licences(
	folder: string,
	{ edition, root }: Pick<BuildContext, 'edition' | 'root'>,
): Promise<void> {
	const texts = licencesOf(edition.channel);
	const licensed = new Set(texts.map(({ from }) => from.package));
	const without = carriedPackages(folder).filter((name) => !licensed.has(name));
	if (without.length > 0)
		throw new BuildProblem(
			`${edition.label}带着别人做的东西，却没有它的许可：${without.join('、')}。请在 src/editions/licences.ts 里补上。`,
		);
	rmSync(join(folder, BUNDLED_PACKAGES));
	mkdirSync(join(folder, LICENCE_FOLDER), { recursive: true });
	for (const licence of texts) {
		const { from, file } = licence;
		const whole = readFileSync(join(root, 'node_modules', from.package, from.file), 'utf8');
		const text = `${licenceText(licence, whole)}\n`;
		writeFileSync(join(folder, LICENCE_FOLDER, file), text.replace(/\r?\n/g, '\r\n'));
	}
}
