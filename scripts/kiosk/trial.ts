/**
 * Tries on a Debian machine whether the browser of the hall can be led out of the museum: `npm run kiosk:trial`. Needs root, and
 * `apt-get install chromium xvfb xdotool`. First without the policy, to see that this trial sees what gets out; then with it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FOREIGN_ADDRESSES, KEY_COMBINATIONS } from './trial/addresses.ts';
import { putPolicy, removePolicy, runTrial, type Tried } from './trial/run-trial.ts';
import { BROWSER } from './trial/stage.ts';

const { values } = parseArgs({ options: { screens: { type: 'string', default: '2' } } });
const screens = Number(values.screens);

const isFault = ({ strange, back, outside }: Tried) =>
	strange.length > 0 || back === undefined || outside > 0;
const tell = (tried: Tried) => {
	const { what, strange, back, outside } = tried;
	const end = back === undefined ? '没有回来' : `${(back / 1000).toFixed(1)} 秒后回到起始页`;
	const out = `${strange.length > 0 ? `，看到了「${strange.join('」「')}」` : ''}${outside > 0 ? `，连出去 ${outside} 次` : ''}`;
	console.log(`${isFault(tried) ? '✗' : '✓'} ${what}　${end}${out}`);
};

if (
	process.getuid?.() !== 0 ||
	![BROWSER, '/usr/bin/Xvfb', '/usr/bin/xdotool'].every((program) => existsSync(program))
) {
	console.error('✗ 请用 root 在 Debian 上运行，先装好 chromium、xvfb、xdotool。');
	process.exitCode = 1;
} else {
	removePolicy();
	console.log('没有规定的时候，应该看得见有东西跑出去：');
	const control = await runTrial(1, tell, {
		addresses: ['http://example.com/', 'chrome://settings/', 'file:///etc/passwd'],
		keys: [],
	});
	putPolicy(screens);
	console.log('有规定的时候：');
	const tried = await runTrial(screens, tell).finally(removePolicy);
	const faults = tried.filter(isFault);
	const slowest = Math.max(...tried.map(({ back }) => back ?? Infinity));
	console.log(
		`试了 ${FOREIGN_ADDRESSES.length} 个网址、${KEY_COMBINATIONS.length} 个组合键，出了毛病的 ${faults.length} 个，回到起始页最慢用了 ${(slowest / 1000).toFixed(1)} 秒；没有规定时跑出去的 ${control.filter(isFault).length} 个（应该是 3 个）。`,
	);
	process.exitCode = faults.length === 0 && control.every(isFault) ? 0 : 1;
}
