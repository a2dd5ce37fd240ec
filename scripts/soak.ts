/** Touches the hall's screen at random for a long time: `npm run soak -- --minutes 30`. */
import { resolve } from 'node:path';
import { standingEdition } from '../src/e2e/build-edition.ts';
import { builtEdition } from './serve/built-edition.ts';
import { startServer } from './serve/static-server.ts';
import { hourlyRate } from './soak/judge.ts';
import { readOptions } from './soak/options.ts';
import { printReport } from './soak/report.ts';
import { openSoakBrowser, soakIn } from './soak/run-soak.ts';
import { pageOfEachKind } from './soak/tour.ts';
import { STAFF_DOOR } from './soak/watch-page.ts';

/** The hall waits 45 and 20 seconds; shortened, so that visitors follow each other, seconds. */
const WAITING = { ask: 2, answer: 3 };
/** Of its own accord the start is back within 70 seconds of the last touch; a voice may end first. Milliseconds. */
const PATIENCE = { usual: 90_000, short: 30_000 };

const options = readOptions(process.argv.slice(2), Date.now() % 100_000);
if (typeof options === 'string') {
	console.error(`✗ ${options}`);
	process.exitCode = 1;
} else {
	const { minutes, seed, edition } = options;
	const folder = edition === undefined ? await standingEdition('kiosk') : resolve(edition);
	const serving = builtEdition(folder);
	if (!serving) {
		console.error(`✗ ${folder} 里没有做好的触摸屏版。请先运行 npm run build -- --edition kiosk`);
		process.exitCode = 1;
	} else {
		const server = await startServer({ ...serving, closed: STAFF_DOOR }, 0);
		console.log(`▸ 乱碰 ${minutes} 分钟，种子 ${seed}，${folder}`);
		let told = Date.now();
		let found = 0;
		const browser = await openSoakBrowser();
		const result = await soakIn(browser, {
			start: new URL('kiosk/', server.url).href,
			until: { length: minutes * 60_000 },
			seed,
			tour: pageOfEachKind(folder).map((address) => new URL(address, server.url).href),
			looks: [15, 45],
			lostAfter: 40,
			waiting: WAITING,
			patience: PATIENCE,
			onVisit: ({ visits, length, actions, findings }) => {
				for (const { kind, detail } of findings.slice(found)) console.log(`  ✗ ${kind}  ${detail}`);
				found = findings.length;
				if (Date.now() - told < 60_000) return;
				told = Date.now();
				console.log(
					`  已碰 ${Math.round(length / 60_000)} 分钟，${visits} 位，一小时 ${hourlyRate(actions, length)} 下，毛病 ${findings.length}`,
				);
			},
		});
		await browser.close();
		await server.close();
		process.exitCode = printReport(result, seed) ? 0 : 1;
	}
}
