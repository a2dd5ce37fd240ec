import type { Light, Readiness } from '../readiness/readiness.ts';
import { words } from './text.ts';

/** The report before a release in one line. */
export interface LightsLine {
	light: Light;
	said: string;
}

/** 「红灯：3处不改不能发布，12处请看一看。」 */
export function lightsInWords({
	light,
	stops,
	reminders,
}: Pick<Readiness, 'light' | 'stops' | 'reminders'>): LightsLine {
	const counted = [
		...(stops > 0 ? [words.stops(stops)] : []),
		...(reminders > 0 ? [words.reminders(reminders)] : []),
	];
	const told = counted.length > 0 ? `${counted.join('，')}。` : words.well;
	return { light, said: `${words.lights[light]}：${told}` };
}
