import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLabels } from '../../src/images/labels.ts';
import { photoSchema } from '../../src/schema/photo.ts';
import { reportAfter } from '../lib/broken-museum.ts';
import { REAL_DISK } from './files/workshop.ts';
import { scale } from './picture/derive.ts';
import {
	addPhoto,
	exifBlock,
	photosIn,
	scene,
	sceneJpeg,
	temporaryFolder,
	tiffPages,
	withExif,
	withXmp,
} from './test-pictures.ts';

const here = temporaryFolder();
afterAll(() => rmSync(here, { recursive: true }));

let made = 0;
/** An empty museum, and a file to add to it. */
function museum(bytes: Buffer, name = 'street.jpg') {
	made += 1;
	const folder = join(here, `museum-${made}`);
	mkdirSync(join(folder, 'in'), { recursive: true });
	const [content, file] = [join(folder, 'content'), join(folder, 'in', name)];
	writeFileSync(file, bytes);
	return { folder, content, file };
}
const text = (bytes: Buffer | undefined) => bytes?.toString('utf8') ?? '';
const labelsOf = async (picture: Buffer | undefined) =>
	readLabels(text((await sharp(picture).metadata()).xmp));

test('the plan writes nothing', async () => {
	const { content, file, folder } = museum(await sceneJpeg());
	const { said, ok } = await addPhoto(content, [file]);
	expect([ok, said.endsWith('加上 --write 再运行一次。')]).toEqual([true, true]);
	expect(readdirSync(folder)).toEqual(['in']);
});

test('a draft knows what the file knows, and nothing else', async () => {
	const jpeg = withExif(
		await sceneJpeg(),
		exifBlock({
			main: { 0x010f: { text: 'Canon' }, 0x0110: { text: 'EOS' }, 0x013b: { text: '某摄影者' } },
			exif: { 0x9003: { text: '2019:05:03 10:11:12' }, 0x829a: { number: 1 } },
		}),
	);
	const { content, file } = museum(jpeg, '街 01.JPG');
	await addPhoto(content, [file, '--contributor', '某街坊', '--write']);
	const record = text(photosIn(content)['photo-2019-05-03.yaml']);
	expect(photoSchema.parse(parse(record))).toMatchObject({
		...{ title: '待填', occasion: '待填', maker: '某摄影者', contributor: '某街坊' },
		...{ people: '不详', alt: '待填', provenance: 'photograph', faceReview: 'pending' },
		date: { edtf: '2019-05-03' },
		master: { format: 'jpeg', width: 900, height: 600, bytes: jpeg.length, device: 'Canon EOS' },
		withheld: '初稿，来历和人脸还没有核对',
	});
});

test('a maker nobody knows is 不详, and a date nobody knows waits', async () => {
	const { content, file } = museum(await sceneJpeg());
	await addPhoto(content, [file, '--write']);
	const record = photoSchema.parse(parse(text(photosIn(content)['street.yaml'])));
	expect([record.maker, record.date.asRecorded]).toEqual(['不详', '待填']);
});

