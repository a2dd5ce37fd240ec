/** A stretch of the day, 「09:00」 to 「17:30」; one that ends before it begins goes over midnight. */
export interface DaySpan {
	from: string;
	to: string;
}

/** How the hall lives: how loud it may be, and when it is open. */
export interface HallHours {
	/** The loudest its sounds may be, 0 to 1. */
	volume: number;
	/** Hours in which it is more quiet, such as noon. */
	quiet: readonly (DaySpan & { volume: number })[];
	/** When people may come, `days` as 1 for Monday to 7 for Sunday; without it the hall is always open. */
	open?: (DaySpan & { days: readonly number[] }) | undefined;
}

/** A time of the day as it is written, 「09:00」; `undefined` where it is none. */
export function minuteOfDay(written: string): number | undefined {
	const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(written);
	return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

function isWithin({ from, to }: DaySpan, now: Date): boolean {
	const [begin = 0, end = 0] = [minuteOfDay(from), minuteOfDay(to)];
	const minute = now.getHours() * 60 + now.getMinutes();
	return begin <= end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

/** How loud a sound may be now, by the machine's own clock. Of several quiet hours the most quiet counts. */
export function loudest({ volume, quiet }: Pick<HallHours, 'volume' | 'quiet'>, now: Date): number {
	const limits = quiet.filter((span) => isWithin(span, now)).map((span) => span.volume);
	return Math.min(volume, ...limits);
}

/** Whether the hall is open now, by the machine's own clock. */
export function isOpen({ open }: Pick<HallHours, 'open'>, now: Date): boolean {
	if (!open) return true;
	// The hours after midnight belong to the day before.
	const isLate = (minuteOfDay(open.from) ?? 0) > (minuteOfDay(open.to) ?? 0);
	const afterMidnight =
		isLate && now.getHours() * 60 + now.getMinutes() < (minuteOfDay(open.to) ?? 0);
	const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (afterMidnight ? 1 : 0));
	return open.days.includes(day.getDay() || 7) && isWithin(open, now);
}
