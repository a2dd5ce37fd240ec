import gcoord from 'gcoord';
import type { Datum, Point } from './place-point.ts';

/**
 * How gcoord names our datums. CGCS2000 is taken for WGS84: their ellipsoids put a point apart by 0.11 mm at most (程鹏飞等,
 * 《2000国家大地坐标系椭球参数与GRS80和WGS84的比较》, 测绘学报 2009), and the plate has moved by some centimetres a year since
 * CGCS2000 was fixed in 2000, less than a metre in all. No point of the museum is measured so finely.
 */
const CRS = {
	wgs84: gcoord.WGS84,
	cgcs2000: gcoord.WGS84,
	gcj02: gcoord.GCJ02,
	bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>;

/** A point given in one datum, in another; both ways together move it by less than a metre. */
export function toDatum({ latitude, longitude }: Point, from: Datum, to: Datum): Point {
	if (CRS[from] === CRS[to]) return { latitude, longitude };
	const [east, north] = gcoord.transform<[number, number]>(
		[longitude, latitude],
		CRS[from],
		CRS[to],
	);
	return { latitude: north, longitude: east };
}

/** The Earth's mean radius, metres (IUGG R1, for GRS 80). */
const EARTH_RADIUS = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far two points of one datum lie apart as the crow flies, metres; on a sphere (haversine), right to about 0.5%. */
export function metresBetween(one: Point, other: Point): number {
	const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
	const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
	const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
	return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(north + across * east));
}
