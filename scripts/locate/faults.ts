import { coordinateFaults, type MeasuredPoint } from '../../src/checks/coordinate-words.ts';
import { geometrySentence } from '../../src/checks/geometry-words.ts';
import { geometryFaults } from '../../src/domain/sketch-geometry.ts';
import { placeSchema } from '../../src/schema/place.ts';
import { readEntry } from '../../src/schema/read-entry.ts';
import { draftFields, type Draft } from './draft.ts';

/** What is wrong, in the words of `npm run check`. */
export interface Fault {
	part: 'sketch' | 'coordinate';
	message: string;
	fix: string;
}

const isMeasured = (coordinate: Draft['coordinate']): coordinate is MeasuredPoint =>
	coordinate?.latitude !== undefined &&
	coordinate.longitude !== undefined &&
	coordinate.datum !== undefined &&
	coordinate.precision !== undefined;

/**
 * Everything for which `npm run check` would refuse the record.
 * @param fields the record's other fields, as they are written
 * @param today `2026-11-28`
 */
export function draftFaults(
	draft: Draft,
	fields: Readonly<Record<string, unknown>>,
	today: string,
): Fault[] {
	const { sketch, coordinate } = draft;
	const read = readEntry(placeSchema, { ...fields, ...draftFields(draft) });
	const faults: Fault[] =
		'problems' in read
			? read.problems.flatMap(({ path: [part], message, fix }) =>
					part === 'sketch' || part === 'coordinate' ? [{ part, message, fix }] : [],
				)
			: [];
	if (sketch)
		for (const fault of geometryFaults(sketch.shape, sketch.points))
			if (sketch.points.length > 0)
				faults.push({
					part: 'sketch',
					...geometrySentence(fault, sketch.shape, sketch.points),
				});
	if (isMeasured(coordinate))
		for (const { message, fix } of coordinateFaults(
			coordinate,
			fields['kind'] === 'courtyard',
			today,
		))
			faults.push({ part: 'coordinate', message, fix });
	return faults;
}
