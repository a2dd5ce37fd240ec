/**
 * Encoders' settings: flat washes and ink lines show artefacts early, so quality stays fairly high. AVIF at effort 2 took a
 * sixth of the time of the default and 3 % more bytes, at effort 1 a third less again, 0.3 % more bytes and 0.15 dB of fidelity
 * (2026-11, the drawings at 720 to 1,440 pixels); effort 0 takes 7 % more bytes.
 */
export const ENCODERS = {
	avif: { quality: 55, effort: 1 },
	webp: { quality: 76 },
	jpeg: { quality: 78, mozjpeg: true },
	png: {},
} as const;

/** The kinds of file the museum writes. */
export type Format = keyof typeof ENCODERS;

/** The widest copy that a phone asks for: 360 CSS pixels on a screen of three device pixels each. */
const PHONE_WIDTH = 1080;

/**
 * Bytes of a copy for phones. A first screen has 300 KB (PH-8), of which page and fonts may take 60 KB each.
 */
const PHONE_BYTES = 180 * 1024;

/** What is tried, from the best, until a copy is small enough for a phone: a grainy print packs badly. */
const LOWER = [1, 0.84, 0.68, 0.52] as const;

/** The settings to try for a copy, and the bytes within which it should stay. */
export function attemptsFor(
	format: Format,
	width: number | undefined,
): { settings: readonly object[]; mostBytes: number } {
	const settings = ENCODERS[format];
	if (!('quality' in settings) || width === undefined || width > PHONE_WIDTH)
		return { settings: [settings], mostBytes: Infinity };
	return {
		settings: LOWER.map((share) => ({
			...settings,
			quality: Math.round(settings.quality * share),
		})),
		mostBytes: PHONE_BYTES,
	};
}
