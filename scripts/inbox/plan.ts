import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import { fingerprint } from '../interviews/sound/fingerprint.ts';
import type { Trouble } from '../interviews/trouble.ts';
import { readMuseum } from '../lib/read-content.ts';
import { bringBook } from './bring/books.ts';
import type { Brought } from './bring/brought.ts';
import { bringChapter } from './bring/chapters.ts';
import { bringPhotos } from './bring/photos.ts';
import { bringRecording } from './bring/recordings.ts';
import { Shelf } from './bring/shelf.ts';
import { checkWhole } from './check-whole.ts';
import { findFiles, RECEIVED, type Found, type Reading } from './look/find-files.ts';
import { sortFiles } from './look/pair.ts';
import type { Change } from './write/bring-in.ts';
import type { Move, Received } from './write/run.ts';
import { changesIn, type Trial } from './write/trial.ts';

/** Everything that is known of an inbox before anything is written. */
export interface InboxPlan {
	brought: Brought[];
	/** Mistakes that belong to no thing that was understood. */
	troubles: Trouble[];
	/** What programs left in the folder. */
	passedOver: string[];
	/** What was brought in on an earlier day and lies there again. */
	known: Received[];
	changes: Change[];
	moves: Move[];
	received: Received[];
}

interface Asked {
	content: string;
	inbox: string;
	trial: Trial;
	settings: Settings;
	reading?: Reading | undefined;
	/** What was brought in before. */
	received: readonly Received[];
	/** Folder for small pictures of photos; undefined where nobody looks. */
	previews: string | undefined;
}

/** Tells apart what is new and what was brought in before and is still in the museum. */
async function splitKnown({ content, received }: Asked, files: readonly Found[]) {
	const isThere = ({ files: made }: Received) =>
		made.length > 0 && made.every((file) => existsSync(join(content, ...file.split('/'))));
	const sums = new Map<string, string>();
	const known: Received[] = [];
	const fresh: Found[] = [];
	for (const file of files) {
		// What cannot be read to its end is told about by the tool for it.
		const sha256 = await fingerprint(file.path).catch(() => '');
		sums.set(file.name, sha256);
		const before = received.find((one) => one.sha256 === sha256 && sha256 !== '' && isThere(one));
		if (before) known.push({ ...before, name: file.name });
		else fresh.push(file);
	}
	return { sums, known, fresh };
}

/** A place for an original among those that were brought in, which no other has. */
function placeFor(inbox: string, name: string, day: string): string {
	const [, stem = name, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(name) ?? [];
	const at = (number: number) =>
		`${RECEIVED}/${day}/${stem}${number === 1 ? '' : `-${number}`}${ending}`;
	let number = 1;
	while (existsSync(join(inbox, at(number)))) number += 1;
	return at(number);
}

/** Makes everything in the copy of content/, kind after kind: what texts speak of comes before the texts. */
async function bringAll(asked: Asked, files: readonly Found[]) {
	const { content, trial, settings, previews } = asked;
	const { today } = settings;
	const { photos, books, chapters, recordings, troubles } = sortFiles(files);
	const shelf = new Shelf(trial.copy);
	const museum = readMuseum(content);
	const brought: Brought[] = [];
	if (photos.length > 0) brought.push(...(await bringPhotos(trial.copy, photos, today, previews)));
	for (const book of books) brought.push(await bringBook(shelf, museum, book));
	for (const pair of recordings) brought.push(await bringRecording(trial.copy, pair));
	for (const chapter of chapters) brought.push(await bringChapter(shelf, chapter, today, previews));
	return { brought, troubles };
}

/** Looks at everything in the inbox, tries it on a copy of content/, and asks the whole check about the outcome. */
export async function planInbox(asked: Asked): Promise<InboxPlan> {
	const { content, inbox, trial, settings } = asked;
	const found = findFiles(inbox, asked.reading);
	const { sums, known, fresh } = await splitKnown(asked, found.files);
	const { brought, troubles } = await bringAll(asked, fresh);
	const elsewhere =
		brought.length > 0 ? await checkWhole(content, trial.copy, brought, settings) : [];
	const day = settings.today;
	const received = brought.flatMap(({ names, becomes }) =>
		names.map((name) => ({
			...{ name, day, sha256: sums.get(name) ?? '' },
			files: becomes.map(({ file }) => file.split('/').slice(1).join('/')),
		})),
	);
	return {
		...{ brought, known, received },
		troubles: [...found.troubles, ...troubles, ...elsewhere],
		passedOver: found.passedOver,
		changes: changesIn(content, trial),
		moves: received.map(({ name }) => ({ from: name, to: placeFor(inbox, name, day) })),
	};
}
