import { escapeHtml } from '../../desk/page-parts.ts';
import { recordPlace } from '../../desk/readiness/where.ts';
import { troublesOf } from '../bring/brought.ts';
import { planMain } from '../pages.ts';
import type { InboxPlan } from '../plan.ts';
import { undoDigest } from '../plan-digest.ts';
import type { Ending } from '../write/carry-out.ts';
import type { Run } from '../write/run.ts';
import { words } from './text.ts';

export const ROOM = '/inbox/';

const paragraph = (said: string) => `<p>${escapeHtml(said)}</p>`;
const list = (lines: readonly string[]) =>
	`<ul class="becomes">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

/** A button that sends what was seen along; behind it the status line. */
const form = (address: string, button: string, digest?: string) =>
	`<form data-post="${ROOM}${address}">${
		digest === undefined ? '' : `<input type="hidden" name="digest" value="${digest}" />`
	}<p><button class="strong">${escapeHtml(button)}</button></p><p class="said" role="status"></p></form>`;

const fateOf = ({ before, after }: Run['steps'][number]) =>
	before === null ? words.fate.gone : after === null ? words.fate.again : words.fate.back;

/** The run that can be taken back, with every file. */
function undoPart(last: { name: string; run: Run; edited: string[] } | undefined): string {
	if (!last) return paragraph(words.noUndo);
	const { run, edited } = last;
	if (edited.length > 0)
		return paragraph(words.edited) + list(edited.map((path) => escapeHtml(`content/${path}`)));
	const lines = [
		...run.received.map(({ name }) => escapeHtml(name)),
		...run.steps.map((step) => escapeHtml(`content/${step.path}（${fateOf(step)}）`)),
	];
	return (
		paragraph(words.undoHint(run.day, run.moves.length > 0)) +
		list(lines) +
		form('undo', words.doUndo, undoDigest(last))
	);
}

/** What lies in the inbox, and what was brought in last. */
export function frontMain(
	waiting: readonly string[],
	last: { name: string; run: Run; edited: string[] } | undefined,
	isInterrupted: boolean,
): string {
	const lying =
		waiting.length === 0
			? paragraph(words.empty)
			: paragraph(words.waiting(waiting.length)) + list(waiting.map(escapeHtml));
	const look =
		waiting.length > 0 || isInterrupted ? form('look', words.look) + paragraph(words.lookHint) : '';
	return [
		isInterrupted ? paragraph(words.interrupted) : '',
		lying,
		look,
		`<section aria-labelledby="undo"><h2 id="undo">${words.undo}</h2>${isInterrupted ? '' : undoPart(last)}</section>`,
	].join('\n');
}

/** A plan that was just made, with the button that carries out this one and no other. */
export function lookedMain(plan: InboxPlan, digest: string): string {
	const isSound = troublesOf(plan).length === 0;
	const next = !isSound
		? paragraph(words.faulty) + form('look', words.again)
		: plan.changes.length > 0
			? paragraph(words.sound(plan.changes.length)) + form('write', words.write, digest)
			: paragraph(words.nothing);
	return planMain(plan, `<div class="next-step">${next}</div>`, ROOM);
}

/** What was done, with the way to every record that came. */
export function outcomeMain(ending: Ending & { kind: 'done' }): string {
	const { run, left } = ending;
	const isUndo = run.kind === 'undo';
	const said = isUndo
		? [words.undone(run.steps.length)]
		: [
				words.brought(run.steps.length),
				...(run.moves.length > 0 ? [words.kept(run.day)] : []),
				...(left.length > 0 ? [words.left(left.join('、'))] : []),
				words.next,
			];
	const files = run.steps.map(({ path }) => {
		const file = `content/${path}`;
		const place = isUndo ? undefined : recordPlace(file);
		return place === undefined ? escapeHtml(file) : `<a href="${place}">${escapeHtml(file)}</a>`;
	});
	return [
		...said.map(paragraph),
		list(files),
		`<p><a class="button" href="${ROOM}">${words.back}</a></p>`,
	].join('\n');
}
