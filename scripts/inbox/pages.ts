import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answering } from '../desk/local-server.ts';
import { pageParts } from '../desk/page-loads.ts';
import { escapeHtml, fill } from '../desk/page-parts.ts';
import { listedPage } from '../desk/tool-page.ts';
import type { Trouble } from '../interviews/trouble.ts';
import { troublesOf, type Becoming, type Brought } from './bring/brought.ts';
import type { InboxPlan } from './plan.ts';
import { previewHtml } from './preview-parts.ts';
import { page, words } from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

const heading = (level: 2 | 3, inside: string) => `<h${level}>${escapeHtml(inside)}</h${level}>`;

/** Where something is inside a thing whose name stands above: 「街口.jpg（content/…）」 is `content/…`. */
function placeWithin(names: readonly string[], where: string): string {
	const name = names.length === 1 ? names.find((one) => where.startsWith(one)) : undefined;
	return name === undefined
		? where
		: where
				.slice(name.length)
				.replace(/^（(content\/.*)）$/s, '$1')
				.trim();
}

function troubleList(
	troubles: readonly Trouble[],
	className: string,
	names: readonly string[] = [],
): string {
	const place = (where: string) => {
		const within = placeWithin(names, where);
		return within === '' ? '' : `<b>${escapeHtml(within)}</b>`;
	};
	const items = troubles.map(
		({ where, message, fix }) =>
			`<li>${place(where)}${escapeHtml(message)}<span class="fix">${words.fix}${escapeHtml(fix)}</span></li>`,
	);
	return `<ul class="${className}">${items.join('')}</ul>`;
}

const section = (
	title: string,
	troubles: readonly Trouble[],
	className: string,
	{ names }: Brought,
) => (troubles.length === 0 ? '' : heading(3, title) + troubleList(troubles, className, names));

const becoming = ({ file, fate, address }: Becoming) =>
	`<li>${escapeHtml(file)}（${escapeHtml(fate)}）${
		address === undefined ? '' : `<small>${words.onSite} ${escapeHtml(address)}</small>`
	}</li>`;

const becomings = ({ becomes }: Brought) =>
	becomes.length === 0
		? ''
		: `${heading(3, words.becomes)}<ul class="becomes">${becomes.map(becoming).join('')}</ul>`;

const noteList = ({ notes }: Brought) =>
	notes.length === 0
		? ''
		: `${heading(3, words.notes)}<ul class="notes">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`;

const wholePlan = ({ told }: Brought, name: string) =>
	told === ''
		? ''
		: `<details class="plan"><summary>${words.plan}</summary><pre tabindex="0" role="region" aria-label="${escapeHtml(`${name}　${words.plan}`)}">${escapeHtml(told)}</pre></details>`;

function thing(one: Brought, index: number, at: string): string {
	const name = one.names.join(' + ');
	const count = one.troubles.length;
	const previews = one.previews.map((preview, number) =>
		previewHtml(preview, name, `${at}picture/${index}/${number}`),
	);
	return `<article class="thing${previews.length === 0 ? ' plain' : ''}" ${count > 0 ? 'data-faulty' : 'data-sound'}>
	<header><span class="what">${escapeHtml(one.what)}</span>${heading(2, name)}<span class="state">${page.count(count)}</span></header>
	<div>${section(words.faults, one.troubles, 'faults', one)}${becomings(one)}${noteList(one)}${section(words.reminders, one.reminders, 'faults mild', one)}${wholePlan(one, name)}</div>
	${previews.length === 0 ? '' : `<div class="preview">${previews.join('')}</div>`}
</article>`;
}

function general({ troubles }: InboxPlan): string {
	if (troubles.length === 0) return '';
	return `<article class="thing plain" data-faulty><header>${heading(2, words.general)}<span class="state">${page.count(troubles.length)}</span></header>${troubleList(troubles, 'faults')}</article>`;
}

function beside({ known, passedOver }: InboxPlan): string {
	const lines = [
		...known.map(({ name, day }) => page.known(name, day)),
		...passedOver.map(page.passedOver),
	];
	if (lines.length === 0) return '';
	const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
	return `<section class="thing plain beside" data-sound>${heading(2, words.beside)}<ul>${items}</ul></section>`;
}

/**
 * What a plan says, as the main part of a page.
 * @param next what is to be done next, as HTML
 * @param at where its small pictures are asked for, before `picture/`
 */
export const planMain = (plan: InboxPlan, next: string, at: string): string =>
	fill(readFileSync(here('plan.html'), 'utf8'), {
		...words,
		...{ next, summary: page.summary(plan.brought.length, troublesOf(plan).length) },
		general: general(plan),
		things: plan.brought.map((one, index) => thing(one, index, at)).join('\n'),
		beside: beside(plan),
	});

/** The small picture of a plan at `/picture/1/0`. */
export function pictureOf(plan: InboxPlan, path: string): string | undefined {
	const [, thingAt, previewAt] = /^\/picture\/(\d+)\/(\d+)$/.exec(path) ?? [];
	const preview = plan.brought[Number(thingAt)]?.previews[Number(previewAt)];
	return preview?.kind === 'picture' ? preview.file : undefined;
}

function planPage(plan: InboxPlan): string {
	const next =
		troublesOf(plan).length > 0
			? page.nextFaulty
			: plan.changes.length > 0
				? page.nextSound
				: page.nextNothing;
	const command = next === page.nextSound ? page.commandWrite : page.commandLook;
	const html = `<p class="next">${escapeHtml(next)}<code>${escapeHtml(command)}</code></p>`;
	return listedPage(words, {
		title: words.title,
		bodyClass: 'inbox-page',
		main: planMain(plan, html, '/'),
		hasScript: true,
	});
}

/** Answers the requests for the page of one plan. */
export function inboxAnswers(plan: InboxPlan): Answering {
	const parts = pageParts(here('work.ts'), here('inbox.css'));
	const html = planPage(plan);
	return ({ method, path }) => {
		if (method !== 'GET') return undefined;
		if (path === '/') return { type: 'html', text: html };
		if (path.startsWith('/page/')) return parts(path);
		const file = pictureOf(plan, path);
		return file === undefined ? undefined : { file };
	};
}
