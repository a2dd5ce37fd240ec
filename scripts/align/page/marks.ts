import type { PlanePoint } from '../../../src/domain/registration/homography.ts';
import type { Area } from '../../../src/domain/registration/common-area.ts';

/** A point as a pane shows it. */
export interface Mark {
	at: PlanePoint;
	/** 「3」 */
	name: string;
	/** Counted from 0; missing for what cannot be chosen: a half point, a guess, a proposal. */
	index?: number;
	isChosen?: boolean;
	isBad?: boolean;
	/** Drawn hollow: nobody has put it there. */
	isGuess?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

/** A ring with a gap of sight in its middle, and its number beside it. */
function drawMark({ at, name, index, isChosen, isBad, isGuess }: Mark): SVGElement {
	const group = element('g', { transform: `translate(${at.x} ${at.y})`, class: 'mark' });
	group.classList.toggle('chosen', isChosen === true);
	group.classList.toggle('bad', isBad === true);
	group.classList.toggle('guess', isGuess === true);
	if (index !== undefined) group.setAttribute('data-index', String(index));
	const radius = isChosen ? 13 : 10;
	group.append(
		element('circle', { r: 20, class: 'reach' }),
		element('circle', { r: radius, class: 'halo' }),
		element('circle', { r: radius, class: 'ring' }),
	);
	for (const [x, y] of [
		[1, 0],
		[-1, 0],
		[0, 1],
		[0, -1],
	] as const)
		group.append(
			element('line', {
				x1: x * 4,
				y1: y * 4,
				x2: x * (radius + 4),
				y2: y * (radius + 4),
				class: 'hair',
			}),
		);
	const label = isBad ? `${name} ×` : name;
	const width = 12 + 10 * [...label].length;
	const plate = element('rect', {
		x: radius,
		y: -radius - 18,
		width,
		height: 22,
		rx: 2,
		class: 'plate',
	});
	const words = element('text', {
		x: radius + width / 2,
		y: -radius - 2,
		'text-anchor': 'middle',
	});
	words.textContent = label;
	group.append(plate, words);
	return group;
}

/** Draws all points and the frame of what all pictures show. */
export function drawMarks(
	svg: SVGSVGElement,
	marks: readonly Mark[],
	frame: Area | undefined,
	onScreen: (place: PlanePoint) => PlanePoint,
): void {
	const children: SVGElement[] = [];
	if (frame) {
		const from = onScreen(frame);
		const to = onScreen({ x: frame.x + frame.width, y: frame.y + frame.height });
		const size = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
		children.push(
			element('rect', { ...size, class: 'frame-halo' }),
			element('rect', { ...size, class: 'frame' }),
		);
	}
	// The chosen one lies on top.
	const ordered = [...marks].sort(
		(a, b) => Number(a.isChosen ?? false) - Number(b.isChosen ?? false),
	);
	children.push(...ordered.map((mark) => drawMark({ ...mark, at: onScreen(mark.at) })));
	svg.replaceChildren(...children);
}
