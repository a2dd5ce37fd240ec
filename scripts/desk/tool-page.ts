import { escapeHtml, fill, template, wholePage } from './page-parts.ts';

/** Pages of a tool that can be opened by itself, too: `npm run mark`. */

/** Every page of a tool by itself loads the tool's script and style sheet. */
const OWN = { styles: ['/page/work.css'], scripts: ['/page/work.js'] } as const;

/** A tool's page that is read from its head down, such as its list; `words` has `museum`. */
export const listedPage = (
	words: Readonly<Record<string, string>>,
	{
		title,
		bodyClass,
		main,
		hasScript = false,
	}: { title: string; bodyClass: string; main: string; hasScript?: boolean },
): string =>
	wholePage({
		title: `${title}　${words['museum'] ?? ''}`,
		styles: OWN.styles,
		...(hasScript && { scripts: OWN.scripts }),
		bodyClass,
		body: fill(template('list-body.html'), { title }).replace('<!-- main -->', () => main),
	});

/** A table's row: the record's name leads to its page, the other cells are words. */
const row = (address: string, [name = '', ...cells]: readonly string[]) => `<tr>
	<th scope="row"><a href="${address}">${escapeHtml(name)}</a></th>
	${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('\n\t')}
</tr>`;

/** The list of a tool's records. `words` has `museum`, `listTitle` and `listLede`. */
export const listPage = (
	words: Readonly<Record<string, string>>,
	columns: readonly string[],
	records: readonly { address: string; cells: readonly string[] }[],
	none: string,
): string =>
	listedPage(words, {
		title: words['listTitle'] ?? '',
		bodyClass: 'list-page',
		main: fill(template('list.html'), {
			...words,
			columns: columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('\n'),
			rows: records.map(({ address, cells }) => row(address, cells)).join('\n'),
			none: records.length === 0 ? none : '',
		}),
	});

/** The keys of a tool, for its help: 「空格　标一句」. */
const keyRows = (keys: readonly (readonly [key: string, what: string])[]): string =>
	keys
		.map(([key, what]) => `<div><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(what)}</dd></div>`)
		.join('\n');

/**
 * The page of one record: head, saving and help are the same in all tools.
 * @param work the template of what the tool works on
 * @param settings the template of what can be set, above the keys
 */
export function workPage(
	values: Readonly<Record<string, string>>,
	keys: readonly (readonly [key: string, what: string])[],
	work: string,
	settings = '',
): string {
	const frame = fill(template('frame.html'), { ...values, 'key-rows': keyRows(keys) });
	return wholePage({
		...OWN,
		title: `${values['title'] ?? ''}　${values['name'] ?? ''}`,
		token: values['token'],
		bodyClass: 'work-page',
		// Put in when it is filled itself: what a record says is never taken for a template.
		body: frame
			.replace('<!-- work -->', () => fill(work, values))
			.replace('<!-- settings -->', () => fill(settings, values)),
	});
}
