/** Letting neighbours run together. */

/** A little water: every pixel shares with its neighbours, channel by channel. */
export function soften(
	values: Float32Array,
	width: number,
	channels: number,
): Float32Array<ArrayBuffer> {
	const out = new Float32Array(values.length);
	const sideways = new Float32Array(values.length);
	const row = width * channels;
	for (let i = 0; i < values.length; i++) {
		const x = Math.floor((i % row) / channels);
		const left = x > 0 ? values[i - channels]! : values[i]!;
		const right = x + 1 < width ? values[i + channels]! : values[i]!;
		sideways[i] = (left + 2 * values[i]! + right) / 4;
	}
	for (let i = 0; i < values.length; i++) {
		const up = i >= row ? sideways[i - row]! : sideways[i]!;
		const down = i + row < values.length ? sideways[i + row]! : sideways[i]!;
		out[i] = (up + 2 * sideways[i]! + down) / 4;
	}
	return out;
}
