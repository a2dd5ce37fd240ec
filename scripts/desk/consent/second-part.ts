import { dayInWords } from '../../../src/queries/day-in-words.ts';
import { escapeHtml } from '../page-parts.ts';
import type { LookState } from './second-look.ts';
import type { Subject } from './subject.ts';
import { part } from './subject-page.ts';
import { second } from './text.ts';

const stateWords = (state: LookState): string => {
	if (state.kind === 'not-needed') return second.notNeeded;
	if (state.kind === 'missing') return second.missing;
	return second[state.kind](dayInWords(state.look.on), state.look.reader);
};

const field = (name: string, label: string) =>
	`<label class="field" for="${name}">${escapeHtml(label)}</label>
	<input id="${name}" name="${name}" required maxlength="12" autocomplete="off" />`;

/** What a second person has to do with a subject, and the form in which they say that they did. */
export function secondPart({ collection, id }: Subject, state: LookState, digest: string): string {
	const told = `<p>${escapeHtml(stateWords(state))}</p>`;
	if (state.kind === 'not-needed') return part(second.title, told);
	if (state.kind === 'looked') return part(second.title, told);
	return part(
		second.title,
		`<p>${escapeHtml(second.why)}</p>${told}
	<form class="confirm" data-post="/consent/${collection}/${id}/look">
	<input type="hidden" name="digest" value="${digest}" />
	${field('editor', second.editor)}
	${field('reader', second.reader)}
	<label class="tick"><input type="checkbox" name="whole" value="yes" required /><span>${escapeHtml(second.check)}</span></label>
	<p><button>${escapeHtml(second.done)}</button></p>
	<p class="said" role="status"></p>
	</form>`,
	);
}
