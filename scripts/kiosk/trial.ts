/**
 * Tries on a Debian machine whether the browser of the hall can be led out of the museum, and how soon it is back when it dies:
 * `npm run kiosk:trial`. Needs root, and `apt-get install chromium chromium-headless-shell xvfb xdotool matchbox-window-manager`. First without the policy, to see that this
 * trial sees what gets out; then with it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FOREIGN_ADDRESSES, KEY_COMBINATIONS, PLAIN_ESCAPES } from './trial/addresses.ts';
import { askChecker, CHECKER } from './trial/checker.ts';
import { BACK_WITHIN, killOnStage } from './trial/kills.ts';
import { putNoPolicy, putPolicy, removePolicy } from './trial/policy-file.ts';
import { isFault, PATIENCE, runTrial, type Tried } from './trial/run-trial.ts';
import { BROWSER, Stage } from './trial/stage.ts';

const FIRST_PORT = 18_080;
/** Kills of each kind. */
const KILLS = 5;

const { values } = parseArgs({ options: { screens: { type: 'string', default: '2' } } });
const screens = Number(values.screens);
const ports = Array.from({ length: screens }, (_, number) => FIRST_PORT + number);

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} 秒`;
const tell = (tried: Tried) => {
	const { what, strange, back, outside } = tried;
	const end = back === undefined ? '没有回来' : `${seconds(back)}后回到起始页`;
	const out = `${strange.length > 0 ? `，看到了「${strange.join('」「')}」` : ''}${outside > 0 ? `，连出去 ${outside} 次` : ''}`;
	console.log(`${isFault(tried) ? '✗' : '✓'} ${what}　${end}${out}`);
};

async function tryKills(): Promise<number> {
	const stage = new Stage(100, FIRST_PORT, 'as in the hall');
	const killed = await killOnStage(stage, KILLS).finally(() => stage.close());
	for (const { what, back } of killed)
		console.log(`${back <= BACK_WITHIN ? '✓' : '✗'} 强行停下${what}　${seconds(back)}后回到起始页`);
	return killed.filter(({ back }) => back > BACK_WITHIN).length;
}

/** Whether the health check can look at pages though the policy forbids developer tools. */
async function tryChecker(): Promise<boolean> {
	const said = await askChecker(FIRST_PORT);
	const isRight = said[0] === undefined && said[1] === '起始页不对';
	console.log(`${isRight ? '✓' : '✗'} 有规定的时候更新前的检查照样看得见好坏`);
	return isRight;
}

async function tryAll(): Promise<boolean> {
	const plan = { firstPort: FIRST_PORT, screens, tell };
	putNoPolicy();
	console.log('没有规定的时候，应该看得见样样都跑出去：');
	const control = await runTrial({ ...plan, ...PLAIN_ESCAPES });
	const seen = control.filter(isFault).length;
	console.log('有规定的时候：');
	putPolicy(ports);
	const all = { addresses: FOREIGN_ADDRESSES, keys: KEY_COMBINATIONS };
	const sees = await tryChecker();
	const late = await tryKills();
	const tried = await runTrial({ ...plan, ...all });
	const faults = tried.filter(isFault).length;
	const slowest = Math.max(...tried.map(({ back }) => back ?? Infinity));
	console.log(
		`试了 ${FOREIGN_ADDRESSES.length} 个网址、${KEY_COMBINATIONS.length} 个组合键，出了毛病的 ${faults} 个，回到起始页最慢用了 ${seconds(slowest)}（最多 ${seconds(PATIENCE)}）；强行停下 ${KILLS * 2} 次，超过 ${seconds(BACK_WITHIN)}的 ${late} 次；没有规定时跑出去的 ${seen} 个（应该是 ${control.length} 个）。`,
	);
	return sees && faults === 0 && late === 0 && seen === control.length;
}

const NEEDED = [
	BROWSER,
	CHECKER,
	...['Xvfb', 'xdotool', 'matchbox-window-manager'].map((name) => `/usr/bin/${name}`),
];
if (process.getuid?.() !== 0 || !NEEDED.every((program) => existsSync(program))) {
	console.error(
		'✗ 请用 root 在 Debian 上运行，先装好 chromium、chromium-headless-shell、xvfb、xdotool、matchbox-window-manager。',
	);
	process.exitCode = 1;
} else process.exitCode = (await tryAll().finally(removePolicy)) ? 0 : 1;
