/** A lesson's version as its editors write it: 「1.0（2026-11-23）」. */
export interface LessonLabel {
	/** 「1.0」 */
	number: string;
	/** `2026-11-23` */
	day: string;
}

const LABEL = /^(\d{1,2}\.\d{1,2})（(\d{4}-\d{2}-\d{2})）$/;

const isDay = (written: string): boolean => {
	const date = new Date(`${written}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
};

/** Reads a version; undefined when it is written otherwise, or when the calendar has no such day. */
export function parseLessonLabel(written: string): LessonLabel | undefined {
	const [, number, day] = LABEL.exec(written.trim()) ?? [];
	return number !== undefined && day !== undefined && isDay(day) ? { number, day } : undefined;
}

/** 1.0 on 2026-11-23 → 「1.0（2026-11-23）」 */
export const lessonLabel = ({ number, day }: LessonLabel): string => `${number}（${day}）`;

/** The number that follows: 1.0 → 1.1, 1.9 → 1.10. */
export function nextNumber(number: string): string {
	const [major = '0', minor = '0'] = number.split('.');
	return `${major}.${Number(minor) + 1}`;
}

/** Orders numbers as versions go: 1.2 before 1.10. */
export function byNumber(a: string, b: string): number {
	const [majorA = 0, minorA = 0] = a.split('.').map(Number);
	const [majorB = 0, minorB = 0] = b.split('.').map(Number);
	return majorA - majorB || minorA - minorB;
}
