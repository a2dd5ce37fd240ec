const NUMBER = '[\\d〇零一二三四五六七八九十百]{1,4}';

/** From the stair on an address is somebody's door: 「2单元301」, 「3栋1单元」, 「五单元二楼四号」, 「65号三楼4号」, 「1203室」. A house number is not. */
const DOOR = new RegExp(
	[
		`${NUMBER}[栋幢座]\\s*${NUMBER}单元`,
		`${NUMBER}单元\\s*(?:${NUMBER}楼\\s*)?(?:附)?${NUMBER}(?:号|室)`,
		`${NUMBER}单元\\s*\\d{3,4}(?!\\d)`,
		`号\\s*${NUMBER}楼\\s*(?:附)?${NUMBER}(?:号|室)`,
		'(?<![\\d.])\\d{3,4}室',
	].join('|'),
	'g',
);

/** Where a text leads to the door of a home; offsets in the text. */
export const dwellingsIn = (text: string): number[] =>
	[...text.matchAll(DOOR)].map(({ index }) => index);
