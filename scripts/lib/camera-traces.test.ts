import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
	exifBlock,
	sceneJpeg,
	scene,
	withChunk,
	withExif,
	withXmp,
} from '../photos/test-pictures.ts';
import { cameraTraces } from './camera-traces.ts';

const tracesOf = async (bytes: Buffer | Promise<Buffer>) => [...cameraTraces(await bytes)];
const jpeg = await sceneJpeg();
const png = await scene().png({ compressionLevel: 1 }).toBuffer();

test('a plain picture has none', async () => {
	expect(await tracesOf(jpeg)).toEqual([]);
	expect(
		await tracesOf(withExif(jpeg, exifBlock({ main: { 0x010f: { text: 'Canon' } } }))),
	).toEqual([]);
});

test('words about places and numbers are no traces', async () => {
	const words = '<dc:description>GPS 测的，Latitude 一栏，SerialNumber 不详</dc:description>';
	expect(await tracesOf(withXmp(jpeg, words))).toEqual([]);
});

test('a directory of places that a program has emptied is none', async () => {
	expect(await tracesOf(withExif(jpeg, exifBlock({ gps: {} })))).toEqual([]);
});

test.each<[string, Buffer, string]>([
	['a place', withExif(jpeg, exifBlock({ gps: { 1: { text: 'N' } } })), 'position'],
	['a place in a packet', withXmp(jpeg, '<exif:GPSLatitude>30,1N</exif:GPSLatitude>'), 'position'],
	['a lens’ number', withExif(jpeg, exifBlock({ exif: { 0xa435: { text: 'L1' } } })), 'serial'],
	['an owner', withXmp(jpeg, '<aux:OwnerName>某某</aux:OwnerName>'), 'owner'],
	['persons', withXmp(jpeg, '<Iptc4xmpExt:PersonInImage/>'), 'faces'],
	['EXIF of a PNG', withChunk(png, 'eXIf', exifBlock({ gps: { 1: { text: 'N' } } })), 'position'],
	[
		'EXIF in the digits of a packed text',
		withChunk(
			png,
			'zTXt',
			Buffer.concat([
				Buffer.from('Raw profile type exif\0\0', 'latin1'),
				deflateSync(
					`\nexif\n      99\n${exifBlock({ gps: { 1: { text: 'N' } } })
						.toString('hex')
						.replace(/.{72}/g, '$&\n')}\n`,
				),
			]),
		),
		'position',
	],
])('%s is found', async (_, bytes, trace) => {
	expect(await tracesOf(bytes)).toEqual([trace]);
});
