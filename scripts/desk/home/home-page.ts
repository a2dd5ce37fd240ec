import { escapeHtml, withCommands } from '../page-parts.ts';
import type { Card } from '../room.ts';
import type { LastChange } from './last-changes.ts';
import { PUBLISH, TASKS, words } from './text.ts';

/** What the first page shows. */
export interface HomeFacts {
	/** Kinds of record with how many there are: 「大事」, 49. */
	kinds: readonly { label: string; count: number; address: string }[];
	/** Doors of all rooms; those that are among the five tasks are not shown again. */
	cards: readonly Card[];
	changes: readonly LastChange[];
	/** Files in the inbox that nobody has brought in. */
	waiting: number;
}

const door = ({ title, words: said, address }: Card) =>
	`<li><a href="${address}"><b>${escapeHtml(title)}</b><span>${escapeHtml(said)}</span></a></li>`;

const part = (name: string, title: string, html: string) =>
	`<section aria-labelledby="${name}"><h2 id="${name}">${escapeHtml(title)}</h2>${html}</section>`;

const steps = (lines: readonly string[]) =>
	`<ol>${lines.map((line) => `<li>${withCommands(line)}</li>`).join('\n')}</ol>`;

/** For whoever has never typed a command. */
const terminal = `<p><a class="way" href="/handbook/#open">${words.terminal}</a></p>`;

/** One page with everything in one place: what is done most often comes first. */
export function homeMain({ kinds, cards, changes, waiting }: HomeFacts): string {
	const tasked = TASKS.map(({ address }) => address);
	const others = cards.filter(({ address }) => !tasked.includes(address));
	const counts = kinds.map(
		({ label, count, address }) =>
			`<li><a href="${address}"><span>${escapeHtml(label)}</span><small>${words.count(count)}</small></a></li>`,
	);
	const changed = changes.map(
		({ kind, title, when, address }) =>
			`<li><a href="${address}"><span>${escapeHtml(`${kind}「${title}」`)}</span><small>${escapeHtml(when)}</small></a></li>`,
	);
	return [
		`<p><a class="way" href="/handbook/">${words.handbook}</a></p>`,
		part('tasks', words.tasks, `<ol class="tasks">${TASKS.map(door).join('\n')}</ol>`),
		part(
			'check',
			words.check,
			`<p id="lights" role="status">${words.checking}</p>
	<p><a class="button" href="/readiness/">${words.look}</a></p>`,
		),
		part(
			'inbox',
			words.inbox,
			`<p>${words.waiting(waiting)}</p>${steps(words.inboxWords)}
	<p><a class="button" href="/inbox/">${words.openInbox}</a></p>`,
		),
		part('rooms', words.rooms, `<ul class="tasks">${others.map(door).join('\n')}</ul>`),
		part('records', words.records, `<ul class="kinds">${counts.join('\n')}</ul>`),
		part(
			'changes',
			words.changes,
			changed.length > 0
				? `<ul class="record-list">${changed.join('\n')}</ul>`
				: `<p>${words.noChanges}</p>`,
		),
		part('publish', words.publish, `${steps(PUBLISH)}${terminal}`),
	].join('\n');
}
