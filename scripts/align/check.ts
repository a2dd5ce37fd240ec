import { percentWords, shareWords } from '../../src/checks/alignment-words.ts';
import { comparisonAlignment, judgedComparison } from '../../src/checks/comparison-alignment.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import type { JudgedPoints } from '../../src/domain/registration/alignment.ts';
import { MATCHES } from '../../src/schema/comparison.ts';

/** What one point is off by, with a word for a bad one. */
const pointLine = (residual: number, isGood: boolean, index: number) =>
	`      第 ${index + 1} 个  ${Number.isFinite(residual) ? `差 ${percentWords(residual)}` : '差得太远'}${isGood ? '' : '  ← 和别的对不上'}`;

/** How an older picture lies on the newest one. */
function pictureLines(label: string, judged: JudgedPoints | undefined, count: number): string[] {
	if (!judged) return [`    ${label}：没有对位点，照原样放`];
	const { registration } = judged;
	if (!registration) return [`    ${label}：${count} 个对位点，定不出怎么放`];
	const { residuals, isGood, rms, greatest } = registration;
	return [
		`    ${label}：${count} 个对位点，误差（均方根）${percentWords(rms)}，最大 ${percentWords(greatest)}`,
		...residuals.map((residual, index) => pointLine(residual, isGood[index] === true, index)),
	];
}

function comparisonLines(
	comparison: CheckedEntry<'comparisons'>,
	museum: Museum,
	issues: readonly Issue[],
): string[] {
	const { id, file, data } = comparison;
	const own = issues.filter((issue) => issue.file === file);
	const judged = judgedComparison(comparison, museum);
	const older = data.pictures.slice(0, -1);
	const details =
		data.match === 'C'
			? ['    并排着看，不用对位']
			: [
					...older.flatMap(({ label, points = [] }, index) =>
						pictureLines(label, judged?.judged[index], points.length),
					),
					...(judged?.share === undefined
						? []
						: [`    都有的部分占最新一张的 ${shareWords(judged.share)}`]),
				];
	return [
		`${own.length === 0 ? '✓' : '✗'} ${id}「${data.title}」 ${data.match} ${MATCHES[data.match]}`,
		...details,
		...own.flatMap(({ message, fix }) => [`    ${message}`, `    改法：${fix}`]),
	];
}

/** The report on all comparisons, and whether nothing is wrong. Their fields must have been readable. */
export function runAlignmentCheck(museum: Museum): { text: string; ok: boolean } {
	const issues = comparisonAlignment(museum, { today: '', production: false, realNames: [] });
	const { comparisons } = museum.records;
	const unread = museum.ids.comparisons.size - comparisons.length;
	const faulty = new Set(issues.map(({ file }) => file)).size;
	const totals = [
		`共 ${comparisons.length} 组今昔，`,
		faulty === 0 ? '都可以发布。' : `${faulty} 组要改。`,
		unread > 0 ? `另有 ${unread} 组读不出来，请先运行 npm run check，照提示改好。` : '',
	].join('');
	return {
		text: [
			...comparisons.map((one) => comparisonLines(one, museum, issues).join('\n')),
			totals,
		].join('\n\n'),
		ok: issues.length === 0 && unread === 0,
	};
}
