import type { CellStyle } from 'hucre';

const top = { vertical: 'top', wrapText: true } as const;
/** A face that WPS and Excel have on every machine here. */
export const font = { name: '宋体', size: 11 };
/** How cells look, by what they are for. */
export const STYLES = {
	header: {
		font: { ...font, bold: true },
		alignment: { ...top, vertical: 'center' },
		fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E2D6' } },
	},
	help: {
		font: { ...font, size: 9, color: { rgb: '6B625A' } },
		alignment: top,
		fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F6F3EC' } },
	},
	text: { font, alignment: top, numFmt: '@' },
	number: { font, alignment: top },
	words: { font, alignment: top },
	heading: { font: { ...font, size: 14, bold: true } },
} as const satisfies Record<string, CellStyle>;
