/**
 * Tries on a Debian machine whether the browser of the hall can be led out of the museum, and how soon it is back when it dies:
 * `npm run kiosk:trial`. Needs root, and
 * `apt-get install chromium chromium-headless-shell xvfb xdotool matchbox-window-manager`.
 * First without the policy, to see that this trial sees what gets out; then with it. It takes half an hour. `-- kills keys` does
 * only these steps, `-- addresses --part 1/2` only every second address, `-- addresses --only ftp` those with these letters.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FOREIGN_ADDRESSES, KEY_COMBINATIONS, PLAIN_ESCAPES } from './trial/addresses.ts';
import { askChecker, CHECKER } from './trial/checker.ts';
import { BACK_WITHIN, killOnStage } from './trial/kills.ts';
import { putNoPolicy, putPolicy, removePolicy } from './trial/policy-file.ts';
import {
	CLOSED_PORT,
	isFault,
	PATIENCE,
	runTrial,
	type Tried,
	type TrialPlan,
} from './trial/run-trial.ts';
import { BROWSER, Stage } from './trial/stage.ts';

const FIRST_PORT = 18_080;
/** Kills of each kind. */
const KILLS = 5;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		screens: { type: 'string', default: '2' },
		part: { type: 'string', default: '1/1' },
		only: { type: 'string', multiple: true, default: [''] },
	},
});
const screens = Number(values.screens);
const ports = Array.from({ length: screens }, (_, number) => FIRST_PORT + number);
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const isWanted = (what: string) => values.only.some((piece) => what.includes(piece));
const ofPart = (all: readonly string[]) =>
	all.filter((_, index) => index % parts === part - 1).filter(isWanted);

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} 秒`;
const say = (isRight: boolean, sentence: string) => {
	console.log(`${isRight ? '✓' : '✗'} ${sentence}`);
	return isRight;
};
const tell = (tried: Tried) => {
	const { what, strange, back, outside, hasMoved } = tried;
	const end = back === undefined ? '没有回来' : `${seconds(back)}后回到起始页`;
	const out = `${strange.length > 0 ? `，看到了「${strange.join('」「')}」` : ''}${outside > 0 ? `，连出去 ${outside} 次` : ''}`;
	say(!isFault(tried), `${what}　${hasMoved ? '' : '没有反应，'}${end}${out}`);
};
const plan = { firstPort: FIRST_PORT, screens, tell };

/** Without the policy everything gets out; a trial that does not see it sees nothing. */
async function control(): Promise<boolean> {
	console.log('没有规定的时候，样样都跑得出去，下面应该都是 ✗：');
	putNoPolicy();
	const tried = await runTrial({ ...plan, ...PLAIN_ESCAPES });
	putPolicy([...ports, CLOSED_PORT]);
	const seen = tried.filter(isFault).length;
	return say(seen === tried.length, `没有规定的时候跑出去 ${seen} 个，应该是 ${tried.length} 个`);
}

/** Whether the health check can look at pages though the policy forbids developer tools. */
async function checker(): Promise<boolean> {
	const [well, ill] = await askChecker(FIRST_PORT);
	return say(
		well === undefined && ill === '起始页不对',
		`有规定的时候，更新前的检查照样看得见好坏（好的一页：${well ?? '没有毛病'}；坏的一页：${ill ?? '没有毛病'}）`,
	);
}

async function kills(): Promise<boolean> {
	const stage = new Stage(100, FIRST_PORT, 'as in the hall');
	const killed = await killOnStage(stage, KILLS).finally(() => stage.close());
	const isInTime = killed.map(({ what, back }) =>
		say(back <= BACK_WITHIN, `强行停下${what}　${seconds(back)}后回到起始页`),
	);
	return isInTime.every(Boolean);
}

async function tryAll(what: string, { addresses = [], keys = [] }: Partial<TrialPlan>) {
	const tried = await runTrial({ ...plan, addresses: ofPart(addresses), keys: ofPart(keys) });
	const faults = tried.filter(isFault).length;
	const still = tried.filter(({ hasMoved }) => !hasMoved).length;
	const slowest = Math.max(...tried.map(({ back }) => back ?? Infinity));
	return say(
		faults === 0,
		`试了 ${tried.length} 个${what}，出了毛病的 ${faults} 个，没有反应的 ${still} 个，回到起始页最慢用了 ${seconds(slowest)}（最多 ${seconds(PATIENCE)}）`,
	);
}

const STEPS: Readonly<Record<string, () => Promise<boolean>>> = {
	control,
	checker,
	kills,
	addresses: () => tryAll('网址', { addresses: FOREIGN_ADDRESSES }),
	keys: () => tryAll('组合键', { keys: KEY_COMBINATIONS }),
};

async function run(): Promise<boolean> {
	putPolicy([...ports, CLOSED_PORT]);
	let isRight = true;
	for (const [name, step] of Object.entries(STEPS))
		if (positionals.length === 0 || positionals.includes(name)) isRight = (await step()) && isRight;
	return isRight;
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
} else process.exitCode = (await run().finally(removePolicy)) ? 0 : 1;
