import type { LineAnchor } from '../domain/label-placement.ts';

/** A place as a line of the list tells of it. */
export interface MapPlace {
	id: string;
	/** Its number in the list, as written. */
	number: string;
	/** Where it stands in the list, from 0. */
	order: number;
	name: string;
	/** The name that another source gives, with its date; it stands below the name where there is room. */
	otherName: string | undefined;
	/** What a button of it is called: 「7 大南门，城门，文明门（据2021年网络转帖）」. */
	label: string;
	/** The name runs downwards. */
	vertical: boolean;
	/** Half the width of its line, in units of the sheet. */
	reach: number;
	/** Where its name may stand, in units of the sheet, best first; a point has one. */
	anchors: LineAnchor[];
	/** A point has a symbol; a line carries its name on itself. */
	symbol: SVGElement | undefined;
	/** Measured degrees in CGCS2000, where the record has them. */
	measured: { latitude: number; longitude: number } | undefined;
	/** The line of the list. */
	line: HTMLElement;
}

/** Written by the component as `x,y,across-x,across-y`, several separated by spaces. */
function readAnchors(written: string): LineAnchor[] {
	return written.split(' ').map((anchor) => {
		const [x = 0, y = 0, acrossX = 0, acrossY = 0] = anchor.split(',').map(Number);
		return { x, y, acrossX, acrossY };
	});
}

function readMeasured(written: string | undefined): MapPlace['measured'] {
	const [latitude, longitude] = written?.split(',').map(Number) ?? [];
	return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function readPlace(line: HTMLElement, order: number): MapPlace {
	const { place = '', number = '', name = '', otherName, kind = '' } = line.dataset;
	const { vertical, reach, anchors } = line.dataset;
	const symbol = line.querySelector('[data-symbol]');
	return {
		id: place,
		number,
		order,
		name,
		otherName,
		label: [`${number} ${name}`, kind, ...(otherName ? [otherName] : [])].join('，'),
		vertical: vertical !== undefined,
		reach: Number(reach),
		anchors: readAnchors(anchors ?? ''),
		symbol: symbol instanceof SVGElement ? symbol : undefined,
		measured: readMeasured(line.dataset['measured']),
		line,
	};
}

/** Reads the list beside the map; the list is the only place where the map's places are written. */
export const readPlaces = (list: Element): MapPlace[] =>
	Array.from(list.querySelectorAll<HTMLElement>('li[data-place]')).map(readPlace);

/** Whether the sources do not place it in the period that is shown. */
export const isAway = ({ line }: MapPlace): boolean => line.dataset['away'] !== undefined;
