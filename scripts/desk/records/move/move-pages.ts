import type { CheckedEntry } from '../../../../src/checks/museum.ts';
import { dayInWords } from '../../../../src/queries/day-in-words.ts';
import { COLLECTIONS } from '../../../../src/schema/collections.ts';
import { titleOf } from '../../../release/title-of.ts';
import type { DeskAnswer } from '../../local-server.ts';
import { escapeHtml } from '../../page-parts.ts';
import { recordsPage } from '../pages.ts';
import { history, lists } from '../text.ts';
import type { KeptMove } from './keep.ts';
import type { Refusal, RemovalPlan } from './plan-removal.ts';
import type { RenamePlan } from './plan-rename.ts';
import type { LineChange } from './rename-texts.ts';
import { both, removal, removed, rename } from './text.ts';

const list = (lines: readonly string[]) =>
	`<ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`;
const paragraph = (said: string) => `<p>${escapeHtml(said)}</p>`;
const section = (title: string, html: string) =>
	`<section><h2>${escapeHtml(title)}</h2>${html}</section>`;

const page = (
	collection: CheckedEntry['collection'],
	{ title, main, token }: { title: string; main: string; token: string },
): DeskAnswer =>
	recordsPage({
		...{ title, main, token },
		trail: [
			[lists.all, '/records/'],
			[COLLECTIONS[collection].label, `/records/${collection}/`],
		],
		scripts: ['/records/page/post.js'],
	});

/** Why it is not done, each reason with the ways to what stands in the way. */
function refusalsHtml(title: string, refusals: readonly Refusal[]): string {
	const reasons = refusals.map(({ said, links }) => {
		const ways = links.map(
			({ words, address }) =>
				`<span>${escapeHtml(words)}</span> <a class="button" href="${escapeHtml(address)}" aria-label="${escapeHtml(`${both.lead}：${words}`)}">${both.lead}</a>`,
		);
		return paragraph(said) + (ways.length > 0 ? `<div class="ways">${list(ways)}</div>` : '');
	});
	return section(title, reasons.join('\n'));
}

const back = ({ collection, id }: CheckedEntry) =>
	`<p><a class="button" href="/records/${collection}/${id}/">${both.back}</a></p>`;

/** What taking a record away would do, and the name to be written before it is done. */
export function removalPage(record: CheckedEntry, plan: RemovalPlan, token: string): DeskAnswer {
	const { collection, id } = record;
	const name = titleOf(record);
	const form = `<form class="confirm" data-post="/records/${collection}/${id}/remove">
	<input type="hidden" name="digest" value="${plan.digest}" />
	<p class="field"><label for="typed">${removal.confirm}</label>
	<span class="help" id="typed-help">${escapeHtml(removal.name(name))}</span>
	<input id="typed" name="typed" type="text" required autocomplete="off" aria-describedby="typed-help" /></p>
	<p class="row"><button class="strong">${removal.act}</button></p>
	<p class="said" role="status"></p></form>`;
	const main =
		plan.refusals.length > 0
			? refusalsHtml(removal.refused, plan.refusals)
			: [
					...plan.notes.map((note) => `<p class="frozen">${escapeHtml(note)}</p>`),
					section(removal.files, list(plan.files.map(escapeHtml)) + paragraph(removal.kept)),
					form,
				].join('\n');
	return page(collection, { title: removal.title(name), main: main + back(record), token });
}

const lineHtml = ({ line, before, after }: LineChange) =>
	`<b>${rename.line(line)}</b><del>${escapeHtml(before.trim())}</del><ins>${escapeHtml(after.trim())}</ins>`;

function changesHtml({ moved, edited }: RenamePlan): string {
	const names = moved.map(({ from, to }) => escapeHtml(rename.moved(from, to)));
	const files = edited.map(
		({ path, lines }) => `<h3>${escapeHtml(path)}</h3>${list(lines.map(lineHtml))}`,
	);
	return section(rename.changes, list(names) + files.join('\n'));
}

/** Asks for another id, and shows every file and line that would change before it is done. */
export function renamePage(
	record: CheckedEntry,
	{ to, plan, notes }: { to: string; plan: RenamePlan | undefined; notes: readonly string[] },
	token: string,
): DeskAnswer {
	const { collection, id } = record;
	const address = `/records/${collection}/${id}/rename`;
	const ask = `<form method="get" action="${address}"><p>${escapeHtml(rename.now(id))}</p>
	<p class="field"><label for="to">${rename.label}</label><span class="help" id="to-help">${rename.help}</span>
	<input id="to" name="to" type="text" required autocomplete="off" spellcheck="false" value="${escapeHtml(to)}" aria-describedby="to-help" /></p>
	<p class="row"><button>${rename.look}</button></p></form>`;
	const confirm = `<form class="confirm" data-post="${address}">
	<input type="hidden" name="to" value="${escapeHtml(to)}" />
	<input type="hidden" name="digest" value="${plan?.digest ?? ''}" />
	<label class="mark"><input type="checkbox" name="sure" value="yes" required /><span>${rename.sure}</span></label>
	<p class="row"><button class="strong">${rename.act}</button></p>
	<p class="said" role="status"></p></form>`;
	const shown = !plan
		? ''
		: plan.refusals.length > 0
			? refusalsHtml(rename.refused, plan.refusals)
			: changesHtml(plan) + notes.map(paragraph).join('\n') + confirm;
	const title = rename.title(titleOf(record));
	return page(collection, { title, main: ask + shown + back(record), token });
}

const dayOf = ({ when }: KeptMove) => dayInWords(when.slice(0, 10));

/** What stands at the desk's address of a record that was taken away, or has another id. */
export function gonePage(move: KeptMove, token: string): DeskAnswer {
	const { collection, id, title, to } = move;
	const main =
		to === undefined
			? `${paragraph(removed.said(dayOf(move)))}${paragraph(removed.unsaved)}
	<section class="changes"><h2>${history.title}</h2><ol><li><span>${removed.removed}</span><time datetime="${move.when}">${dayOf(move)}</time>
	<form data-post="/records/${collection}/${id}/back"><button aria-label="${removed.act}：${escapeHtml(title)}">${removed.act}</button><p class="said" role="status"></p></form></li></ol></section>`
			: `${paragraph(rename.went(to))}<p><a class="button" href="/records/${collection}/${to}/">${rename.go}</a></p>`;
	return page(collection, { title, main, token });
}

/** Records of a kind that were taken away, for the foot of their list. */
export const removedList = (moves: readonly KeptMove[]): string =>
	moves.length === 0
		? ''
		: `<h2>${removed.list}</h2><ul class="record-list">${moves
				.map(
					(move) =>
						`<li><a href="/records/${move.collection}/${move.id}/"><span>${escapeHtml(move.title)}</span><small>${removed.gone(dayOf(move))}</small></a></li>`,
				)
				.join('\n')}</ul>`;
