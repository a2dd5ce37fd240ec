import { escapeHtml } from '../page-parts.ts';
import type { ShownOn } from './addresses.ts';
import { words } from './text.ts';
import { viewAddress, VIEW_NAMES, VIEWS, type SeenEdition, type ViewName } from './views.ts';

/** What is looked at, and where. */
export interface PreviewFacts {
	/** `/preview/events/1465-stone-wall/` */
	room: string;
	pages: readonly ShownOn[];
	/** Which of the pages, counted from 0. */
	at: number;
	/** Why the record itself cannot be seen; undefined when it can. */
	problem: string | undefined;
	/** By edition: why the record is not in it, in words. */
	absent: Readonly<Partial<Record<SeenEdition, string>>>;
	origins: Readonly<Record<SeenEdition, string>>;
	/** Views one after another, or one of them at a time. */
	isBeside: boolean;
}

const nameOf = ({ how, title }: ShownOn) =>
	how === 'own' ? words.own : how === 'part' ? words.part(title) : words.other(title);

function frame(view: ViewName, { pages, at, absent, origins }: PreviewFacts): string {
	const { label, width, height, edition } = VIEWS[view];
	const page = pages[at];
	const missing = page && page.how !== 'other' ? absent[edition] : undefined;
	const caption = `<figcaption>${escapeHtml(label)}</figcaption>`;
	if (!page || missing !== undefined)
		return `<figure class="view" data-view="${view}">${caption}<p>${escapeHtml(missing ?? words.noPage)}</p></figure>`;
	const address = `${origins[edition]}${viewAddress(page.address, view)}`;
	return `<figure class="view" data-view="${view}">${caption}<div class="paper" data-width="${width}" data-height="${height}">
	<p class="making">${words.making}</p>
	<iframe title="${escapeHtml(words.frame(label))}" width="${width}" height="${height}" data-edition="${edition}" data-address="${escapeHtml(address)}" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>
	</div></figure>`;
}

/** Lets one choose among the pages on which the record stands. */
function whichPage({ pages, at, isBeside }: PreviewFacts): string {
	if (pages.length < 2) return '';
	const options = pages
		.map(
			(page, index) =>
				`<option value="${index}"${index === at ? ' selected' : ''}>${escapeHtml(nameOf(page))}</option>`,
		)
		.join('\n');
	const beside = isBeside ? '<input type="hidden" name="beside" value="1" />' : '';
	return `<form class="which" method="get">${beside}<label for="page">${words.where}</label>
	<select id="page" name="page">${options}</select><button>${words.go}</button></form>`;
}

/** One view at a time, beside a form. */
const whichView = () =>
	`<fieldset class="views"><legend>${words.which}</legend>${VIEW_NAMES.map(
		(view, index) =>
			`<label><input type="radio" name="view" value="${view}"${index === 0 ? ' checked' : ''} /><span>${escapeHtml(VIEWS[view].label)}</span></label>`,
	).join('\n')}</fieldset>`;

/** The pages that show a record, as visitors will see them. */
export function previewMain(facts: PreviewFacts): string {
	const { isBeside, room, problem, pages } = facts;
	if (problem !== undefined) return `<p class="said" role="status">${escapeHtml(problem)}</p>`;
	const frames = VIEW_NAMES.map((view) => frame(view, facts)).join('\n');
	return [
		whichPage(facts),
		pages.length === 0 ? '' : `<p id="state" role="status">${words.wait}</p>`,
		isBeside ? whichView() : '',
		pages.length === 0
			? `<p>${words.noPage}</p>`
			: `<div class="frames"${isBeside ? ' data-one="phone"' : ''}>${frames}</div>`,
		isBeside ? `<p><a href="${room}" target="_top">${words.beside}</a></p>` : '',
	].join('\n');
}

/** The preview beside a form, opened when somebody wants it: making pages takes a while and some memory. */
export const besideForm = (address: string): string => `<details id="beside" class="beside-form">
	<summary>${words.open}</summary>
	<iframe title="${words.title}" data-address="${escapeHtml(address)}"></iframe>
</details>`;
