import {
	WITHDRAWABLE,
	WITHDRAWAL_REASONS,
	WITHDRAWAL_ROLES,
} from '../../../src/schema/withdrawal.ts';
import { CHANNELS, EDITIONS } from '../../../src/editions/edition.ts';
import { dayInWords } from '../../../src/queries/day-in-words.ts';
import type { PlanSection } from '../../withdrawal/tell-plan.ts';
import type { WithdrawalPlan } from '../../withdrawal/plan.ts';
import { escapeHtml, withCommands } from '../page-parts.ts';
import type { Unseen } from './second-look.ts';
import type { Subject } from './subject.ts';
import type { Wish } from './take-down.ts';
import { form, inList, words } from './text.ts';
import type { Unread } from './unread.ts';

const list = (lines: readonly string[], className = 'lines') =>
	`<ul class="${className}">${lines.map((line) => `<li>${withCommands(line)}</li>`).join('\n')}</ul>`;

const parts = (sections: readonly PlanSection[]) =>
	sections.map(({ title, lines }) => part(title, list(lines)));

/** A part of a page under a heading. */
export const part = (title: string, html: string) =>
	`<section><h2>${escapeHtml(title)}</h2>${html}</section>`;

const address = ({ collection, id }: Subject) => `/consent/${collection}/${id}/`;

/** One choice of a table, nothing chosen at first. */
function choice(
	name: string,
	label: string,
	table: Readonly<Record<string, string>>,
	hint = '',
): string {
	const options = Object.entries(table)
		.map(([key, meaning]) => `<option value="${key}">${escapeHtml(meaning)}</option>`)
		.join('\n');
	const described = hint === '' ? '' : ` aria-describedby="${name}-hint"`;
	const told = hint === '' ? '' : `<p class="quiet" id="${name}-hint">${escapeHtml(hint)}</p>`;
	return `<label class="field" for="${name}">${escapeHtml(label)}</label>
	<select id="${name}" name="${name}" required${described}><option value=""></option>
	${options}</select>${told}`;
}

/** Reasons that speak against showing something, and those that speak for it again. */
const REASONS_FOR: readonly string[] = ['renewed', 'corrected', 'mistake'];

const reasonsOf = (action: Wish['action']) =>
	Object.fromEntries(
		Object.entries(WITHDRAWAL_REASONS).filter(
			([key]) => REASONS_FOR.includes(key) === (action === 'restore'),
		),
	);

/** Asks for the reason and who wanted it; the plan is shown before anything is done. */
function wishForm(subject: Subject, action: Wish['action']): string {
	const does = action === 'withdraw' ? words.takeDown : words.bringBack;
	return part(
		does,
		`<form class="wish" method="get" action="${address(subject)}plan">
	<input type="hidden" name="action" value="${action}" />
	${choice('reason', words.reason, reasonsOf(action))}
	${choice('who', words.who, WITHDRAWAL_ROLES, words.whoHint)}
	<p><button>${escapeHtml(words.preview)}</button></p>
	</form>`,
	);
}

/**
 * The page of one subject.
 * @param secondLook what a second person says of it, as HTML
 * @param afterwards what is left to do because it was taken down; nothing for what was not
 */
export function subjectMain(
	subject: Subject,
	secondLook: string,
	afterwards: readonly PlanSection[],
): string {
	const editions = subject.editions
		.map(
			({ label, words: state }) =>
				`<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(state)}</td></tr>`,
		)
		.join('\n');
	const table = `<table><thead><tr><th scope="col">${words.edition}</th><th scope="col">${words.state}</th></tr></thead>
	<tbody>${editions}</tbody></table>`;
	return [
		...(subject.isWithdrawn ? [`<p class="is-taken">${escapeHtml(words.isTaken)}</p>`] : []),
		`<p class="quiet">${escapeHtml(subject.kind)}　${subject.id}</p>
	<p class="ways"><a href="/records/${subject.collection}/${subject.id}/">${escapeHtml(words.edit)}</a>
	${subject.collection === 'consents' ? '' : `<a href="/preview/${subject.collection}/${subject.id}/">${escapeHtml(words.look)}</a>`}</p>`,
		...(subject.editions.length > 0 ? [part(words.seen, table)] : []),
		part(
			words.forms,
			subject.forms.length === 0
				? `<p>${escapeHtml(words.noForms)}</p>`
				: subject.forms.map((lines) => list(lines, 'form-lines')).join('\n'),
		),
		secondLook,
		...(subject.log.length > 0 ? [part(words.withdrawn, list(subject.log))] : []),
		...(afterwards.length > 0 ? [afterPart(afterwards)] : []),
		wishForm(subject, subject.isWithdrawn ? 'restore' : 'withdraw'),
	].join('\n');
}

