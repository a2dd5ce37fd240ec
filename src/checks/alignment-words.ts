import type { MATCHES } from '../schema/comparison.ts';
import {
	SMALLEST_SPAN,
	type PointsFault,
	type SlidingGrade,
} from '../domain/registration/alignment.ts';

/** The grades' words once more, because whoever imports the schema imports its library too; the compiler compares them. */
const GRADES = { A: '同机位已对齐', B: '近似机位' } as const satisfies Omit<typeof MATCHES, 'C'>;

/** 0.62 → 「0.62%」: residuals are told to the hundredth of a percent of the width. */
export const percentWords = (percent: number): string => `${percent.toFixed(2)}%`;

/** 0.063 → 「6%」 */
export const shareWords = (share: number): string => `${Math.round(share * 100)}%`;

/** A fact and its remedy, as an issue has them. */
export interface AlignmentSentence {
	message: string;
	fix: string;
}

/** What an editor can do about a picture whose points do not get better. */
const lower = (grade: SlidingGrade) =>
	grade === 'A' ? '把 match 改成 B 或 C' : '把 match 改成 C，不做滑动';

/**
 * What is wrong with the points of a picture.
 * @param label the picture's 叫法
 * @param count how many points it has
 * @param command what opens the page for clicking points
 */
export function pointsSentence(
	fault: PointsFault,
	{
		label,
		count,
		grade,
		command,
	}: { label: string; count: number; grade: SlidingGrade; command: string },
): AlignmentSentence {
	const run = `请运行 ${command}`;
	switch (fault.refusal) {
		case 'too-few':
			return {
				message: `「${label}」只有 ${count} 个对位点，至少要 4 个才定得出怎么放`,
				fix: `${run}，再点几个`,
			};
		case 'too-few-to-tell':
			return {
				message: `「${label}」对得上的对位点只有 ${fault.count} 个，「${GRADES[grade]}」至少要 ${fault.fewest} 个`,
				fix: `${run}，再点几个；4 个点怎么点都刚好对上，看不出准不准`,
			};
		case 'repeated':
			return {
				message: `「${label}」的第 ${fault.pairs[0] + 1} 个和第 ${fault.pairs[1] + 1} 个对位点是同一处`,
				fix: `${run}，删去其中一个`,
			};
		case 'in-line':
			return {
				message: `「${label}」的对位点差不多在一条线上，定不出怎么放`,
				fix: `${run}，在画面的上下左右都点一些`,
			};
		case 'mirrored':
			return {
				message: `「${label}」的对位点左右相反，像照镜子`,
				fix: '请看看这张照片是不是扫反了；扫反了就换一张正的，再重新点',
			};
		case 'crossed':
			return {
				message: `「${label}」的对位点在两张图上排列的次序不一样，多半有两个点配反了`,
				fix: `${run}，把配反的挪对`,
			};
		case 'no-agreement':
			return {
				message: `「${label}」的 ${count} 个对位点互相对不上，分不出哪几个错了`,
				fix: `${run}，把点挪准，再多点几个；还是对不上，就${lower(grade)}`,
			};
		case 'bad-points':
			return {
				message: `「${label}」有对位点和别的对不上：${fault.points
					.map(({ index, residual }) => `第 ${index + 1} 个${offWords(residual)}`)
					.join('，')}`,
				fix: `${run}，把它挪准或删去`,
			};
		case 'residual':
			return {
				message: `「${label}」对位的误差是画面宽的 ${percentWords(fault.rms)}，「${GRADES[grade]}」最多 ${fault.limit}%`,
				fix: `${run}，把差得多的点挪准；挪不准，就${lower(grade)}`,
			};
		case 'narrow':
			return {
				message: `「${label}」的对位点都挤在一处，只占画面的 ${shareWords(fault.span)}`,
				fix: `${run}，在画面的四角也点一些，至少占到 ${shareWords(SMALLEST_SPAN)}`,
			};
	}
}

/** How far off a point is: 「差 4.20%」; a point that would lie behind the camera has no distance. */
const offWords = (residual: number) =>
	Number.isFinite(residual) ? `差 ${percentWords(residual)}` : '差得太远';
