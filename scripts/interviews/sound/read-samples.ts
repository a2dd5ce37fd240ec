import { runTool } from '../../lib/ffmpeg.ts';
import { WaveformMaker, type Waveform } from './waveform.ts';

/** Calls `take` with each sample of 16 bits; a sample may lie across two pieces. */
export function sampleReader(take: (sample: number) => void): (piece: Buffer) => void {
	let odd: number | undefined;
	return (piece) => {
		let at = 0;
		if (odd !== undefined && piece.length > 0) {
			take((((piece[0] ?? 0) << 24) >> 16) | odd);
			at = 1;
			odd = undefined;
		}
		for (; at + 1 < piece.length; at += 2) take(piece.readInt16LE(at));
		if (at < piece.length) odd = piece[at];
	};
}

/** Length and rate of a finished recording, from its own tables. */
async function soundShape(path: string): Promise<{ seconds: number; sampleRate: number }> {
	const { ok, output, said } = await runTool('ffprobe', [
		...['-v', 'error', '-select_streams', 'a:0', '-of', 'json'],
		...['-show_entries', 'stream=sample_rate:format=duration', path],
	]);
	if (!ok) throw new Error(`ffprobe could not read ${path}: ${said}`);
	const { streams, format } = JSON.parse(output.toString()) as {
		streams: { sample_rate: string }[];
		format: { duration: string };
	}; // as ffprobe writes it
	return { seconds: Number(format.duration), sampleRate: Number(streams[0]?.sample_rate) };
}

/** Reads a finished recording from beginning to end and draws its waveform. */
export async function readWaveform(path: string): Promise<Waveform> {
	const { seconds, sampleRate } = await soundShape(path);
	const maker = new WaveformMaker(seconds, sampleRate);
	const { ok, said } = await runTool(
		'ffmpeg',
		['-v', 'error', '-i', path, '-map', '0:a:0', '-ac', '1', '-f', 's16le', 'pipe:1'],
		{ onOutput: sampleReader((sample) => maker.add(sample)) },
	);
	if (!ok) throw new Error(`ffmpeg could not read ${path}: ${said}`);
	return maker.finish();
}
