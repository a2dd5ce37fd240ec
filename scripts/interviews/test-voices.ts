/** For tests: voices that are none. Bursts of noise with silences between them, made by ffmpeg where they are needed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import { findTool } from '../lib/ffmpeg.ts';
import { answer } from './answer.ts';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'add-interview-'));

/** What phones leave in their files: who made it, where and when. None of it may reach the museum. */
const TRACES = {
	creation_time: '2026-05-01T20:00:00Z',
	make: 'TESTPHONE',
	model: 'TESTMODEL-X1',
	location: '+30.6829+103.8560/',
	'com.apple.quicktime.location.ISO6709': '+30.6829+103.8560+510.0/',
	'com.apple.quicktime.make': 'TESTPHONE',
	title: 'TESTTITLE of the phone',
	artist: 'TESTOWNER',
	comment: 'TESTCOMMENT',
};
/** No trace may be found in what is made. */
export const TRACE = /TESTPHONE|TESTMODEL|30\.6829|TESTTITLE|TESTOWNER|TESTCOMMENT|2026-05-0/;

export interface Voice {
	/** Seconds. */
	seconds?: number;
	/** ffmpeg's own words for codec and form. */
	form?: readonly string[];
	/** Loudness of the noise, 0 to 1. */
	amplitude?: number;
	/** Bursts of speech and the silences between them, in seconds. */
	burst?: number;
	silence?: number;
	picture?: boolean;
}

/** Makes a test voice: pink noise for `burst` seconds, then nearly nothing for `silence`, over and over. */
export function makeVoice(path: string, voice: Voice = {}): string {
	const { seconds = 6, form = [], amplitude = 0.2, burst = 1.6, silence = 0.6 } = voice;
	const gate = `volume='if(lt(mod(t,${burst + silence}),${burst}),1,0.003)':eval=frame`;
	execFileSync(findTool('ffmpeg'), [
		...['-v', 'error', '-y', '-f', 'lavfi', '-i'],
		`anoisesrc=d=${seconds}:c=pink:a=${amplitude}:seed=7:r=44100,${gate}`,
		...(voice.picture ? ['-f', 'lavfi', '-i', `testsrc=d=${seconds}:s=64x64:r=5`] : []),
		...Object.entries(TRACES).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]),
		...['-movflags', 'use_metadata_tags', ...form, path],
	]);
	return path;
}

/** Asks the command on a content folder of its own, as `npm run add:interview` does. */
export async function addInterview(
	content: string,
	...typed: string[]
): Promise<{ ok: boolean; said: string }> {
	const { text, ok } = await answer(typed, content);
	return { ok, said: text };
}

/** Every file below a folder with its bytes and time of change, to tell whether anything moved. */
export function stateOf(folder: string): Record<string, string> {
	return Object.fromEntries(
		(readdirSync(folder, { recursive: true }) as string[]).sort().map((name) => {
			const path = join(folder, name);
			return [
				name,
				statSync(path).isDirectory()
					? 'folder'
					: `${statSync(path).mtimeMs} ${readFileSync(path).toString('base64')}`,
			];
		}),
	);
}

/** What ffprobe, which shares no code of ours and is years younger than the ffmpeg beside it, finds in a file. */
export function probe(path: string) {
	const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', path];
	return JSON.parse(execFileSync(findTool('ffprobe'), args, { encoding: 'utf8' })) as {
		format: { duration: string; bit_rate: string; tags: Record<string, string> };
		streams: {
			codec_name: string;
			profile: string;
			channels: number;
			sample_rate: string;
			tags?: Record<string, string>;
		}[];
	}; // as ffprobe writes it
}

/** A ZIP file with these files in it; `claim` writes a wrong size into the table of contents, as packed bombs do. */
export function zip(files: Readonly<Record<string, string>>, claim?: number): Buffer {
	const locals: Buffer[] = [];
	const entries: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(files)) {
		const body = deflateRawSync(text);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(text), 10);
		shared.writeUInt32LE(body.length, 14);
		shared.writeUInt32LE(claim ?? Buffer.byteLength(text), 18);
		shared.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), body]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		const made = Buffer.from([20, 0]);
		entries.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, shared, rest, Buffer.from(name)]));
		locals.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(entries);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A Word file with these paragraphs; a line feed inside one is a line break typed with Shift+Enter. */
export function wordDocument(paragraphs: readonly string[], body?: string, claim?: number): Buffer {
	const text = paragraphs
		.map((paragraph) => {
			const runs = paragraph.split('\n').map((line) => `<w:r><w:t>${escape(line)}</w:t></w:r>`);
			return `<w:p>${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
		})
		.join('');
	const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
	const packages = 'http://schemas.openxmlformats.org/package/2006';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zip(
		{
			'[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
			'_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
			'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body ?? text}</w:body></w:document>`,
		},
		claim,
	);
}
