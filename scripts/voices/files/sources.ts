import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ENGINE } from '../cast.ts';
import { type Script, dialogueLines, makeDialogue } from '../dialogue.ts';
import {
	type ChapterText,
	type MadeRecording,
	makeNarration,
	narrationLines,
} from '../narration.ts';
import { type StoredRecording, whyStale } from './stale.ts';

/** A text that is read aloud, and whether its recording still says the same. */
export interface Source {
	id: string;
	/** Why it must be made (again); undefined when it is as the text. */
	stale: string | undefined;
	make: () => MadeRecording;
}

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function readChapter(path: string, id: string): ChapterText {
	const [, head = '', body = ''] =
		/^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
	const { title = '', lede = '' } = parse(head) as { title?: string; lede?: string }; // the content check judges the fields
	return { id, title, lede, body };
}

function stored(folder: string, layer: 'original' | 'mandarin'): StoredRecording {
	const index = readIfThere(join(folder, 'index.yaml'));
	return {
		hasAudio: existsSync(join(folder, 'audio.m4a')),
		transcript: readIfThere(join(folder, `${layer}.vtt`)),
		engine:
			index === undefined ? undefined : /^engine: ?(.*)$/m.exec(index)?.[1]?.replace(/^"|"$/g, ''),
	};
}

/** All chapters and the conversation, each with the state of its recording. */
export function readSources(content: string, scriptPath: string): Source[] {
	const folderOf = (id: string) => join(content, 'interviews', id);
	const script = parse(readFileSync(scriptPath, 'utf8')) as Script; // written with the code, checked by what it makes
	const chapters = readdirSync(join(content, 'chapters'))
		.filter((name) => name.endsWith('.mdx'))
		.sort()
		.map((name) => readChapter(join(content, 'chapters', name), name.replace(/\.mdx$/, '')));
	return [
		{
			id: script.interview,
			stale: whyStale(
				dialogueLines(script),
				ENGINE,
				stored(folderOf(script.interview), 'original'),
			),
			make: () => makeDialogue(script),
		},
		...chapters.map((chapter) => {
			const id = `narration-${chapter.id}`;
			return {
				id,
				stale: whyStale(narrationLines(chapter), ENGINE, stored(folderOf(id), 'mandarin')),
				make: () => makeNarration(chapter),
			};
		}),
	];
}