describe('a second time', () => {
	const words = '<dc:creator><rdf:Seq><rdf:li>某摄影者</rdf:li></rdf:Seq></dc:creator>';

	test('nothing changes', async () => {
		const { content, file } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const before = photosIn(content);
		const { said } = await addPhoto(content, [file, '--write']);
		expect(said).toContain('和上次一样，没有写入任何文件。');
		expect(photosIn(content)).toEqual(before);
	});

	test('a file with another name is known by its fingerprint', async () => {
		const { content, file, folder } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const copy = join(folder, 'in', 'copy.jpg');
		writeFileSync(copy, readFileSync(file));
		expect((await addPhoto(content, [copy, '--write'])).said).toContain('没有写入任何文件。');
		expect(Object.keys(photosIn(content))).toEqual(['street.jpg', 'street.yaml']);
	});

	test('a draft nobody touched learns what is told now and keeps what was told before', async () => {
		const { content, file } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--contributor', '某街坊', '--write']);
		await addPhoto(content, [file, '--occasion', '搬家前所摄', '--write']);
		const record = text(photosIn(content)['street.yaml']);
		expect(record).toContain('contributor: 某街坊\n');
		expect(record).toContain('occasion: 搬家前所摄\n');
		const { said } = await addPhoto(content, [file, '--write']);
		expect(said).toContain('没有写入任何文件。');
	});

	test('a record a person wrote stays to the byte, and the picture learns its words', async () => {
		const { content, file } = museum(withXmp(await sceneJpeg(), words));
		await addPhoto(content, [file, '--write']);
		const path = join(content, 'photos/street.yaml');
		const written = readFileSync(path, 'utf8')
			.replace('credit: 待填', 'credit: 某街坊供图')
			.replace('alt: 待填', 'alt: 两排平房夹着一条石板路，路上没有人');
		writeFileSync(path, written);
		const { said } = await addPhoto(content, [file, '--contributor', '另一人', '--write']);
		expect(said).toMatch(/street\.yaml　　有人改过，不动它/);
		expect(said).toMatch(/street\.jpg　　更新/);
		expect(readFileSync(path, 'utf8')).toBe(written);
		expect(await labelsOf(photosIn(content)['street.jpg'])).toEqual({
			...{ creator: '某摄影者', credit: '某街坊供图' },
			altText: '两排平房夹着一条石板路，路上没有人',
		});
		expect((await addPhoto(content, [file, '--write'])).said).toContain('没有写入任何文件。');
	});

	test('a picture in which somebody covered a face stays', async () => {
		const { content, file } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const path = join(content, 'photos/street.jpg');
		const covered = await sharp(readFileSync(path)).blur(4).jpeg().toBuffer();
		writeFileSync(path, covered);
		expect((await addPhoto(content, [file, '--write'])).said).toMatch(/street\.jpg　　有人改过/);
		expect(readFileSync(path).equals(covered)).toBe(true);
	});

	test('an id that another picture has is refused when it is asked for', async () => {
		const { content, file, folder } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const other = join(folder, 'in/other.jpg');
		writeFileSync(other, await scene().negate().jpeg().toBuffer());
		const before = photosIn(content);
		const { said, ok } = await addPhoto(content, [other, '--id', 'street', '--write']);
		expect([ok, said]).toEqual([false, expect.stringContaining('已经用在另一张照片上')]);
		expect(photosIn(content)).toEqual(before);
	});

	test('what is lost is made again, byte for byte', async () => {
		const { content, file } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const before = photosIn(content);
		rmSync(join(content, 'photos/street.jpg'));
		await addPhoto(content, [file, '--write']);
		expect(photosIn(content)).toEqual(before);
	});

	test('a record without a master is told the lines to add', async () => {
		const { content, file } = museum(await sceneJpeg());
		await addPhoto(content, [file, '--write']);
		const path = join(content, 'photos/street.yaml');
		const record = readFileSync(path, 'utf8').replace(/^master:\n(?: .*\n)+/m, '');
		writeFileSync(path, record);
		const { said } = await addPhoto(content, [file, '--id', 'street', '--write']);
		expect(said).toMatch(/请把这几行加进去：\nmaster:\n {2}sha256: [0-9a-f]{64}\n/);
		expect(readFileSync(path, 'utf8')).toBe(record);
	});
});

