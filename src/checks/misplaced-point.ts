import { pointTrouble } from '../domain/place-point.ts';
import type { Check } from './index.ts';

/** Measured points lie in the district. (That they name their datum is a field the schema asks for.) */
export const misplacedPoints: Check = ({ records }) =>
	records.places.flatMap(({ data: { coordinate }, file, lineOf }) => {
		const trouble = coordinate && pointTrouble(coordinate);
		if (!coordinate || !trouble) return [];
		const { latitude, longitude } = coordinate;
		return [
			{
				name: 'misplaced-point',
				file,
				line: lineOf('coordinate', 'latitude') ?? lineOf('coordinate'),
				message:
					trouble === 'swapped'
						? `纬度 ${latitude} 和经度 ${longitude} 像是写反了`
						: `坐标 ${latitude}，${longitude} 不在温江区`,
				fix:
					trouble === 'swapped'
						? `请对调，latitude: ${longitude}、longitude: ${latitude}`
						: '请重新核对；温江的纬度在 30.6 到 30.9 之间，经度在 103.66 到 103.96 之间',
			},
		];
	});
