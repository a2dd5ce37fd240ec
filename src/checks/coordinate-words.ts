import { toDatum } from '../domain/coordinates.ts';
import {
	COARSEST_HOME,
	FINEST_SHIFTED,
	pointTrouble,
	precisionTrouble,
	type Datum,
	type Point,
} from '../domain/place-point.ts';
import type { Issue } from './issue.ts';

/** A measured point as a record has it. */
export interface MeasuredPoint extends Point {
	datum: Datum;
	/** Metres. */
	precision: number;
	/** When it was measured: `2026-11-28`. */
	measured?: string | undefined;
	/** What was stood on: 「院门外的街边」. */
	spot?: string | undefined;
}

/** What is wrong with a measured point, and in which of its fields. */
export type CoordinateFault = Pick<Issue, 'name' | 'message' | 'fix'> & {
	field: keyof MeasuredPoint;
};

function placeFault(point: MeasuredPoint): CoordinateFault[] {
	const { latitude, longitude, datum } = point;
	const fault = (message: string, fix: string): CoordinateFault[] => [
		{ name: 'misplaced-point', field: 'latitude', message, fix },
	];
	if (pointTrouble(point) === 'swapped')
		return fault(
			`纬度 ${latitude} 和经度 ${longitude} 像是写反了`,
			`请对调，latitude: ${longitude}、longitude: ${latitude}`,
		);
	// The box is that of GPS; what lies in it only as written lies outside.
	if (pointTrouble(toDatum(point, datum, 'wgs84')) === undefined) return [];
	return fault(
		`坐标 ${latitude}，${longitude} 不在温江区`,
		'请重新核对；温江的纬度在 30.6 到 30.9 之间，经度在 103.66 到 103.96 之间',
	);
}

function precisionFault(point: MeasuredPoint, isHome: boolean): CoordinateFault[] {
	const trouble = precisionTrouble(point, isHome);
	if (!trouble) return [];
	const { precision, datum } = point;
	const [message, fix] =
		trouble === 'home-too-fine'
			? [
					`院落是住家，坐标的误差写成 ${precision} 米，能指到一家门口`,
					`请在院门外的街边测，precision 写 ${COARSEST_HOME} 或更大`,
				]
			: [
					`坐标系是 ${datum}，换算回来只准到几米，误差却写成 ${precision} 米`,
					`请把 precision 写成 ${FINEST_SHIFTED} 或更大；手机直接测的，坐标系是 wgs84`,
				];
	return [{ name: 'point-too-fine', field: 'precision', message, fix }];
}

/**
 * Everything that is wrong with a measured point.
 * @param isHome people live there: a courtyard
 * @param today `2026-11-28`
 */
export function coordinateFaults(
	point: MeasuredPoint,
	isHome: boolean,
	today: string,
): CoordinateFault[] {
	const { spot, measured } = point;
	const faults = [...placeFault(point), ...precisionFault(point, isHome)];
	if (isHome && spot === undefined)
		faults.push({
			name: 'point-without-spot',
			field: 'spot',
			message: '院落的坐标没有写测的是哪一点',
			fix: '请补上一行，例如 spot: 院门外的街边；院里、楼上的点不要写',
		});
	if (measured !== undefined && measured > today)
		faults.push({
			name: 'point-from-the-future',
			field: 'measured',
			message: `测的日期 ${measured} 还没有到`,
			fix: `请核对，今天是 ${today}`,
		});
	return faults;
}
