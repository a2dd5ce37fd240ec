/**
 * Content that never was, for measuring: a copy of the little museum of src/fixtures with many chapters,
 * cards and pictures. Every text says that it is a test.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { isStandard } from '../../src/domain/standard-characters.ts';

const root = join(import.meta.dirname, '../..');

/** How much to make. */
export interface TrialSize {
	chapters: number;
	/** Cards beside the one that each chapter has. */
	cards: number;
	/** Whether each chapter has a picture of its own. */
	pictures: boolean;
}

const WIDTH = 800;
const HEIGHT = 600;
const PARAGRAPHS = 9;
const CHARACTERS = 160;

/** The same numbers every time, so that two runs measure the same. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): (below: number) => number {
	let state = seed * 2_654_435_761;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** The characters of the museum's own chapters, as often as they stand there; those of old titles need a reason and are left out. */
export function commonCharacters(): string[] {
	const folder = join(root, 'content/chapters');
	const text = readdirSync(folder)
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('');
	return [...text].filter(
		(character) => /\p{Script=Han}/u.test(character) && isStandard(character),
	);
}

const pad = (number: number) => String(number).padStart(5, '0');

function chapter(number: number, characters: readonly string[], hasPicture: boolean): string {
	const next = numbers(number + 1);
	const words = (count: number) =>
		Array.from({ length: count }, () => characters[next(characters.length)]).join('');
	const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
		const sentences = Array.from({ length: CHARACTERS / 20 }, () => words(17)).join('，');
		const heading = at % 3 === 0 ? `## 测试第${at / 3 + 1}节\n\n` : '';
		return `${heading}测试文字，没有意思：${sentences}<引 id="t${pad(number)}" />。`;
	});
	const picture = hasPicture ? [`<图 id="p${pad(number)}" />`] : [];
	return [
		'---',
		`title: 测试篇${number + 1}`,
		'part: body',
		`order: ${1000 + number}`,
		`lede: 这是第${number + 1}篇测试文字，只用来量时间。`,
		`updated: '2026-11-22'`,
		'---',
		'',
		[...paragraphs, ...picture].join('\n\n'),
		'',
	].join('\n');
}

function card(number: number, characters: readonly string[]): string {
	const next = numbers(number + 7);
	const words = Array.from({ length: 24 }, () => characters[next(characters.length)]).join('');
	return [
		`statement: 测试卡${number + 1}，没有意思，${words}。`,
		'source: old-gazetteer',
		'grade: A',
		`locator: 卷${(number % 12) + 1}`,
		'',
	].join('\n');
}

/** The record of a picture that says that it is a test. */
export function trialPhoto(number: number): string {
	return [
		`title: 测试图${number + 1}`,
		'occasion: 只用来量时间',
		'date: 2026年',
		'people: []',
		'maker: 不详',
		'contributor: 试验馆',
		`accessionNo: SY-T-${pad(number)}`,
		'rights: https://creativecommons.org/licenses/by-nc-sa/4.0/',
		'credit: 试验馆',
		`alt: 第${number + 1}号测试色块，横竖几条颜色不同的带子`,
		`caption: 测试图${number + 1}，示意画，只用来量时间`,
		'provenance: drawing',
		'faceReview: none',
		'',
	].join('\n');
}

/** Bands of colour, about as hard to pack as the museum's drawings. */
export async function drawTrialPicture(
	number: number,
	file: string,
	{ width, height } = { width: WIDTH, height: HEIGHT },
): Promise<void> {
	const next = numbers(number + 3);
	const bands = Array.from({ length: 60 }, () => {
		const colour = `hsl(${next(360)} ${20 + next(50)}% ${25 + next(55)}%)`;
		return `<rect x="${next(width)}" y="${next(height)}" width="${20 + next(300)}" height="${10 + next(200)}" fill="${colour}" opacity="0.7" transform="rotate(${next(90)} ${next(width)} ${next(height)})"/>`;
	}).join('');
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#d8cfbb"/>${bands}</svg>`;
	await sharp(Buffer.from(drawing)).jpeg({ quality: 88 }).toFile(file);
}

/** Writes the content into `folder`, which is made. */
export async function writeTrialContent(folder: string, size: TrialSize): Promise<void> {
	cpSync(join(root, 'src/fixtures/museum'), folder, { recursive: true });
	const characters = commonCharacters();
	const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
	mkdirSync(join(folder, 'photos'), { recursive: true });
	for (let number = 0; number < size.chapters; number += 1) {
		const name = pad(number);
		put(`chapters/test-${name}.mdx`, chapter(number, characters, size.pictures));
		put(`evidence/t${name}.yaml`, card(number, characters));
		if (!size.pictures) continue;
		put(`photos/p${name}.yaml`, trialPhoto(number));
		await drawTrialPicture(number, join(folder, `photos/p${name}.jpg`));
	}
	for (let number = 0; number < size.cards; number += 1) {
		put(`evidence/u${pad(number)}.yaml`, card(number + size.chapters, characters));
	}
}
