import {
	measure,
	writeAccessFile,
	type AudioLabels,
	type SoundSource,
} from '../../interviews/sound/access-file.ts';
import { SAMPLE_RATE } from '../sound/pitch-marks.ts';

/** Writes samples as an access file: mono AAC-LC at −19 LUFS, labelled, always the same bytes for the same samples. */
export async function writeAudio(
	path: string,
	samples: Float32Array,
	labels: AudioLabels,
): Promise<void> {
	const source: SoundSource = {
		args: ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0'],
		input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
	};
	const measured = await measure(source);
	if (!measured) throw new Error(`no samples for ${path}`);
	await writeAccessFile(path, source, measured, labels);
}
