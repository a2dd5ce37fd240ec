/** The ways in which a measured point is written. */
import { toDatum } from '../../src/domain/coordinates.ts';
import { DATUMS, type Datum, type Point } from '../../src/domain/place-point.ts';

/** From four decimals on a number names a house rather than a town: 0.0001° is ten metres. */
const FEWEST_DECIMALS = 4;
const MOST_DECIMALS = 7;

/** One number in decimals, cut and rounded, and in degrees, minutes and seconds. */
function waysToWrite(degrees: number): RegExp {
	const size = Math.abs(degrees);
	const ways = new Set<string>();
	for (let decimals = FEWEST_DECIMALS; decimals <= MOST_DECIMALS; decimals += 1) {
		const cut = Math.floor(size * 10 ** decimals + 1e-6) / 10 ** decimals;
		ways.add(size.toFixed(decimals)).add(cut.toFixed(decimals));
	}
	const decimal = [...ways].map((way) => way.replace('.', '[.,．]?'));
	const minutes = (size % 1) * 60;
	const seconds = (minutes % 1) * 60;
	const sexagesimal = [Math.floor(seconds), Math.round(seconds)].map(
		(second) =>
			`${Math.floor(size)}\\s*[°度]\\s*0?${Math.floor(minutes)}\\s*[′'’分]\\s*0?${second}(?!\\d)`,
	);
	return new RegExp(`(?<!\\d)(?:${[...decimal, ...sexagesimal].join('|')})`);
}

/** A point, and the datum it was measured in. */
export type DatumPoint = Point & { datum: Datum };

/**
 * Says whether a text names a point, in its own datum or converted to another. Both numbers must stand in it; one alone stands
 * in many a drawing.
 */
export function pointFinder(point: DatumPoint): (text: string) => boolean {
	const ways = DATUMS.map((datum) => {
		const { latitude, longitude } = toDatum(point, point.datum, datum);
		return [waysToWrite(latitude), waysToWrite(longitude)] as const;
	});
	return (text) => ways.some(([north, east]) => north.test(text) && east.test(text));
}
