import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawSharePair, type SharedPicture } from './share-pair.ts';
import { sharePicture } from './share.ts';

const pair: SharedPicture[] = [
	{
		file: '_astro/before.jpg',
		label: '从前',
		when: '约1985年',
		provenance: '示意画，非照片',
		credit: '试验馆',
	},
	{ file: '_astro/after.jpg', label: '如今', when: '2018年10月', credit: '试验馆' },
];

/** Noise packs worse than anything that is drawn or photographed. */
const noise = () =>
	sharp({
		create: {
			width: 720,
			height: 480,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma: 40 },
		},
	})
		.jpeg()
		.toBuffer();

const flat = (colour: string) =>
	sharp({ create: { width: 720, height: 480, channels: 3, background: colour } })
		.jpeg()
		.toBuffer();

/** How much more red than blue a part of the picture is, 0–255. sharp's numbers are of a whole file. */
async function redness(png: Buffer, left: number): Promise<number> {
	const part = await sharp(png)
		.extract({ left, top: 100, width: 250, height: 200 })
		.png()
		.toBuffer();
	const [red, , blue] = (await sharp(part).stats()).channels.map(({ mean }) => mean);
	return (red ?? 0) - (blue ?? 0);
}

test('shows both pictures beside each other, labelled, small enough to be sent', async () => {
	const files = new Map([
		['_astro/before.jpg', await flat('#b03020')],
		['_astro/after.jpg', await noise()],
	]);
	const words = { title: '某老街', siteName: '试验馆', above: '今昔', code: 'https://a.cn/x/' };
	const read = (file: string) => files.get(file) ?? Buffer.alloc(0);
	const png = await drawSharePair(words, pair, read);
	const { format, width, height, xmp } = await sharp(png).metadata();
	expect([format, width, height]).toEqual(['png', 1200, 630]);
	expect(png.length).toBeLessThanOrEqual(300_000);
	const packet = xmp?.toString('utf8') ?? '';
	expect(packet).toContain('从前，约1985年，示意画，非照片；如今，2018年10月');
	// One of the two is a photograph.
	expect(packet).not.toContain('algorithmicMedia');
	expect(await redness(png, 100)).toBeGreaterThan(100);
});

test('two drawings say that they are drawn, in the file too', async () => {
	const drawn = pair.map((picture) => ({ ...picture, provenance: '示意画，非照片' }));
	const picture = await flat('#ccc');
	const png = await drawSharePair({ title: '某老街', siteName: '试验馆' }, drawn, () => picture);
	const { xmp } = await sharp(png).metadata();
	expect(xmp?.toString('utf8')).toContain('algorithmicMedia');
});

test('a page names the pictures that it wants on its own', () => {
	const [first] = pair;
	const written = JSON.stringify([{ ...first, file: undefined, src: '/beijie/_astro/before.jpg' }]);
	const html = `<head><meta property="og:title" content="某老街"><meta property="og:image" content="https://a.cn/beijie/share/comparisons-street.png"></head><body><img data-share-title="某老街" data-share-pictures='${written}'></body>`;
	expect(sharePicture(html, '/beijie/')?.pictures).toEqual([first]);
});

test('a picture that stands alone has the whole width, and its date without a label', async () => {
	const alone = { file: '_astro/street.jpg', when: '约1985年', credit: '试验馆' };
	const picture = await flat('#b03020');
	const png = await drawSharePair({ title: '某老街', siteName: '试验馆' }, [alone], () => picture);
	expect(await redness(png, 900)).toBeGreaterThan(100);
	expect((await sharp(png).metadata()).xmp?.toString('utf8')).toContain('某老街：约1985年');
});
