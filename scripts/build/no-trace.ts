import { checkSettings } from '../lib/check-settings.ts';
import { contentRoot, readMuseum } from '../lib/read-content.ts';
import { prepare } from '../absence/prepare.ts';
import { toFindingsReport, toSums, tracesLookedFor } from '../absence/report.ts';
import { scanFolder } from '../absence/scan.ts';
import { blindSpots } from '../absence/self-test.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';

/**
 * Looks through the finished edition for every trace of what it may not show. A leak means no release, also of a draft.
 * The gate has kept the records out; this asks the bytes whether it did.
 */
export async function noTrace(folder: string, { edition, root }: BuildContext): Promise<void> {
	const started = Date.now();
	const { today, realNames } = checkSettings();
	const museum = readMuseum(contentRoot());
	const wanted = await prepare(museum, edition, { root, content: contentRoot(), today, realNames });
	const blind = await blindSpots();
	if (blind.length > 0)
		throw new BuildProblem(
			`核对泄露的程序自己有毛病，放进去的试样没找到：${blind.join('、')}。请告诉管理员。`,
		);
	const result = await scanFolder(folder, wanted);
	if (result.findings.length > 0) {
		const report = toFindingsReport(result.findings, wanted, museum.sources, true);
		throw new BuildProblem(`${edition.label}里有不能公开的东西：\n${report}\n这一版不能发布。`);
	}
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`  没有泄露：${toSums(result, tracesLookedFor(wanted))}（${seconds} 秒）。`);
}
