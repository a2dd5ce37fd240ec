/** The ways in which a page is looked at side by side. Widths in CSS pixels. */
export const VIEWS = {
	phone: { label: '手机', width: 360, height: 720, edition: 'web', query: 'elder=0' },
	elder: { label: '手机，大字版', width: 390, height: 780, edition: 'web', query: 'elder=1' },
	kiosk: { label: '触摸屏', width: 1080, height: 1920, edition: 'kiosk', query: '' },
	// A4 without the margins of src/styles/print.css: 174 by 257 millimetres.
	print: { label: '打印', width: 658, height: 971, edition: 'web', query: 'desk-print=1' },
} as const;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = [
	'phone',
	'elder',
	'kiosk',
	'print',
] as const satisfies readonly ViewName[];

/** Editions that are looked at, each with a process of its own. */
export type SeenEdition = (typeof VIEWS)[ViewName]['edition'];

/** Address of a page, as a view asks for it: `/timeline/?elder=0&desk-place=1465-stone-wall#1465-stone-wall`. */
export function viewAddress(address: string, view: ViewName): string {
	const [page = '/', anchor] = address.split('#');
	const { query } = VIEWS[view];
	const asked = [
		...(query === '' ? [] : [query]),
		...(anchor === undefined ? [] : [`desk-place=${anchor}`]),
	];
	const behind = asked.length === 0 ? '' : `?${asked.join('&')}`;
	return `${page}${behind}${anchor === undefined ? '' : `#${anchor}`}`;
}

/**
 * A page's HTML in which the place that its address leads to does not take the focus: a browser would give it that at once, even
 * while somebody writes in the form beside it.
 */
export const withoutFocus = (html: string, place: string): string =>
	html.replace(new RegExp(`<[a-z]+\\b[^>]*\\sid="${place}"[^>]*>`), (tag) =>
		tag.replace(/\stabindex="-?\d+"/, ''),
	);

/** What style sheets say for paper, in force on the screen, and what they say for screens, out of force. */
const onPaper = (css: string) =>
	css
		.replace(/@media\s+not\s+print\b/g, '@media not all')
		.replace(/@media\s+screen\b/g, '@media not all')
		.replace(/@media\s+print\b/g, '@media all');

/** A page's HTML as paper has it, without script. Astro writes the style sheets into the page while nothing is built. */
export const asPrinted = (html: string): string =>
	html
		.replace(/<script\b[^>]*>[^]*?<\/script>/g, '')
		.replace(
			/(<style[^>]*>)([^]*?)(<\/style>)/g,
			(_, open: string, css: string, close: string) => open + onPaper(css) + close,
		);
