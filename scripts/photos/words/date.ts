/** A day, month or year that a picture's file names, as EDTF: `2019-05-03`, `1985-06`, `1985`. */
export interface FoundDate {
	edtf: string;
	/** Midnight on New Year's day is what a clock says that nobody has set. */
	isUnset: boolean;
}

const WRITTEN =
	/^(\d{4})(?:[-:](\d\d)(?:[-:](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?|(\d\d)(\d\d))?/;

/** Reads a date as EXIF, XMP and IPTC write it; undefined when it names no day of the calendar. */
export function readDate(written: string | undefined): FoundDate | undefined {
	const match = WRITTEN.exec(written?.trim() ?? '');
	if (!match) return undefined;
	const [, year = '', dashedMonth, dashedDay, hour, minute, second, bareMonth, bareDay] = match;
	// 00 stands for what is not known.
	const [month, day] = [dashedMonth ?? bareMonth, dashedDay ?? bareDay].map((part) =>
		part === '00' ? undefined : part,
	);
	if (year === '0000') return undefined;
	const edtf = [year, ...(month ? [month, ...(day ? [day] : [])] : [])].join('-');
	const whole = `${edtf}${'-01'.repeat(3 - edtf.split('-').length)}`;
	if (Number.isNaN(Date.parse(whole)) || !new Date(whole).toISOString().startsWith(whole))
		return undefined;
	const isMidnight = hour !== undefined && `${hour}${minute}${second ?? '00'}` === '000000';
	return { edtf, isUnset: isMidnight && whole.endsWith('-01-01') };
}
