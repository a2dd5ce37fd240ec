import type { Syllable } from '../text/reading.ts';
import { SAMPLE_RATE } from './pitch-marks.ts';
import { type Voice, notes } from './prosody.ts';
import { TAIL, speakUnit } from './speak-unit.ts';
import type { VoiceBank } from './voice-bank.ts';

/** Stops and affricates are preceded by a short closure, seconds. */
const CLOSURE = 0.014;
/** A voiceless consonant never lasts longer, seconds: some were recorded with emphasis. */
const LONGEST_CONSONANT = 0.105;
const CLOSED = /^(?:zh|ch|[bpdtgkjqzc])/;
/** Recorded consonants are drawn out; in a sentence they are shorter. */
const CONSONANT_SCALE = 0.78;

/** Speaks the syllables of one breath, without silence before or after. */
export function speakBreath(
	syllables: readonly Syllable[],
	bank: VoiceBank,
	voice: Voice,
): Float32Array {
	const units = syllables.map((syllable) => {
		const unit = bank.unit(syllable);
		if (!unit) throw new Error(`No recording for ${syllable.character} ${syllable.pinyin}`);
		return unit;
	});
	// Slowing the recording down lengthened its consonants too.
	const recorded = units.map((unit) => (unit.voicing?.start ?? 0) / SAMPLE_RATE);
	const scales = recorded.map((seconds) =>
		Math.min(CONSONANT_SCALE * voice.deepen * voice.slowness, LONGEST_CONSONANT / seconds),
	);
	const voiceless = recorded.map((seconds, index) => seconds * (scales[index] ?? 1));
	const music = notes(syllables, voiceless, voice);
	const pieces = music.map((note, index) => {
		const unit = units[index];
		if (!unit) return new Float32Array(0);
		const inside = note.syllable.boundary === 'none' || note.syllable.boundary === 'word';
		const samples = speakUnit(
			unit,
			note.seconds,
			note.melody,
			scales[index] ?? 1,
			inside ? 0.88 : 1,
		);
		return samples.map((sample) => sample * note.gain);
	});

	const overlap = Math.round(TAIL * SAMPLE_RATE);
	const closure = Math.round(CLOSURE * SAMPLE_RATE);
	const total = pieces.reduce((sum, piece) => sum + piece.length + closure, 0);
	const out = new Float32Array(total);
	let end = 0;
	for (const [index, piece] of pieces.entries()) {
		const closed = CLOSED.test(syllables[index]?.pinyin ?? '');
		const at = index === 0 ? 0 : closed ? end + closure - overlap : end - overlap;
		const fadeIn = index > 0 && !closed ? overlap : Math.round(SAMPLE_RATE * 0.002);
		for (let i = 0; i < piece.length; i += 1)
			out[at + i] = (out[at + i] ?? 0) + (piece[i] ?? 0) * Math.min(1, i / fadeIn);
		end = at + piece.length;
	}
	return out.slice(0, end);
}
