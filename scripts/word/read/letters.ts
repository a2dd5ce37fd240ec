import { child, isOn, settingOf, type XmlNode } from '../package/xml.ts';
import type { Face } from '../text/model.ts';
import type { Styles } from './styles.ts';

/** Something wrong with the look of letters: fact and remedy. */
export type Complaint = readonly [message: string, fix: string];

const WAVES = /^wav/;

/** The faces that the settings of a run come to. `isLink`: an underline belongs to the link. */
export function facesOf(settings: XmlNode | undefined, styles: Styles, isLink: boolean): Face[] {
	const style = settingOf(settings, 'w:rStyle');
	const faces: Face[] = [];
	if (isOn(settings, 'w:b') ?? styles.lettersAre(style, 'w:b')) faces.push('strong');
	if (isOn(settings, 'w:i') ?? styles.lettersAre(style, 'w:i')) faces.push('emphasis');
	if (/^(?:dot|comma|circle|underDot)$/.test(settingOf(settings, 'w:em') ?? '')) faces.push('着重');
	const line = settingOf(settings, 'w:u') ?? 'none';
	if (WAVES.test(line)) faces.push('书名');
	else if (line !== 'none' && !isLink) faces.push('专名');
	return faces;
}

const isDigits = (text: string) => /^[\d①-⑳\[\]［］〔〕]+$/u.test(text.trim());

/** What may not be lost without a word. */
export function lookComplaint(settings: XmlNode | undefined, text: string): Complaint | undefined {
	if (!settings || text.trim() === '') return undefined;
	if (isOn(settings, 'w:vanish'))
		return [`藏着看不见的字：「${text.trim()}」`, '请全选，在「字体」里去掉「隐藏」；不要的删去'];
	if (isOn(settings, 'w:strike') || isOn(settings, 'w:dstrike'))
		return [`有划了删除线的字：「${text.trim()}」`, '请删去这些字；要留的，去掉删除线'];
	const raised = settingOf(settings, 'w:vertAlign');
	if (raised === 'superscript' || raised === 'subscript')
		return isDigits(text)
			? [
					`「${text.trim()}」像是手打的注码，馆里认不出它指哪一条注`,
					'请删去它，用「引用—插入脚注」加一条真的脚注',
				]
			: [`有上标或下标：「${text.trim()}」`, '请改成平常的字，例如「平方米」'];
	return undefined;
}

/** Settings of a run that were changed while changes were tracked. */
export const hasLookChange = (settings: XmlNode | undefined): boolean =>
	child(settings, 'w:rPrChange') !== undefined;
