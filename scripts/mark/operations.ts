import type { Layer, Marking, Outcome } from './marking.ts';
import { beginSegment, joinSegment, nameSegment, type SegmentName } from './segments.ts';
import { addLines, attribute, join, split, write } from './sentences.ts';
import { finish, markStart, nudge } from './times.ts';

/** One thing a volunteer does. Indices are those of sentences, counted from 0; times are seconds. */
export type Operation =
	| { kind: 'mark'; index: number; at: number }
	| { kind: 'nudge'; index: number; by: number }
	| { kind: 'finish'; index: number; at: number }
	| { kind: 'split'; index: number; layer: Layer; at: number }
	| { kind: 'join'; index: number }
	| { kind: 'write'; index: number; layer: Layer; text: string }
	| { kind: 'attribute'; index: number; speaker: string }
	| { kind: 'add-lines'; lines: readonly { speaker: string; text: string }[] }
	| { kind: 'begin-segment'; index: number; name: SegmentName }
	| { kind: 'name-segment'; name: SegmentName }
	| { kind: 'join-segment'; id: string }
	/** The files of the folder are read anew. Only the server does this. */
	| { kind: 'reread'; marking: Marking };

/** Does one thing; refuses what would leave the marking wrong. */
export function apply(marking: Marking, operation: Operation): Outcome {
	switch (operation.kind) {
		case 'mark':
			return markStart(marking, operation.index, operation.at);
		case 'nudge':
			return nudge(marking, operation.index, operation.by);
		case 'finish':
			return finish(marking, operation.index, operation.at);
		case 'split':
			return split(marking, operation.index, operation.layer, operation.at);
		case 'join':
			return join(marking, operation.index);
		case 'write':
			return write(marking, operation.index, operation.layer, operation.text);
		case 'attribute':
			return attribute(marking, operation.index, operation.speaker);
		case 'add-lines':
			return addLines(marking, operation.lines);
		case 'begin-segment':
			return beginSegment(marking, operation.index, operation.name);
		case 'name-segment':
			return nameSegment(marking, operation.name);
		case 'join-segment':
			return joinSegment(marking, operation.id);
		case 'reread':
			return operation.marking;
	}
}
