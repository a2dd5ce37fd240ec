/**
 * Two pictures that a chapter speaks of in the same words: one that waits to be shown and one that no longer does. Their records
 * differ in the one line 「withheld」, and in words and a colour of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Built } from './consent-states.ts';
import { EDITIONS } from './consent-states.ts';
import type { Looked } from './consent-matrix.ts';
import { filesThatSay } from './searched-bytes.ts';

const PICTURES = {
	held: {
		id: 'bridge-held',
		sign: '鲤',
		colour: [250, 10, 215],
		line: 'withheld: 初稿令牌未放行\n',
	},
	released: { id: 'bridge-released', sign: '鳙', colour: [250, 215, 10], line: '' },
} as const;
type Name = keyof typeof PICTURES;

/** Words that stand in the record of one picture and nowhere else. */
const wordsOf = (name: Name) => {
	const { id, sign } = PICTURES[name];
	const [title, caption, alt, occasion, credit] = [...'题图说事署'].map(
		(kind) => `${sign}${kind}${sign}令`,
	);
	return { id, title, caption, alt, occasion, credit };
};

async function putPicture(content: string, name: Name): Promise<void> {
	const { id, colour, line } = PICTURES[name];
	const { title, caption, alt, occasion, credit } = wordsOf(name);
	writeFileSync(
		join(content, `photos/${id}.yaml`),
		`title: ${title}\noccasion: ${occasion}\ndate: 2026-02-01\nplace: 不详\npeople: []\nmaker: 不详\ncontributor: 试验馆\naccessionNo: SY-${id}\nrights: https://rightsstatements.org/vocab/UND/1.0/\ncredit: ${credit}\nalt: 一整块颜色，代表${alt}的桥\ncaption: ${caption}，试验用\nprovenance: photograph\nfaceReview: none\nmaster: { sha256: ${'b'.repeat(64)}, bytes: 1, format: jpeg, width: 1, height: 1, keepers: [试验馆] }\n${line}`,
	);
	const [r, g, b] = colour;
	await sharp({ create: { width: 840, height: 630, channels: 3, background: { r, g, b } } })
		.jpeg({ quality: 95 })
		.toFile(join(content, `photos/${id}.jpg`));
}

const figure = (name: Name) => `<图 id="${PICTURES[name].id}" />`;

/** Adds both pictures, and a chapter's end that speaks of them: below a paragraph, and in the editors' own words. */
export async function writeHeldPictures(content: string): Promise<void> {
	await putPicture(content, 'held');
	await putPicture(content, 'released');
	const chapter = join(content, 'chapters/old-wall.mdx');
	const said = [
		...[
			'## 城外的桥',
			'桥在城外<引 id="e01" />。',
			figure('held'),
			'桥后来没有了<引 id="e01" />。',
		],
		...[figure('released'), '<编者>', '这里原来有一张图。', figure('held'), '</编者>'],
	];
	writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\n${said.join('\n\n')}\n`);
}

/** What each edition holds of the two. */
export function describeHeldPictures(
	looked: (edition: Built) => Looked,
	built: (edition: Built) => string,
): void {
	const chapterOf = (edition: Built) =>
		load(readFileSync(join(built(edition), 'chapters/old-wall/index.html'), 'utf8'));

	test.each(EDITIONS)(
		'%s holds nothing of a picture that waits, though a chapter speaks of it',
		(edition) => {
			expect(filesThatSay(built(edition), Object.values(wordsOf('held')).map(String))).toEqual([]);
			expect(filesThatSay(built(edition), ['初稿令牌'])).toEqual([]);
			expect(looked(edition).picturesLike(PICTURES.held.colour)).toEqual([]);
		},
	);

	test.each(EDITIONS)(
		'%s shows the same picture once its record says no more that it waits',
		(edition) => {
			const { caption, id } = wordsOf('released');
			const found = filesThatSay(built(edition), [String(caption)]);
			expect(found).toContain(`chapters/old-wall/index.html ${caption}`);
			expect(found).toContain(`photos/${id}/index.html ${caption}`);
			expect(looked(edition).picturesLike(PICTURES.released.colour).length).toBeGreaterThan(0);
		},
	);

	test.each(EDITIONS)(
		'the chapter of %s reads as if the picture that waits were not spoken of',
		(edition) => {
			const $ = chapterOf(edition);
			const section = $('.prose h2')
				.filter((_, one) => $(one).text() === '城外的桥')
				.nextAll();
			const told = section
				.map((_, one) => `${one.tagName} ${$(one).find('figcaption').length}`)
				.get();
			expect(told).toEqual(['p 0', 'p 0', 'figure 1', 'div 0']);
			expect(
				$('.prose .picture-figure').filter((_, one) => $(one).find('img').length === 0).length,
			).toBe(0);
			expect(section.last().children().length).toBe(1);
			expect(section.last().text().trim()).toBe('这里原来有一张图。');
		},
	);
}
