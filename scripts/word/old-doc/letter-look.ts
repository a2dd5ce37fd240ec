import type { Sprm } from './sprms.ts';

/** Off, on, as the style has it, and the other way than the style has it. [MS-DOC] 2.9.327, ToggleOperand. */
type Toggle = number;

/** How letters look, and what signs among them stand for. */
export interface LetterLook {
	/** The number of a style for letters. */
	style?: number;
	bold?: Toggle;
	italic?: Toggle;
	strike?: Toggle;
	doubleStrike?: Toggle;
	hidden?: Toggle;
	/** A kind of underline, by its number. */
	underline?: number;
	/** 「着重号」, by its number. */
	emphasis?: number;
	/** 1 raised, 2 lowered. */
	raised?: number;
	/** Signs are no letters but stand for something. */
	isSpecial?: boolean;
	isObject?: boolean;
	/** The sign holds data of a field. */
	isFieldData?: boolean;
	/** Where in the Data stream a picture lies. */
	picture?: number;
	/** A letter of a font of signs. */
	symbol?: number;
	isInserted?: boolean;
	isDeleted?: boolean;
	/** Numbers of who did so. */
	insertedBy?: number;
	deletedBy?: number;
	/** Number of who changed the look while changes were tracked. */
	changedBy?: number;
}

type Key = {
	[K in keyof LetterLook]-?: Required<LetterLook>[K] extends number ? K : never;
}[keyof LetterLook];

/** Settings of one or two bytes that are kept as numbers. */
const NUMBERS: Readonly<Record<number, Key>> = {
	...{ 0x4a30: 'style', 0x0835: 'bold', 0x0836: 'italic', 0x0837: 'strike' },
	...{ 0x2a53: 'doubleStrike', 0x083c: 'hidden', 0x2a3e: 'underline', 0x2a34: 'emphasis' },
	...{ 0x2a48: 'raised', 0x4804: 'insertedBy', 0x4863: 'deletedBy' },
};

/** Settings that take part in the look; later ones win. */
export function letterLook(sprms: readonly Sprm[]): LetterLook {
	const look: LetterLook = {};
	for (const { code, value } of sprms) {
		const key = NUMBERS[code];
		const isOn = () => value.u8(0) !== 0;
		if (key !== undefined) look[key] = value.length === 1 ? value.u8(0) : value.u16(0);
		else if (code === 0x0800) look.isDeleted = isOn();
		else if (code === 0x0801) look.isInserted = isOn();
		else if (code === 0x0806) look.isFieldData = isOn();
		else if (code === 0x0855) look.isSpecial = isOn();
		else if (code === 0x0856 || code === 0x080a) look.isObject = isOn() || look.isObject === true;
		else if (code === 0x6a03) look.picture = value.u32(0);
		else if (code === 0x6a09) look.symbol = value.u16(2);
		else if ((code === 0xca57 || code === 0xca89) && value.length >= 3 && isOn())
			look.changedBy = value.u16(1);
	}
	return look;
}
