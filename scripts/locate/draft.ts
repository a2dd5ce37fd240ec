import type { MeasuredPoint } from '../../src/checks/coordinate-words.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../src/domain/evidence-grade.ts';
import { DATUMS } from '../../src/domain/place-point.ts';
import { SHAPES, type SheetSpot, type SketchShapeName } from '../../src/domain/sketch-geometry.ts';
import { isRecord } from '../desk/record-answers.ts';

/** Where a place is drawn. Without points it is not drawn. */
export interface DraftSketch {
	shape: SketchShapeName;
	points: readonly SheetSpot[];
	grade: EvidenceGrade;
	note?: string | undefined;
}

/** A measured point, as far as it has been typed. */
export type DraftCoordinate = {
	[Name in keyof MeasuredPoint]?: MeasuredPoint[Name] | undefined;
};

/** What is worked on: the two parts of a place's record that say where it is. */
export interface Draft {
	sketch?: DraftSketch | undefined;
	coordinate?: DraftCoordinate | undefined;
}

/** What a place starts from that nobody has drawn: position known from weak sources only. */
export const UNDRAWN: DraftSketch = { shape: 'point', points: [], grade: 'C' };

const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value);
const isLine = (value: unknown): value is string =>
	typeof value === 'string' && !/[\r\n]/.test(value);
const isOneOf = <Value>(values: readonly Value[], value: unknown): value is Value =>
	(values as readonly unknown[]).includes(value);
/** A field that may be left out. */
const may = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);

const isSpot = (value: unknown): value is SheetSpot =>
	Array.isArray(value) && value.length === 2 && value.every(isNumber);

const isSketch = (value: unknown): value is DraftSketch =>
	isRecord(value) &&
	isOneOf(SHAPES, value['shape']) &&
	Array.isArray(value['points']) &&
	value['points'].every(isSpot) &&
	isOneOf(EVIDENCE_GRADES, value['grade']) &&
	may(value['note'], isLine);

const isCoordinate = (value: unknown): value is DraftCoordinate =>
	isRecord(value) &&
	['latitude', 'longitude', 'precision'].every((name) => may(value[name], isNumber)) &&
	may(value['datum'], (datum) => isOneOf(DATUMS, datum)) &&
	['measured', 'spot'].every((name) => may(value[name], isLine));

/** Whether a value, of a page or of a record, can be worked on; it may still be wrong. */
export const isDraft = (value: unknown): value is Draft =>
	isRecord(value) && may(value['sketch'], isSketch) && may(value['coordinate'], isCoordinate);

/** The fields of a draft as a record has them: nothing where nothing is said. */
export function draftFields({ sketch, coordinate }: Draft): {
	sketch?: Record<string, unknown>;
	coordinate?: Record<string, unknown>;
} {
	const said = (fields: object) =>
		Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
	const measured = coordinate ? said(coordinate) : {};
	return {
		...(sketch && sketch.points.length > 0 ? { sketch: said(sketch) } : {}),
		...(Object.keys(measured).length > 0 ? { coordinate: measured } : {}),
	};
}
