import { COMPONENTS } from '../../../src/domain/chapter/components.ts';

const BLOCK_MARKS = Object.entries(COMPONENTS).filter(([, rule]) => rule.place === 'block');
const NAMES = BLOCK_MARKS.map(([name]) => name).join('|');

const MARKER = new RegExp(`^【\\s*(${NAMES})\\s*(完)?\\s*】\\s*(.*)$`, 'u');

/** A paragraph that is one of the museum's marks: 【编者】, 【说法不一】题, 【今昔】编号, 【编者完】. */
export interface Marker {
	name: string;
	/** Whether it ends what one of the same name began. */
	isEnd: boolean;
	/** What stands behind it: a title, a source, or an id. */
	words: string;
	/** Whether text stands between it and its end. */
	holdsText: boolean;
}

/** Reads a paragraph's words as a marker. */
export function markerOf(words: string): Marker | undefined {
	const match = MARKER.exec(words.trim());
	if (!match) return undefined;
	const [, name = '', end, rest = ''] = match;
	const holdsText = COMPONENTS[name]?.holdsText ?? false;
	return { name, isEnd: end !== undefined, words: rest.trim(), holdsText };
}

export const isMarkerLine = (words: string): boolean => markerOf(words) !== undefined;

/** How a mark begins and ends in Word. */
export const markerStart = (name: string, words = ''): string => `【${name}】${words}`;
export const markerEnd = (name: string): string => `【${name}完】`;

/** The name of what a container's title says: 题 or 据; undefined for those without. */
export const titleName = (name: string): string | undefined =>
	Object.keys(COMPONENTS[name]?.required ?? {}).find((key) => key !== 'id');
