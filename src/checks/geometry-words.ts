import {
	FEWEST_SPOTS,
	type GeometryFault,
	type SketchShapeName,
} from '../domain/sketch-geometry.ts';

/** The shapes as editors call them; the schema has the same words, and its library with them. */
export const SHAPE_WORDS: Readonly<Record<SketchShapeName, string>> = {
	point: '点',
	line: '线',
	area: '面',
};

/** A fact and its remedy, as an issue has them. */
export interface GeometrySentence {
	message: string;
	fix: string;
}

const REDRAW = '请运行 npm run locate 挪一挪';

/** 「第 3 点到第 4 点」: a stretch, by the number of its first point. */
function stretchWords(first: number, count: number): string {
	const next = (first + 1) % count;
	return `第 ${first + 1} 点到第 ${next + 1} 点`;
}

/** What is wrong with a shape on the sketch, and what to do about it. */
export function geometrySentence(
	fault: GeometryFault,
	shape: SketchShapeName,
	points: readonly (readonly [number, number])[],
): GeometrySentence {
	const written = (point: number) => `[${(points[point] ?? []).join(', ')}]`;
	const name = SHAPE_WORDS[shape];
	switch (fault.kind) {
		case 'no-number':
			return {
				message: `第 ${fault.point + 1} 点写成了 ${written(fault.point)}，不是两个数`,
				fix: '请写两个 0 到 1000 之间的数，例如 [480, 310]',
			};
		case 'outside':
			return {
				message: `第 ${fault.point + 1} 点 ${written(fault.point)} 在图外`,
				fix: '请改成 0 到 1000 之间的数；图的左下角是 0, 0，先写往东多少，再写往北多少',
			};
		case 'several':
			return {
				message: `形状写的是点，却有 ${fault.count} 个点`,
				fix: '请只留一个；要画成线或面，就把 shape 改成 line 或 area',
			};
		case 'too-few':
			return {
				message: `形状写的是${name}，不重复的点只有 ${fault.count} 个，至少要 ${FEWEST_SPOTS[shape]} 个`,
				fix:
					shape === 'line'
						? '请再加几个点；只知道一处，就把 shape 改成 point'
						: '请再加几个点；不成一圈，就把 shape 改成 line 或 point',
			};
		case 'repeated':
			return fault.like === 0 && fault.point > 1
				? {
						message: `第 ${fault.point + 1} 点和第 1 点是同一处；面会自己合拢，不用再写`,
						fix: `请删去第 ${fault.point + 1} 点`,
					}
				: {
						message: `第 ${fault.like + 1} 点和第 ${fault.point + 1} 点是同一处 ${written(fault.point)}`,
						fix: '请删去其中一个',
					};
		case 'flat':
			return {
				message: '形状写的是面，可是各点都在一条直线上，围不出地方',
				fix: `${REDRAW}；本来是一条线，就把 shape 改成 line`,
			};
		case 'turned-back':
			return {
				message: `${name}到第 ${fault.point + 1} 点又原路折回`,
				fix: '请看看点的先后是不是写乱了，照走的次序排好，或删去折回的点',
			};
		case 'crossing': {
			const [first, second] = fault.stretches;
			const count = points.length;
			return {
				message: `${name}和自己相交：${stretchWords(first, count)}，碰到了${stretchWords(second, count)}`,
				fix: `请看看点的先后是不是写乱了；${REDRAW.replace('请', '或')}`,
			};
		}
	}
}
