import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import { keyOf } from '../../src/editions/record.ts';
import { readMuseum } from '../lib/read-content.ts';
import { findTarget } from '../withdrawal/find-target.ts';
import {
	builtEditions,
	builtIn,
	checkEdition,
	findingsOf,
	type Built,
	type EditionCheck,
} from './check-edition.ts';
import { concernedBy } from './concerned.ts';
import { absenceOptions, type AbsenceOptions } from './options.ts';
import type { Surroundings } from './prepare.ts';
import { makeReceipt, receiptObstacle } from './receipt/receipt.ts';
import { receiptPage } from './receipt/receipt-page.ts';
import { toFindingsReport, toSums, tracesLookedFor } from './report.ts';
import { blindSpots } from './self-test.ts';

function complain(sentence: string): 1 {
	console.error(`✗ ${sentence}`);
	return 1;
}

/** Which folders are to be looked through; a sentence where there is none. */
function wantedEditions({ edition, folder }: AbsenceOptions, root: string): Built[] | string {
	if (folder !== undefined) {
		const built = builtIn(resolve(folder));
		return built ? [built] : `${folder} 里没有做好的一版。\n请写做好的文件夹，例如 dist/web`;
	}
	const built = builtEditions(root).filter((one) => !edition || one.edition === edition);
	if (built.length > 0) return built;
	return `${edition ? edition.label : 'dist/ 里哪一版都'}还没有生成。\n请先运行 npm run build -- --edition ${edition?.name ?? 'web'}`;
}

/** 「interviews/talk-2」 of what was typed, or a sentence. */
function targetOf(museum: Museum, id: string | undefined): { key?: string } | string {
	if (id === undefined) return {};
	const found = findTarget(museum, id);
	if ('troubles' in found) return found.troubles.join('\n');
	return { key: `${found.value.collection}/${found.value.id}` };
}

function tell(
	{ edition, wanted, result, seconds }: EditionCheck,
	{ sources }: Museum,
	keys?: ReadonlySet<string>,
): boolean {
	const findings = keys ? findingsOf(result.findings, keys) : result.findings;
	if (findings.length === 0) {
		console.log(
			`✓ ${edition.label}：没有泄露。${toSums(result, tracesLookedFor(wanted))}（${seconds} 秒）。\n  这一版的指纹 ${result.digest}`,
		);
		return true;
	}
	console.log(`✗ ${edition.label}：\n${toFindingsReport(findings, wanted, sources, false)}`);
	return false;
}

/** Writes the receipt, never where it would be published. */
function writeReceipt(page: string, number: string, out: string | undefined, root: string): string {
	const file = resolve(out ?? join(root, '.cache/receipts', `${number}.html`));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, page);
	return file;
}

/** Whether a file would lie in what is published, or among what editors wrote. */
const isInside = (folder: string, file: string) => !relative(folder, file).startsWith('..');

/**
 * The command, from what was typed to the exit code.
 *
 * @returns 0 when nothing was found, 1 otherwise
 */
export async function runAbsence(args: readonly string[], place: Surroundings): Promise<number> {
	const options = absenceOptions(args);
	if (typeof options === 'string') return complain(options);
	const { root, content, today } = place;
	const { out } = options;
	if (
		out !== undefined &&
		['dist', 'content', 'public', 'src'].some((one) => isInside(join(root, one), resolve(out)))
	)
		return complain(
			'回执不能放进网站和内容的文件夹。\n请用 --out 另写一处，或删去 --out，它会放在 .cache/receipts/',
		);
	const editions = wantedEditions(options, root);
	if (typeof editions === 'string') return complain(editions);
	const museum = readMuseum(content);
	if (museum.issues.some(({ reminder }) => !reminder))
		return complain('内容有读不懂的地方，说不准什么不能公开。\n请先运行 npm run check，改好再核对');
	const target = targetOf(museum, options.id);
	if (typeof target === 'string') return complain(target);
	if (options.receipt && target.key !== undefined) {
		const obstacle = receiptObstacle(museum, target.key, editions);
		if (obstacle !== undefined) return complain(obstacle);
	}
	const blind = await blindSpots();
	if (blind.length > 0)
		return complain(
			`核对的程序自己有毛病，放进去的试样没找到：${blind.join('、')}。\n请告诉管理员`,
		);

	const { key } = target;
	const keys = key === undefined ? undefined : new Set(concernedBy(museum, key).map(keyOf));
	const checks: EditionCheck[] = [];
	let isClean = true;
	for (const built of editions) {
		const check = await checkEdition(built, museum, place);
		checks.push(check);
		isClean = tell(check, museum, options.receipt ? undefined : keys) && isClean;
	}
	if (options.receipt && key !== undefined) {
		const receipt = makeReceipt(museum, key, checks, today);
		if (typeof receipt === 'string') return complain(receipt);
		const file = writeReceipt(receiptPage(receipt), receipt.number, out, root);
		console.log(`✓ 回执写好了：${file}\n  请用浏览器打开，打印一张A4，签字后交给家人。`);
	}
	return isClean ? 0 : 1;
}