describe('a batch', () => {
	test('walks folders, leaves systems’ files alone, and adds the same picture once', async () => {
		const { content, folder, file } = museum(await sceneJpeg(), 'yard.jpg');
		mkdirSync(join(folder, 'in/z-more'));
		writeFileSync(join(folder, 'in/Thumbs.db'), 'x');
		writeFileSync(join(folder, 'in/z-more/again.jpg'), readFileSync(file));
		writeFileSync(join(folder, 'in/z-more/yard.jpg'), await scene().negate().jpeg().toBuffer());
		const { said } = await addPhoto(content, [join(folder, 'in'), '--write']);
		expect(said).toContain('和 yard.jpg 一模一样，只加一次');
		expect(Object.keys(photosIn(content))).toEqual([
			...['yard-2.jpg', 'yard-2.yaml', 'yard.jpg', 'yard.yaml'],
		]);
	});

	test('one bad file holds all back and all mistakes are told, unless it is to be skipped', async () => {
		const { content, folder } = museum(await sceneJpeg(), 'good.jpg');
		writeFileSync(join(folder, 'in/bad.jpg'), '不是图');
		writeFileSync(join(folder, 'in/empty.png'), '');
		const all = await addPhoto(content, [join(folder, 'in'), '--write']);
		expect(all.ok).toBe(false);
		expect(all.said).toContain('共 2 处要改。要先收好的，末尾加上 --skip-bad。没有写入任何文件。');
		expect(photosIn(content)).toEqual({});
		const some = await addPhoto(content, [join(folder, 'in'), '--skip-bad', '--write']);
		expect(some.said).toContain('共 2 处要改。这些跳过了。');
		expect(Object.keys(photosIn(content))).toEqual(['good.jpg', 'good.yaml']);
	});

	test('a smaller copy with other colours is pointed out, in the batch and in the museum', async () => {
		const { content, folder, file } = museum(await sceneJpeg(), 'first.jpg');
		const copy = join(folder, 'in', 'second.webp');
		writeFileSync(
			copy,
			await scene().resize(820).modulate({ brightness: 1.04 }).webp({ quality: 60 }).toBuffer(),
		);
		expect((await addPhoto(content, [file, copy])).said).toContain('和 first.jpg 很像');
		await addPhoto(content, [file, '--write']);
		expect((await addPhoto(content, [copy])).said).toContain('和 content/photos/first 很像');
	});

	test('an id that is taken gets a number, pages get theirs', async () => {
		const { content, folder, file } = museum(await sceneJpeg(), 'a.jpg');
		const scan = join(folder, 'in/b.tif');
		writeFileSync(
			scan,
			tiffPages([
				{ width: 900, height: 600 },
				{ width: 900, height: 700 },
			]),
		);
		await addPhoto(content, [file, scan, '--id', 'album', '--write']);
		expect(Object.keys(photosIn(content)).filter((name) => name.endsWith('.jpg'))).toEqual([
			...['album-1.jpg', 'album-2-p1.jpg', 'album-2-p2.jpg'],
		]);
		expect(text(photosIn(content)['album-2-p2.yaml'])).toContain('  page: 2\n');
	});
});

test('originals are copied out of the museum with their fingerprints, once', async () => {
	const { content, folder, file } = museum(await sceneJpeg());
	const disk = join(folder, 'disk');
	expect((await addPhoto(content, [file, '--archive', disk, '--write'])).said).toContain(
		'原始文件抄了 1 份，指纹核对过。',
	);
	const [copy = ''] = readdirSync(disk).filter((name) => name.endsWith('street.jpg'));
	expect(readFileSync(join(disk, copy)).equals(readFileSync(file))).toBe(true);
	const list = readFileSync(join(disk, 'SHA256SUMS.txt'), 'utf8');
	expect(list).toMatch(/^[0-9a-f]{64} {2}[0-9a-f]{12}-street\.jpg\n$/);
	await addPhoto(content, [file, '--archive', disk, '--write']);
	expect(readFileSync(join(disk, 'SHA256SUMS.txt'), 'utf8')).toBe(list);
	const inside = await addPhoto(content, [
		file,
		'--archive',
		join(content, 'originals'),
		'--write',
	]);
	expect(inside.said).toContain('在 content/ 里面，原始文件会跟着发布');
});

test.each<[string, string[], string]>([
	['nothing named', [], '没有写照片或文件夹'],
	['an option nobody knows', ['x.jpg', '--wirte'], '不认识「--wirte」'],
	['an option without its words', ['x.jpg', '--id', '--write'], '--id 后面没有内容'],
	['a name for an id', ['x.jpg', '--id', '王家'], '编号「王家」里有小写字母'],
	['a place that is not there', ['x.jpg', '--place', 'nowhere'], '地点「nowhere」不在'],
	['a file that is not there', ['nothing.jpg'], '找不到这个文件'],
])('%s', async (_, typed, words) => {
	const { content } = museum(Buffer.alloc(1));
	const { said, ok } = await addPhoto(content, [...typed, '--write']);
	expect([ok, said]).toEqual([false, expect.stringContaining(words)]);
	expect(photosIn(content)).toEqual({});
});

test.each([
	[4000, 3000, 4000],
	[20_000, 20_000, 9999],
	[400_000, 250, 65_000],
])('a picture of %i × %i pixels is kept %i wide', (width, height, kept) => {
	expect(Math.floor(width * scale({ width, height }))).toBeCloseTo(kept, -1);
});

