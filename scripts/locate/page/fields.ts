import { DATUMS } from '../../../src/domain/place-point.ts';
import { EVIDENCE_GRADES } from '../../../src/domain/evidence-grade.ts';
import { SHAPES } from '../../../src/domain/sketch-geometry.ts';
import { roundedPoint } from '../../../src/domain/place-point.ts';
import { part } from '../../desk/page/parts.ts';
import { readPoint } from '../read-point.ts';
import { DATUM_WORDS, GRADES, said, words } from '../text.ts';
import type { Bench } from './bench.ts';

const input = (id: string) => part(id, HTMLInputElement);
const select = (id: string) => part(id, HTMLSelectElement);

/** What is typed, undefined when nothing is. */
const textIn = (id: string) => input(id).value.trim() || undefined;
const numberIn = (id: string) => {
	const { value, valueAsNumber } = input(id);
	return value === '' || !Number.isFinite(valueAsNumber) ? undefined : valueAsNumber;
};

const whenChanged = (id: string, act: () => void) =>
	part(id, HTMLElement).addEventListener('change', act);

const shapes = () =>
	SHAPES.map((shape) => {
		const button = document.querySelector(`input[name="shape"][value="${shape}"]`);
		if (!(button instanceof HTMLInputElement)) throw new Error(`no button for ${shape}`);
		return { shape, button };
	});

function listenToSketch(bench: Bench): void {
	for (const { shape, button } of shapes())
		button.addEventListener('change', () => bench.setShape(shape));
	whenChanged('grade', () => {
		const grade = EVIDENCE_GRADES.find((one) => one === select('grade').value);
		if (grade) bench.redraw({ grade });
	});
	whenChanged('note', () => bench.redraw({ note: textIn('note') }));
	for (const id of ['east', 'north'])
		whenChanged(id, () => {
			const [east, north] = [numberIn('east'), numberIn('north')];
			if (east !== undefined && north !== undefined) bench.moveTo([east, north]);
		});
}

/** Takes over what was copied from a phone or a map. */
function readPasted(bench: Bench, say: (words: string) => void): void {
	const read = readPoint(input('paste').value);
	if (!read) return say(said.unread);
	const { datum, precision } = read;
	const point = precision === undefined ? read : roundedPoint(read, precision);
	const { latitude, longitude } = point;
	bench.measure(
		{
			latitude,
			longitude,
			...(datum === undefined ? {} : { datum }),
			...(precision === undefined ? {} : { precision }),
		},
		said.read(latitude, longitude, datum),
	);
}

function listenToCoordinate(bench: Bench, say: (words: string) => void): void {
	for (const id of ['latitude', 'longitude', 'precision'] as const)
		whenChanged(id, () => bench.measure({ [id]: numberIn(id) }));
	for (const id of ['measured', 'spot'] as const)
		whenChanged(id, () => bench.measure({ [id]: textIn(id) }));
	whenChanged('datum', () =>
		bench.measure({ datum: DATUMS.find((one) => one === select('datum').value) }),
	);
	part('paste-form', HTMLFormElement).addEventListener('submit', (event) => {
		event.preventDefault();
		readPasted(bench, say);
	});
	part('clear', HTMLButtonElement).addEventListener('click', () =>
		bench.measure(undefined, said.cleared),
	);
}

/** Makes the fields of the page do what they say. */
export function listenToFields(bench: Bench, say: (words: string) => void): void {
	select('grade').append(...EVIDENCE_GRADES.map((grade) => new Option(GRADES[grade], grade)));
	select('datum').append(
		new Option(words.datumNone, ''),
		...DATUMS.map((datum) => new Option(DATUM_WORDS[datum], datum)),
	);
	listenToSketch(bench);
	listenToCoordinate(bench, say);
}

/** Puts a value into a field, unless that is where somebody is typing it. */
function put(id: string, value: string | number | undefined): void {
	const field = part(id, HTMLElement);
	const written = String(value ?? '');
	if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
		if (field.value !== written) field.value = written;
}

/** Fills the fields from the draft. */
export function showFields({ draft, sketch, points, chosen }: Bench): void {
	for (const { shape, button } of shapes()) button.checked = shape === sketch.shape;
	put('grade', sketch.grade);
	put('note', sketch.note);
	const point = points[chosen];
	put('east', point?.[0]);
	put('north', point?.[1]);
	for (const id of ['east', 'north']) input(id).disabled = !point;
	const { coordinate = {} } = draft;
	for (const id of ['latitude', 'longitude', 'datum', 'precision', 'measured', 'spot'] as const)
		put(id, coordinate[id]);
	part('clear', HTMLButtonElement).disabled = draft.coordinate === undefined;
}
