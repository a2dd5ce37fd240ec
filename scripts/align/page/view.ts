import { pointsSentence } from '../../../src/checks/alignment-words.ts';
import { FEWEST_POINTS } from '../../../src/domain/registration/alignment.ts';
import { kept, page, pointWords } from '../text.ts';
import { placeOn, type Bench, type Side } from './bench.ts';
import type { News } from '../../desk/page/connection.ts';
import type { AligningConnection } from './connection.ts';
import { part } from '../../desk/page/parts.ts';
import type { Mark } from './marks.ts';

/** All points as one of the two panes shows them. */
export function marksOf(bench: Bench, side: Side): Mark[] {
	const isGood = bench.judged.registration?.isGood;
	const marks: Mark[] = bench.points.map((point, index) => ({
		at: placeOn(point, side),
		name: page.point(index),
		index,
		isChosen: index === bench.chosen,
		isBad: isGood?.[index] === false,
	}));
	const next = page.point(bench.points.length);
	if (bench.half?.side === side) marks.push({ at: bench.half.at, name: next, isChosen: true });
	else if (bench.half?.guess)
		marks.push({ at: bench.half.guess, name: next, isChosen: true, isGuess: true });
	return [
		...marks,
		...bench.proposals.map((point, index) => ({
			at: placeOn(point, side),
			name: page.proposal(index),
			isGuess: true,
			isChosen: index === bench.looked,
		})),
	];
}

/** One line on how good the points are: what is wrong, or that it can be published. */
export function summaryOf(
	bench: Bench,
	connection: AligningConnection,
): { words: string; isGood: boolean } {
	const { points, judged, grade } = bench;
	const { match, pictures } = connection.work.comparison;
	const label = pictures.find(({ photo }) => photo === bench.photo)?.label ?? '';
	if (points.length === 0) return { words: page.noPoints, isGood: false };
	const missing = FEWEST_POINTS[grade] - points.length;
	const [fault] = judged.faults;
	if (missing > 0 && (!fault || fault.refusal.startsWith('too-few')))
		return { words: page.need(missing), isGood: false };
	if (fault) {
		const { message } = pointsSentence(fault, { label, count: points.length, grade, command: '' });
		return { words: `${message}。`, isGood: false };
	}
	const rms = judged.registration?.rms ?? 0;
	const words = match === 'C' ? page.goodSide : page.good;
	return { words: words(points.length, rms), isGood: true };
}

/** The list of points, with how far each is off. */
export function showList(bench: Bench): void {
	const { registration } = bench.judged;
	const rows = bench.points.map((_, index) => {
		const button = document.createElement('button');
		button.className = 'point';
		const isGood = registration?.isGood[index] !== false;
		if (index === bench.chosen) button.setAttribute('aria-current', 'true');
		button.classList.toggle('bad', !isGood);
		const number = document.createElement('b');
		number.textContent = page.point(index);
		const words = document.createElement('span');
		// Four points fit whatever they say.
		const residuals = bench.points.length > 4 ? registration?.residuals : undefined;
		words.textContent = pointWords(residuals?.[index], isGood);
		button.append(number, words);
		button.addEventListener('click', () => bench.choose(index));
		const row = document.createElement('li');
		row.append(button);
		return row;
	});
	if (bench.half) {
		const row = document.createElement('li');
		row.className = 'half';
		row.textContent = `${page.point(bench.points.length)}　${page.half}`;
		rows.push(row);
	}
	const list = part('points', HTMLOListElement);
	const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
	list.replaceChildren(...rows);
	if (focused >= 0) rows[focused]?.querySelector('button')?.focus();
	rows[bench.chosen]?.scrollIntoView({ block: 'nearest' });
}

/** Points that wait to be judged, or that there are none. */
export function showProposals(bench: Bench, connection: AligningConnection, hint: string): void {
	const asked = connection.work.proposals?.[bench.photo];
	const { proposals } = bench;
	const isEmpty = asked?.length === 0;
	part('proposals', HTMLElement).hidden = proposals.length === 0 && !isEmpty;
	part('proposals-words', HTMLElement).textContent = isEmpty ? page.noProposals : hint;
	part('proposal-buttons', HTMLElement).hidden = proposals.length === 0;
	part('proposal-list', HTMLUListElement).replaceChildren(
		...proposals.map((point, index) => {
			const row = document.createElement('li');
			const name = document.createElement('button');
			name.className = 'point';
			name.textContent = page.proposal(index);
			if (index === bench.looked) name.setAttribute('aria-current', 'true');
			name.addEventListener('click', () => bench.look(index));
			const accept = document.createElement('button');
			accept.textContent = page.accept;
			accept.setAttribute('aria-label', `${page.accept}${page.proposal(index)}`);
			accept.addEventListener('click', () => bench.accept([point]));
			row.append(name, accept);
			return row;
		}),
	);
}

/** Whether the work is safe. */
export function showNews({ kind }: News, { state, waiting }: AligningConnection): void {
	const isKept = waiting === 0 && kind !== 'apart';
	const shown = part('kept', HTMLElement);
	shown.textContent =
		kind === 'apart' ? kept.apart : isKept ? kept.now(state.steps, state.isSaved) : kept.sending;
	shown.dataset['state'] = kind === 'apart' ? 'apart' : isKept ? 'kept' : 'sending';
}
