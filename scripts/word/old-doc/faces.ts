import { element, setting } from '../write/xml-text.ts';
import type { LetterLook } from './letter-look.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Kinds of underline that are waves; every other one is a line. [MS-DOC] 2.9.128, Kul. */
const WAVES = new Set([11, 27, 43]);
const EMPHASIS = ['none', 'dot', 'comma', 'circle', 'underDot'] as const;
const RAISED = ['baseline', 'superscript', 'subscript'] as const;

/** What a switch comes to: nothing where the style decides. */
function switched(
	value: number | undefined,
	what: 'bold' | 'italic',
	styles: StyleSheet,
	own: readonly [letters: number | undefined, paragraph: number],
): boolean | undefined {
	if (value === undefined || value === 0x80) return undefined;
	if (value !== 0x81) return value === 1;
	return !own.some((style) => styles.isOn(style, what));
}

const onOff = (name: string, isOn: boolean | undefined) =>
	isOn === undefined ? '' : element(name, isOn ? {} : { 'w:val': 0 });

/** The settings of a run, as .docx writes them. `style` is that of the paragraph. */
export function facesXml(
	look: LetterLook,
	style: number,
	styles: StyleSheet,
	authors: readonly string[],
): string {
	const { underline = 0, emphasis = 0, raised = 0 } = look;
	const own = [look.style, style] as const;
	const isOn = (value: number | undefined) => value === 1 || value === 0x81;
	const inside = [
		look.style === undefined ? '' : setting('w:rStyle', `s${look.style}`),
		onOff('w:b', switched(look.bold, 'bold', styles, own)),
		onOff('w:i', switched(look.italic, 'italic', styles, own)),
		isOn(look.strike) ? element('w:strike') : '',
		isOn(look.doubleStrike) ? element('w:dstrike') : '',
		isOn(look.hidden) ? element('w:vanish') : '',
		underline === 0 ? '' : setting('w:u', WAVES.has(underline) ? 'wave' : 'single'),
		emphasis === 0 ? '' : setting('w:em', EMPHASIS[emphasis] ?? 'dot'),
		raised === 0 ? '' : setting('w:vertAlign', RAISED[raised] ?? 'baseline'),
		look.changedBy === undefined
			? ''
			: element('w:rPrChange', { 'w:author': authors[look.changedBy] ?? '' }),
	].join('');
	return inside === '' ? '' : element('w:rPr', {}, inside);
}

/** Puts what was added or taken out while changes were tracked into the element that says so. */
export function trackedXml(look: LetterLook, runs: string, authors: readonly string[]): string {
	const by = (author = 0) => ({ 'w:author': authors[author] ?? '' });
	const added = look.isInserted ? element('w:ins', by(look.insertedBy), runs) : runs;
	return look.isDeleted ? element('w:del', by(look.deletedBy), added) : added;
}
