import { parseVtt } from '../../src/domain/vtt.ts';
import { textOf, type MarkedFile } from './folder.ts';
import { readIndex, withSegments } from './index-file.ts';
import { markedCount, type Layer, type Marking } from './marking.ts';
import { readTranscript, transcriptText, waitingText } from './transcripts.ts';

/** A file that will be written; without a text it will be removed. */
export interface PlannedFile {
	name: MarkedFile;
	text: string | undefined;
}

/** The cues without their place in the file: what a reader would notice if it were another. */
const saidIn = (source: string) =>
	JSON.stringify(parseVtt(source).cues.map(({ line: _, otherTags: __, ...said }) => said));

function plannedTranscripts(folder: string, marking: Marking): PlannedFile[] {
	const { main, hasSecond, sentences } = marking;
	const marked = sentences.slice(0, markedCount(sentences));
	const layers: Layer[] = hasSecond && main === 'original' ? ['original', 'mandarin'] : [main];
	const isWritten = (layer: Layer) => marked.some((sentence) => sentence[layer].trim() !== '');
	const isAnyWritten = layers.some(isWritten);
	const notes = layers.flatMap((layer) => {
		const source = textOf(folder, `${layer}.vtt`);
		return source === undefined ? [] : [{ layer, notes: readTranscript(source).notes }];
	});
	return layers.flatMap((layer): PlannedFile[] => {
		const name = `${layer}.vtt` as const;
		const standing = textOf(folder, name);
		const isWanted =
			standing !== undefined || isWritten(layer) || (!isAnyWritten && layer === main);
		const own = notes.find((one) => one.layer === layer) ?? notes[0];
		const text = isWanted ? transcriptText(marking, layer, own?.notes ?? []) : undefined;
		if (text === undefined) return [];
		return standing !== undefined && saidIn(standing) === saidIn(text) ? [] : [{ name, text }];
	});
}

/** The files that differ from what lies in the folder, as the marking would have them. */
export function planFiles(folder: string, marking: Marking): PlannedFile[] {
	const planned = plannedTranscripts(folder, marking);
	const waiting = waitingText(marking);
	if (waiting !== textOf(folder, 'transcript.txt'))
		planned.push({ name: 'transcript.txt', text: waiting });
	const index = textOf(folder, 'index.yaml');
	const standing = index === undefined ? undefined : readIndex(index);
	const differs = JSON.stringify(standing?.segments) !== JSON.stringify(marking.segments);
	if (index !== undefined && standing?.fault === undefined && differs)
		planned.push({ name: 'index.yaml', text: withSegments(index, marking.segments) });
	return planned;
}
