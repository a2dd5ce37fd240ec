/** Where what a record says is written: its own file, its transcripts, its sounds and pictures. */
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import { parseVtt, type Cue } from '../../src/domain/vtt.ts';
import { bodyTexts, fieldTexts } from './record-texts.ts';

/** The transcripts of a recording: those an edition may open, and the edited text while it is not signed. */
export function dividedLayers(
	museum: Museum,
	id: string,
	maySeeEdited: boolean,
): [string[], string[]] {
	const layers = museum.sources.filter(
		({ file }) => file.startsWith(`content/interviews/${id}/`) && file.endsWith('.vtt'),
	);
	const isClosed = (file: string) => !maySeeEdited && file.endsWith('/edited.vtt');
	const sources = (wanted: boolean) =>
		layers.filter(({ file }) => isClosed(file) === wanted).map(({ source }) => source);
	return [sources(false), sources(true)];
}

export const cueTexts = (cues: readonly Cue[]) => cues.map(({ text }) => text);

/** Everything else in the file but its cues: comments, which editors write. */
export const notesOf = (source: string) =>
	source.split(/\r?\n/).filter((line) => /^NOTE\s/.test(line));

/** All that a transcript says. */
export const textsOfLayer = (source: string) => [
	...cueTexts(parseVtt(source).cues),
	...notesOf(source),
];

/** Sounds, waveforms and pictures of a record. */
export const mediaOf = (museum: Museum, collection: string, id: string) =>
	museum.files
		.map(({ file }) => file)
		.filter((file) =>
			collection === 'interviews'
				? file.startsWith(`content/interviews/${id}/`) && !/\.(?:yaml|vtt)$/.test(file)
				: file.startsWith(`content/${collection}/${id}.`) && !/\.(?:ya?ml|mdx?)$/.test(file),
		);

/** All that a record says: fields, text below them, transcripts. */
export function textsOf(record: CheckedEntry, museum: Museum): string[] {
	const [layers] =
		record.collection === 'interviews' ? dividedLayers(museum, record.id, true) : [[]];
	return [
		...fieldTexts(record.raw),
		...(record.body === undefined ? [] : bodyTexts(record.body)),
		...layers.flatMap(textsOfLayer),
	];
}
