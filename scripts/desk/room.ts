import type { CollectionName } from '../../src/schema/collections.ts';
import type { SlowAnswering } from './local-server.ts';
import type { FormKind } from './records/form/kinds.ts';

/** What every room of the desk may use. */
export interface Surroundings {
	/** Folder of the museum's records, absolute. */
	content: string;
	/** Folder in which rooms keep what is under way; each its own folder in it. Beside the content, never in it. */
	cache: string;
	/** `2026-11-28` */
	today: () => string;
	/** The rooms that are open, in the order of the home page. */
	rooms: () => readonly Room[];
}

/** A door on the home page. */
export interface Card {
	/** What is done there, in a few words: 「加一件大事」. */
	title: string;
	/** One sentence for somebody who has never been there. */
	words: string;
	/** Absolute on the desk: `/records/events/`. */
	address: string;
}

/** A record whose file is there and whose form is open. */
export interface OpenRecord {
	collection: CollectionName;
	id: string;
}

/** Any form that is open: also of a record without a file, under the name of its draft, and of a file that stands once. */
export interface OpenForm {
	kind: FormKind;
	/** `1465-stone-wall`; `new.1`; `file`. */
	name: string;
}

/** A part of a form's page that another room brings. Frames may show pages of the desk. */
export interface Beside {
	/** HTML of ours, behind the form. */
	html: string;
	scripts: readonly string[];
	styles: readonly string[];
}

/** What somebody has written and not yet saved. */
export interface UnsavedFile {
	/** Inside content/: `events/1465-stone-wall.yaml`. */
	path: string;
	text: string;
	/** The name of its draft, where the record has no file yet: `new.1`. It may not have an id yet either; then its path is made up. */
	draft?: string | undefined;
}

/** A part of the desk, with addresses of its own. */
export interface Room {
	/** First part of its addresses: `records` for `/records/…`. The home page has the empty one. */
	name: string;
	/** Gets what is asked below its address, with the whole path: `/records/events/`. undefined where there is nothing. */
	answer: SlowAnswering;
	/** Its doors on the home page, asked for every time that page is shown. */
	cards?: () => readonly Card[];
	/** Its doors for one record, shown above that record's form. */
	recordCards?: (record: OpenRecord) => readonly Card[];
	/** Its doors for any form, shown above it. */
	formCards?: (form: OpenForm) => readonly Card[];
	/** What it shows beside a form. */
	beside?: (form: OpenForm) => Beside;
	/** What was written in it and not yet saved: files inside content/ with their whole text. */
	unsaved?: () => readonly UnsavedFile[];
	/** Lets go of everything it remembers of the content, because something was taken down. */
	forget?: () => void;
	/** Lets go of files when the desk is closed. */
	close?: () => void;
}

/** Opens a room. It must be quick: what takes long waits until it is asked for. */
export type OpenRoom = (surroundings: Surroundings) => Room;