test('wide colours come out as they look, not as they are written', async () => {
	const colour = { r: 200, g: 100, b: 50 };
	const wide = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } });
	const { content, file } = museum(await wide.withIccProfile('p3').png().toBuffer(), 'wide.png');
	await addPhoto(content, [file, '--write']);
	const [red = 0, green = 0, blue = 0] = await sharp(photosIn(content)['wide.jpg'])
		.raw()
		.toBuffer();
	expect(Math.max(Math.abs(red - 200), Math.abs(green - 100), Math.abs(blue - 50))).toBeLessThan(4);
});

describe('when it goes wrong', () => {
	test('a full disk leaves everything as it was', async () => {
		const { content, folder, file } = museum(await sceneJpeg());
		let written = 0;
		const { said, ok } = await addPhoto(content, [file, '--write'], {
			...REAL_DISK,
			write: (path, bytes) => {
				written += 1;
				if (written > 1) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
				REAL_DISK.write(path, bytes);
			},
		});
		expect([ok, said]).toEqual([false, expect.stringContaining('磁盘满了')]);
		expect(readdirSync(folder)).toEqual(['in']);
	});

	test('stopped between two files, each is whole, and the next run finishes', async () => {
		const { content, file } = museum(await sceneJpeg());
		const run = addPhoto(content, [file, '--write'], {
			...REAL_DISK,
			rename: (from, to) => {
				if (to.endsWith('.yaml')) throw new Error('stopped');
				REAL_DISK.rename(from, to);
			},
		});
		await expect(run).rejects.toThrow('stopped');
		expect(Object.keys(photosIn(content))).toEqual(['street.jpg']);
		await addPhoto(content, [file, '--write']);
		expect(Object.keys(photosIn(content))).toEqual(['street.jpg', 'street.yaml']);
	});

	test('killed at any moment, no file is half written and the next run clears up', async () => {
		const { content, folder, file } = museum(await sceneJpeg());
		const whole = museum(await sceneJpeg());
		await addPhoto(whole.content, [whole.file, '--write']);
		const expected = photosIn(whole.content);
		const command = ['scripts/add-photo.ts', file, '--write'];
		const env = { ...process.env, MUSEUM_CONTENT: content };
		const done = await new Promise<number>((resolve) => {
			const child = spawn(process.execPath, command, { env, stdio: 'ignore' });
			// As soon as the workshop is there, the work is half done.
			const watch = setInterval(() => {
				if (!readdirSync(folder).some((name) => name.startsWith('.add-photo'))) return;
				child.kill('SIGKILL');
			}, 1);
			child.on('close', () => {
				clearInterval(watch);
				resolve(child.exitCode ?? -1);
			});
		});
		for (const [name, bytes] of Object.entries(photosIn(content)))
			expect(bytes.equals(expected[name] ?? Buffer.alloc(0)), name).toBe(true);
		expect([0, -1]).toContain(done);
		const { status, stdout } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
		expect([status, stdout]).toEqual([0, expect.stringContaining('在 content/photos/')]);
		expect(photosIn(content)).toEqual(expected);
		expect(readdirSync(folder).sort()).toEqual(['content', 'in']);
		expect(existsSync(join(folder, 'content/photos/street.yaml'))).toBe(true);
	});
});

test('a draft holds nothing back from being published, and the check names what it waits for', async () => {
	const { file } = museum(await sceneJpeg());
	const report = await reportAfter(async ({ root }) => {
		await addPhoto(root, [file, '--write']);
	});
	expect(report).toContain('没有要改的地方');
	expect(report).toMatch(
		/提醒：还有 9 处写着「待填」：title、occasion、date、contributor、accessionNo、credit 等/,
	);
	expect(report).toContain('提醒：画面里的人脸还没有查过');
	expect(report).toContain('提醒：没有写在哪里拍的');
});

test('a draft from which only the line that withholds it is taken does not pass', async () => {
	const { file } = museum(await sceneJpeg());
	const report = await reportAfter(async ({ root, edit }) => {
		await addPhoto(root, [file, '--write']);
		edit('photos/street.yaml', /^withheld: .*\n/m, '');
	});
	expect(report).not.toContain('提醒');
	for (const name of ['unfinished-record', 'face-review', 'photo-place'])
		expect(report).toContain(`名字：${name}`);
});
