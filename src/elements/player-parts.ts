import { spanAt, type Span } from '../domain/listening.ts';
import { ListeningMemory } from './listening-memory.ts';
import { ListeningSession } from './listening-session.ts';
import { ListeningWarning } from './listening-warning.ts';
import { OneVoice } from './one-voice.ts';
import { PlayerSound } from './player-sound.ts';
import { PlayerView } from './player-view.ts';
import { SleepControl } from './sleep-control.ts';
import { Following } from './transcript-follow.ts';
import { TranscriptLines } from './transcript-lines.ts';
import { WordCard } from './word-card.ts';

/** Back at the beginning of a segment, 「上一段」 means the one before; seconds. */
const AT_BEGINNING = 3;

/** What the parts of a player ask of the whole. */
interface PlayerActions {
	play: () => void;
	jump: (seconds: number) => void;
	toSegment: (step: 1 | -1) => void;
	fellAsleep: () => void;
}

/** The segments of what is played, and the ways between them. */
class Segments {
	readonly spans: readonly Span[];

	constructor(starts: readonly number[], end: number) {
		this.spans = starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
	}

	/** Where the next one begins; undefined in the last. */
	after(moment: number): number | undefined {
		return this.spans[spanAt(this.spans, moment + 0.5) + 1]?.start;
	}

	/** Where this one begins, or if it has only just begun the one before. */
	before(moment: number): number | undefined {
		const index = Math.max(0, spanAt(this.spans, moment));
		const isPast = moment - (this.spans[index]?.start ?? 0) > AT_BEGINNING;
		return this.spans[isPast ? index : Math.max(0, index - 1)]?.start;
	}
}

/** Finds the parts of a player in its markup and joins them. */
export function assemblePlayer(
	root: HTMLElement,
	audio: HTMLAudioElement,
	signal: AbortSignal,
	{ play, jump, toSegment, fellAsleep }: PlayerActions,
) {
	const span = {
		start: Number(root.dataset['start'] ?? 0),
		end: Number(root.dataset['end'] ?? Infinity),
	};
	const sound = new PlayerSound(audio, span, signal);
	const view = new PlayerView(root, span);
	const segments = new Segments(view.starts, span.end);
	const sleepChoice = root.querySelector<HTMLSelectElement>('select[data-choice="sleep"]');
	const { title = '', credit = '', museum = '', artwork = '' } = root.dataset;
	const session = new ListeningSession(
		{ title, artist: credit, album: museum, artwork },
		{
			play,
			pause: () => audio.pause(),
			step: (seconds) => jump(sound.now + seconds),
			seek: (seconds) => jump(span.start + seconds),
			previous: () => toSegment(-1),
			next: () => toSegment(1),
		},
		signal,
	);
	new OneVoice(audio, () => view.say('elsewhere'), signal);
	return {
		sound,
		view,
		segments,
		session,
		lines: new TranscriptLines(root),
		following: new Following(root, () => sound.isPlaying, signal),
		memory: new ListeningMemory(root.id, root.dataset['remembers'] !== undefined),
		warning: new ListeningWarning(root, signal),
		card: new WordCard(root),
		sleep: sleepChoice ? new SleepControl(sleepChoice, segments.spans, fellAsleep) : undefined,
	};
}

export type PlayerParts = ReturnType<typeof assemblePlayer>;
