import { coordinateFaults } from './coordinate-words.ts';
import type { Check } from './index.ts';

/**
 * Measured points lie in the district, are no finer than they can be, and name no home's own door. (That they name their
 * datum and precision is for the schema to ask.)
 */
export const misplacedPoints: Check = ({ records }, { today }) =>
	records.places.flatMap(({ data: { coordinate, kind }, file, lineOf }) =>
		coordinate
			? coordinateFaults(coordinate, kind === 'courtyard', today).map(({ field, ...fault }) => ({
					...fault,
					file,
					line: lineOf('coordinate', field) ?? lineOf('coordinate'),
				}))
			: [],
	);
