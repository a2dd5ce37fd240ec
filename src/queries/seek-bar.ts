import type { Span } from '../domain/listening.ts';
import { barsPath, waveformBars, WAVE_HEIGHT, type Waveform } from '../domain/waveform.ts';

/** The drawing of a recording, or of a stretch of it, from beginning to end. */
export interface SeekBar {
	/** As an `<svg>` takes it. */
	viewBox: string;
	/** One upright stroke for each bar. */
	bars: string;
	/** One upright stroke where each segment after the first begins; empty where there is only one. */
	boundaries: string;
}

/** Where in the drawing a moment stands, hundredths of a bar. */
const placeOf = (moment: number, { start, end }: Span, width: number) =>
	Math.round((((moment - start) * width) / (end - start)) * 100) / 100;

/** Draws a stretch of a recording with its segments; undefined where there is nothing to draw it from. */
export function seekBar(
	waveform: Waveform | undefined,
	span: Span,
	segments: readonly Span[],
): SeekBar | undefined {
	const bars = waveform ? waveformBars(waveform, span) : [];
	if (bars.length === 0) return undefined;
	return {
		viewBox: `0 0 ${bars.length} ${WAVE_HEIGHT}`,
		bars: barsPath(bars),
		boundaries: segments
			.slice(1)
			.map(({ start }) => `M${placeOf(start, span, bars.length)} 0v${WAVE_HEIGHT}`)
			.join(''),
	};
}
