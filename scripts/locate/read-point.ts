import { isInDistrict, type Datum, type Point } from '../../src/domain/place-point.ts';

/** A point somebody has copied from a phone or a map. */
export interface ReadPoint extends Point {
	/** Only where the text says so. */
	datum?: Datum | undefined;
	/** Metres; only where the text says so. */
	precision?: number | undefined;
}

/** Addresses by which maps share a point, and the datum their makers say it is in. */
const MAPS: readonly (readonly [address: RegExp, datum: Datum])[] = [
	// lbsyun.baidu.com, 地图调起 API: coord_type, bd09ll when left out.
	[/^https?:\/\/(?:api\.)?map\.baidu\.com\//, 'bd09'],
	// lbs.amap.com, URI API: coordinate=gaode when left out.
	[/^https?:\/\/(?:uri|www|wb|surl)\.amap\.com\//, 'gcj02'],
	// lbs.qq.com, 地图调起 URI API: always gcj02.
	[/^https?:\/\/(?:apis\.)?map\.qq\.com\//, 'gcj02'],
	// RFC 5870: WGS 84 when no other `crs` is named.
	[/^geo:/, 'wgs84'],
];
const NAMED: Readonly<Record<string, Datum>> = {
	bd09ll: 'bd09',
	gcj02: 'gcj02',
	gaode: 'gcj02',
	wgs84: 'wgs84',
};

function datumOf(text: string): Datum | undefined {
	const map = MAPS.find(([address]) => address.test(text));
	if (!map) return undefined;
	const [, named] = /[?&;](?:coord_type|coordinate|crs)=(\w+)/i.exec(text) ?? [];
	return named === undefined ? map[1] : NAMED[named.toLowerCase()];
}

/** 30.69, or 30°41′24″, or 30度41.4分; before or behind it the side of the world. */
const NUMBER =
	/([NSEW北南东西])?[纬经]?度?[:：]?\s*(-?\d{1,3}(?:\.\d+)?)\s*(?:[°度o]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’分]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒]|''|′′))?)?)?\s*([NSEW北南东西](?![纬经]))?/giu;

interface ReadNumber {
	degrees: number;
	/** Whether it says to be a latitude or a longitude. */
	axis?: 'latitude' | 'longitude' | undefined;
}

const AXES: Readonly<Record<string, ReadNumber['axis']>> = {
	...{ N: 'latitude', S: 'latitude', 北: 'latitude', 南: 'latitude' },
	...{ E: 'longitude', W: 'longitude', 东: 'longitude', 西: 'longitude' },
};

function numbersIn(text: string): ReadNumber[] {
	return [...text.matchAll(NUMBER)].map(([, before, degrees, minutes, seconds, behind]) => {
		const side = (before ?? behind ?? '').toUpperCase();
		const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
		const isBackwards = /[SW南西]/.test(side);
		return { degrees: isBackwards ? -size : size, axis: AXES[side] };
	});
}

/** A pair of numbers, in the order they name themselves; else in the one that lies in the district. */
function pointOf([one, other, ...more]: ReadNumber[]): Point | undefined {
	if (!one || !other || more.length > 0) return undefined;
	const isTurned = one.axis === 'longitude' || other.axis === 'latitude';
	if (isTurned && (one.axis === 'latitude' || other.axis === 'longitude')) return undefined;
	const point = { latitude: one.degrees, longitude: other.degrees };
	const turned = { latitude: other.degrees, longitude: one.degrees };
	const isSaid = one.axis !== undefined || other.axis !== undefined;
	const found = isTurned || (!isSaid && isInDistrict(turned)) ? turned : point;
	const isPoint = Math.abs(found.latitude) <= 90 && Math.abs(found.longitude) <= 180;
	const seven = (degrees: number) => Number(degrees.toFixed(7));
	return isPoint
		? { latitude: seven(found.latitude), longitude: seven(found.longitude) }
		: undefined;
}

/** The part of a shared address that holds the point; the text itself when it is no address. */
function pointPart(text: string): string | undefined {
	if (!/^(?:https?|geo):/.test(text)) return text;
	const pair = /(-?\d{1,3}\.\d+)(?:,|%2C)(-?\d{1,3}\.\d+)/i.exec(text);
	return pair ? `${pair[1]},${pair[2]}` : undefined;
}

/** Reads a point as phones and maps write it; undefined when it is not two numbers, or could be read in two ways. */
export function readPoint(pasted: string): ReadPoint | undefined {
	const text = pasted.normalize('NFKC').trim();
	const part = pointPart(text);
	const point = part === undefined ? undefined : pointOf(numbersIn(part));
	if (!point) return undefined;
	const [, uncertainty] = /^geo:.*;u=(\d+(?:\.\d+)?)/.exec(text) ?? [];
	return {
		...point,
		datum: datumOf(text),
		precision: uncertainty === undefined ? undefined : Number(uncertainty),
	};
}
