import { durationInWords } from '../../src/domain/duration.ts';
import { escapeHtml } from '../desk/page-parts.ts';
import { columnLetters } from '../sheets/book/cell.ts';
import type { Preview } from './bring/brought.ts';
import { page, words } from './text.ts';

type Of<Kind extends Preview['kind']> = Extract<Preview, { kind: Kind }>;

/** A box that can be scrolled by keyboard, too, has a name and takes the focus. */
const scrollBox = (className: string, label: string, inside: string) =>
	`<div class="${className}" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${inside}</div>`;

const text = ({ lines }: Of<'text'>, name: string) =>
	scrollBox(
		'sheet-of-words',
		`${name}　${words.text}`,
		lines
			.map((line) => {
				const tag = line.isHeading ? 'h4' : 'p';
				return `<${tag}>${escapeHtml(line.text)}</${tag}>`;
			})
			.join(''),
	);

const rows = ({ sheets }: Of<'rows'>, name: string) =>
	sheets
		.map((sheet) => {
			const lines = sheet.rows.map(
				({ number, cells }) =>
					`<tr><th scope="row">${number}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
			);
			const columns = Math.max(...sheet.rows.map(({ cells }) => cells.length));
			const letters = Array.from(
				{ length: columns },
				(_, column) => `<th scope="col">${columnLetters(column)}</th>`,
			);
			const caption = `<caption>${escapeHtml(sheet.name)}　${words.rows}</caption>`;
			return scrollBox(
				'scroll',
				`${name}　${sheet.name}`,
				`<table>${caption}<tr><td class="corner"></td>${letters.join('')}</tr>${lines.join('')}</table>`,
			);
		})
		.join('');

const HEIGHT = 100;

/** One bar for each peak, as high as it is loud; the quietest is still seen. */
function waveform({ peaks, seconds }: Of<'sound'>): string {
	const bars = peaks.map((peak, column) => {
		const half = Math.max(1, Math.round((peak * HEIGHT) / 2));
		return `M${column} ${HEIGHT / 2 - half}V${HEIGHT / 2 + half}`;
	});
	const label = page.waveform(durationInWords(seconds));
	return `<svg class="waveform" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${peaks.length} ${HEIGHT}" preserveAspectRatio="none"><path d="${bars.join('')}" stroke="currentColor" fill="none"/></svg>`;
}

const sound = (preview: Of<'sound'>, name: string) =>
	`<p>${escapeHtml(durationInWords(preview.seconds))}</p>${waveform(preview)}` +
	text(
		{ kind: 'text', lines: preview.lines.map((line) => ({ isHeading: false, text: line })) },
		name,
	);

/** A small picture; one of many stands with what is said of it. */
function pictureHtml({ about }: Of<'picture'>, name: string, address: string): string {
	const image = (of: string) => `<img src="${address}" alt="${escapeHtml(page.picture(of))}" />`;
	if (!about) return image(name);
	const lines = about.lines.map((line) => `<p>${escapeHtml(line)}</p>`);
	return `<figure>${image(about.name)}<figcaption><b>${escapeHtml(about.name)}</b>${lines.join('')}</figcaption></figure>`;
}

/** A preview as HTML. `picture` is the address of a small picture. */
export function previewHtml(preview: Preview, name: string, picture: string): string {
	if (preview.kind === 'text') return text(preview, name);
	if (preview.kind === 'rows') return rows(preview, name);
	if (preview.kind === 'sound') return sound(preview, name);
	return pictureHtml(preview, name, picture);
}
