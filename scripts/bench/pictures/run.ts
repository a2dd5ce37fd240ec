import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { toolScript } from '../../run/tools.mjs';
import { measure } from '../measure.ts';
import { printTable } from '../table.ts';
import { firstScreens } from './first-screen.ts';
import { imageStep, type ImageStep } from './image-step.ts';
import type { Copy, Taken } from './sharp-work.ts';
import { renameAndTouch, writeTrialPictures } from './trial-pictures.ts';

const root = join(import.meta.dirname, '../../..');
/** A first screen of a page with a picture may cost so many bytes (PH-8). */
const SCREEN_BUDGET = 300 * 1024;
/** Of the derivatives a second that sharp makes alone, and of the time of a cold build. */
const GOALS = { speed: 0.9, again: 0.03 };
/** Seconds a build may take. */
const LIMIT = 1800;

const mark = (isWithin: boolean) => (isWithin ? '✓' : '✗ 不够');
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Copies that lie in the museum's cache. */
function encodedCopies(work: string): number {
	const cache = join(work, 'image-cache');
	return existsSync(cache) ? readdirSync(cache).length : 0;
}

/** The step, and how many copies were really encoded in it. */
type PictureStep = ImageStep & { encoded: number };

/** Lets Astro write the pages, and answers what its log says of the pictures. */
async function writePages(work: string, name: string): Promise<PictureStep> {
	const env = {
		...process.env,
		EDITION: 'web',
		NODE_ENV: 'production',
		NO_COLOR: '1',
		ASTRO_TELEMETRY_DISABLED: '1',
		MUSEUM_CONTENT: join(work, 'content'),
		MUSEUM_TODAY: '2026-11-23',
		MUSEUM_CACHE: join(work, 'astro-cache'),
		MUSEUM_IMAGE_CACHE: join(work, 'image-cache'),
	};
	const args = [toolScript(root, 'astro'), 'build', '--outDir', join(work, name)];
	const before = encodedCopies(work);
	const built = await measure(process.execPath, args, env, LIMIT);
	const step = imageStep(built.output);
	if (!built.ok || !step) throw new Error(built.output.trim().split('\n').slice(-12).join('\n'));
	return { ...step, encoded: encodedCopies(work) - before };
}

/** The same work for sharp alone: from which file, how wide, in which format, read from what the build has made. */
async function workOf(work: string, folder: string, made: readonly string[]): Promise<Copy[]> {
	const places = [join(work, 'content/photos'), join(root, 'src/assets/drawings')];
	const copies: Copy[] = [];
	for (const address of made) {
		const name = basename(address).replace(/\..*$/, '');
		const original = places
			.flatMap((place) => ['jpg', 'png', 'webp'].map((ending) => join(place, `${name}.${ending}`)))
			.find((file) => existsSync(file));
		if (original === undefined) throw new Error(`nobody knows what ${address} is a copy of`);
		const { width, format, compression } = await sharp(join(folder, address)).metadata();
		const isAvif = format === 'heif' && compression === 'av1';
		copies.push({ original, width, format: isAvif ? 'avif' : (format as Copy['format']) }); // the service knows no others
	}
	return copies;
}

/** Does the same work in a program of its own: with sharp alone, or as the museum does, with a cache that is empty. */
function timeOf(work: string, manner: 'sharp' | 'museum'): Taken {
	const script = join(import.meta.dirname, 'sharp-work.ts');
	const env = { ...process.env, MUSEUM_IMAGE_CACHE: join(work, 'second-cache') };
	const args = [script, join(work, 'work.json'), manner];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Taken; // as it prints it
}

function printFirstScreens(folder: string, base: string): void {
	const screens = firstScreens(folder, base);
	const heaviest = new Map<string, (typeof screens)[number]>();
	for (const screen of screens) {
		const known = heaviest.get(screen.kind);
		if (!known || screen.page + screen.pictures.webp > known.page + known.pictures.webp)
			heaviest.set(screen.kind, screen);
	}
	const cell = (bytes: number) =>
		`${Math.round(bytes / 1024)} KB ${bytes <= SCREEN_BUDGET ? '✓' : '✗ 超出'}`;
	console.log('\n有图的页面，手机首屏的字节（360px 宽，每像素3点；≤300 KB）');
	printTable(
		['种类', '页数', 'AVIF', 'WebP', 'JPEG', '最重的一页'],
		[...heaviest.values()].map(({ kind, file, page, pictures }) => [
			kind,
			String(screens.filter((screen) => screen.kind === kind).length),
			cell(page + pictures.avif),
			cell(page + pictures.webp),
			cell(page + pictures.jpeg),
			file,
		]),
	);
}

/** Makes the pictures of a trial content, beside sharp alone on the same work, and again with nothing changed. */
export async function benchPictures(
	count: number,
	built: { folder: string; base: string } | undefined,
): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'museum-pictures-'));
	try {
		process.stderr.write(`… 画${count}幅试验图，生成网页\n`);
		await writeTrialPictures(join(work, 'content'), count);
		const cold = await writePages(work, 'cold');
		const copiesToMake = await workOf(work, join(work, 'cold'), cold.made);
		writeFileSync(join(work, 'work.json'), JSON.stringify(copiesToMake));
		process.stderr.write('… 只用 sharp 做同样的图，再照本馆的做法做\n');
		const alone = timeOf(work, 'sharp');
		const ours = timeOf(work, 'museum');
		process.stderr.write('… 再生成两次\n');
		const again = await writePages(work, 'again');
		renameAndTouch(join(work, 'content'), count);
		const renamed = await writePages(work, 'renamed');

		const speed = alone.processor / ours.processor;
		const row = (name: string, seconds: number, encoded: number, said: string) => [
			name,
			`${seconds.toFixed(1)} 秒`,
			String(encoded),
			encoded > 0 ? (encoded / seconds).toFixed(2) : '',
			said,
		];
		const compared = (step: PictureStep) => {
			const share = step.seconds / cold.seconds;
			return `第一次的 ${percent(share)} ${mark(share <= GOALS.again)}`;
		};
		console.log(`\n做图：${count}幅2400×1600的试验图，连同馆里的画；只算做图的那一步`);
		printTable(
			['', '时间', '编码几幅', '每秒', '目标：不低于 sharp 的90%；再一次不超过第一次的3%'],
			[
				row('只用 sharp，处理器时间', alone.processor, copiesToMake.length, ''),
				row(
					'本馆的做法，处理器时间',
					ours.processor,
					copiesToMake.length,
					`sharp 的 ${percent(speed)} ${mark(speed >= GOALS.speed)}`,
				),
				row('只用 sharp，钟上的时间', alone.seconds, copiesToMake.length, ''),
				row(
					'生成，第一次，钟上的时间',
					cold.seconds,
					cold.encoded,
					`sharp 的 ${percent(alone.seconds / cold.seconds)}（别的程序在忙就不准）`,
				),
				row('生成，再一次', again.seconds, again.encoded, compared(again)),
				row('一半改了名，全部改了日期', renamed.seconds, renamed.encoded, compared(renamed)),
			],
		);
		if (built) printFirstScreens(built.folder, built.base);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
