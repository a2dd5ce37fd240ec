const parts = (seconds: number) => {
	const whole = Math.max(0, Math.round(seconds));
	return {
		hours: Math.floor(whole / 3600),
		minutes: Math.floor(whole / 60) % 60,
		rest: whole % 60,
	};
};
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** A length in words, to the second: 2分10秒, 1小时2分, 45秒. */
export function durationInWords(seconds: number): string {
	const { hours, minutes, rest } = parts(seconds);
	const words = [
		hours > 0 ? `${hours}小时` : '',
		minutes > 0 ? `${minutes}分` : '',
		rest > 0 ? `${rest}秒` : '',
	].join('');
	return words || '0秒';
}

/** A position as players show it: 2:10, 1:02:10. */
export function durationAsClock(seconds: number): string {
	const { hours, minutes, rest } = parts(seconds);
	return hours > 0
		? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`
		: `${minutes}:${twoDigits(rest)}`;
}

/** A position as citations write it: 00:02:10. */
export function durationAsTimestamp(seconds: number): string {
	const { hours, minutes, rest } = parts(seconds);
	return [hours, minutes, rest].map(twoDigits).join(':');
}

/** A length for machines, ISO 8601: PT2M10S. */
export function durationAsIso(seconds: number): string {
	const { hours, minutes, rest } = parts(seconds);
	const text = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
	return `PT${text || '0S'}`;
}