/** What is left to do, in parts below one heading. */
const afterPart = (sections: readonly PlanSection[]) =>
	part(
		words.afterwards,
		sections.map(({ title, lines }) => `<h3>${escapeHtml(title)}</h3>${list(lines)}`).join('\n'),
	);

/** What comes or goes, by edition, with the names of things. */
function changedLines(plan: WithdrawalPlan, titleOf: (key: string) => string): string[] {
	return CHANNELS.filter((channel) => plan.changed[channel].length > 0).map(
		(channel) => `${EDITIONS[channel].label}：${plan.changed[channel].map(titleOf).join('、')}`,
	);
}

/** The page that says what would happen, and asks for the title before it is done. */
export function planMain(
	subject: Subject,
	wish: Wish,
	{
		plan,
		sections,
		digest,
		titleOf,
	}: {
		plan: WithdrawalPlan;
		sections: readonly PlanSection[];
		digest: string;
		/** 「志《城墙与城门》」 of `chapters/city-wall`. */
		titleOf: (key: string) => string;
	},
): string {
	const isWithdrawal = wish.action === 'withdraw';
	const changed = changedLines(plan, titleOf);
	const none = isWithdrawal ? words.goneNothing : words.returningNothing;
	const hidden = Object.entries({ ...wish, digest })
		.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}" />`)
		.join('\n');
	const does = isWithdrawal ? words.doTakeDown : words.doBringBack;
	return [
		`<p>${escapeHtml(`${WITHDRAWABLE[subject.collection]}「${subject.title}」：${WITHDRAWAL_REASONS[wish.reason]}，${WITHDRAWAL_ROLES[wish.who]}提出，${dayInWords(plan.lines[0]?.on ?? '')}`)}</p>`,
		part(
			isWithdrawal ? words.gone : words.returning,
			changed.length > 0 ? list(changed) : `<p>${escapeHtml(none)}</p>`,
		),
		...parts(sections),
		part(
			does,
			`<form class="confirm" data-post="${address(subject)}do">
	${hidden}
	<label class="field" for="typed">${escapeHtml(words.typeTitle)}</label>
	<input id="typed" name="typed" required autocomplete="off" aria-describedby="typed-hint" />
	<p class="quiet" id="typed-hint">${escapeHtml(words.titleHere(subject.title))}</p>
	<p class="row"><button class="strong">${escapeHtml(does)}</button>
	<a href="${address(subject)}">${escapeHtml(words.back)}</a></p>
	<p class="said" role="status"></p>
	</form>`,
		),
	].join('\n');
}

/** Where it is to be seen, in a few words. */
function stateOf({ collection, isWithdrawn, editions }: Subject): string {
	if (isWithdrawn) return inList.withdrawn;
	if (collection === 'consents') return '';
	const shown = editions.filter(({ words: state }) => state === form.open);
	return shown.length === 0
		? inList.nowhere
		: inList.shown(shown.map(({ label }) => label).join('、'));
}

function unreadPart(unread: readonly Unread[]): string {
	if (unread.length === 0) return '';
	const lines = list(unread.map(({ file, message }) => `${file}：${message}`));
	return part(words.unread, `<p>${escapeHtml(words.unreadHelp)}</p>${lines}`);
}

/** All subjects, kind by kind, after those that cannot be read and those that wait for the second person. */
export function listMain(
	subjects: readonly Subject[],
	unseen: readonly Unseen[],
	unread: readonly Unread[],
): string {
	if (subjects.length === 0 && unread.length === 0) return `<p>${escapeHtml(words.none)}</p>`;
	const kinds = [...new Set(subjects.map(({ kind }) => kind))];
	const rows = (kind: string) =>
		subjects
			.filter((one) => one.kind === kind)
			.map(
				(one) =>
					`<li><a href="${address(one)}"><span>${escapeHtml(one.title)}</span><small>${escapeHtml(stateOf(one))}</small></a></li>`,
			)
			.join('\n');
	const waiting = unseen.map(
		({ key, title }) => `<li><a href="/consent/${key}/"><span>${escapeHtml(title)}</span></a></li>`,
	);
	return `<p>${escapeHtml(words.lede)}</p>
	${unreadPart(unread)}
	${waiting.length > 0 ? part(words.waiting, `<ul class="record-list">${waiting.join('\n')}</ul>`) : ''}
	${kinds.map((kind) => part(kind, `<ul class="record-list">${rows(kind)}</ul>`)).join('\n')}`;
}
