import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './step.mjs';
import { toolScript } from './tools.mjs';

/**
 * @typedef {{ root: string, node: string, env: NodeJS.ProcessEnv }} Place
 *
 * A check of the test run.
 * @typedef {{ label: string, args: string[], output: 'show' | 'hold' }} Check
 *
 * What Vitest's JSON report says, as far as we read it.
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, success: boolean,
 *   testResults: { name: string, assertionResults: { status: string, fullName: string }[] }[],
 * }} Report
 */

/**
 * The sums over several reports, and the tests that did not run.
 * @param {Report[]} reports
 */
export function sumReports(reports) {
	const skipped = reports.flatMap(({ testResults }) =>
		testResults.flatMap(({ assertionResults }) =>
			assertionResults
				.filter(({ status }) => status !== 'passed' && status !== 'failed')
				.map(({ fullName }) => fullName),
		),
	);
	return {
		passed: reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
		failed: reports.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
		skipped,
	};
}

/** @param {Place} place @param {string} project @param {string} report */
const vitest = (place, project, report) => [
	toolScript(place.root, 'vitest'),
	'run',
	'--project',
	project,
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${report}`,
];

/**
 * Runs the checks one after another and answers the labels of those that failed.
 * @param {Place} place @param {Check[]} checks
 */
async function runChecks(place, checks) {
	const failed = [];
	for (const { label, args, output } of checks) {
		const { root: cwd, node: command, env } = place;
		const { ok, text, seconds } = await runStep({ label, command, args, cwd, env, output });
		console.log(`${ok ? '✓' : '✗'} ${label}（${seconds} 秒）`);
		if (ok) continue;
		if (text.trim() !== '') console.log(text.trim());
		failed.push(label);
	}
	return failed;
}

/**
 * Runs several rows of checks beside each other, each row in its order, and answers the labels of those that failed.
 * @param {Place} place @param {Check[][]} rows
 */
async function runBeside(place, rows) {
	const failed = await Promise.all(rows.map((checks) => runChecks(place, checks)));
	return failed.flat();
}

/** @param {string[]} labels */
function reportFailure(labels) {
	console.error(`\n✗ 没有通过：${labels.join('、')}。说明见上面各项。`);
	return 1;
}

/**
 * Everything that must hold before a change goes out. The quick checks all run, so that one run tells
 * every mistake; the slow ones follow only when those are clean.
 * @param {Place} place
 * @returns {Promise<number>} the exit code
 */
export async function runTests(place) {
	mkdirSync(join(place.root, '.cache'), { recursive: true });
	const reports = mkdtempSync(join(place.root, '.cache/test-'));
	try {
		return await runAll(place, reports);
	} finally {
		rmSync(reports, { recursive: true, force: true });
	}
}

/**
 * @param {Place} place @param {string} reports folder for Vitest's reports
 * @returns {Promise<number>}
 */
async function runAll(place, reports) {
	const { root } = place;
	const unitReport = join(reports, 'unit.json');
	const browserReport = join(reports, 'browser.json');

	// Each of these keeps one processor busy; the tests behind them share all there are.
	const quick = await runBeside(place, [
		[
			{ label: '准备类型', args: [toolScript(root, 'astro'), 'sync'], output: 'hold' },
			// Not through `astro check`: where that misses a package it asks whether to install it and succeeds.
			{
				label: '类型',
				args: [
					toolScript(root, 'astro-check', '@astrojs/check'),
					'--minimumSeverity=warning',
					'--minimumFailingSeverity=warning',
				],
				output: 'hold',
			},
		],
		[
			{
				label: '格式',
				args: [toolScript(root, 'prettier'), '--check', '--log-level=warn', '.'],
				output: 'hold',
			},
			{ label: '内容', args: ['scripts/check-content.ts'], output: 'hold' },
			{ label: '准备 nginx 和 Caddy', args: ['scripts/deploy/fetch-servers.ts'], output: 'show' },
			{
				label: '用不到的代码',
				args: [toolScript(root, 'knip'), '--no-config-hints'],
				output: 'hold',
			},
		],
	]);
	const unit = await runChecks(place, [
		{ label: '单元测试', args: vitest(place, 'unit*', unitReport), output: 'show' },
	]);
	const slips = [...quick, ...unit];
	if (slips.length > 0) return reportFailure(slips);

	/** @param {string} edition @returns {Check} */
	const build = (edition) => ({
		label: `生成 ${edition} 版`,
		args: ['scripts/build.ts', '--edition', edition],
		output: 'hold',
	});
	// Astro writes one edition at a time, so that each picture is made once; meanwhile another is finished.
	const slow = await runBeside(place, [[build('web')], [build('kiosk'), build('school')]]);
	if (slow.length > 0) return reportFailure(slow);

	const browser = await runChecks(place, [
		{ label: '浏览器和无障碍测试', args: vitest(place, 'e2e', browserReport), output: 'show' },
	]);
	if (browser.length > 0) return reportFailure(browser);

	const sums = sumReports(
		[unitReport, browserReport].map((file) => JSON.parse(readFileSync(file, 'utf8'))),
	);
	if (sums.passed === 0 || sums.failed > 0) return reportFailure(['测试结果']);
	if (sums.skipped.length > 0) {
		console.log(`\n有 ${sums.skipped.length} 项在这台电脑上没有测：`);
		for (const title of sums.skipped) console.log(`  - ${title}`);
	}
	console.log('\n全部通过。网站在 dist/web/，用 npm run preview 看。');
	console.log(`${sums.passed} passed, ${sums.failed} failed`);
	return 0;
}
