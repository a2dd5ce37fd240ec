/**
 * Ends updates at random moments and starts the machine after each: `npm run kiosk:power-cut -- 200`. Three ways: processes that
 * are killed, on this computer's disk; a power cut on a disk in memory that keeps all it was given; and on one that loses what
 * was not flushed.
 */
import { cutUpdates } from './update/cut-updates.ts';
import { killUpdates } from './update/kill-updates.ts';

const times = Number(process.argv[2] ?? '200');
const started = Date.now();
const seed = started % 2 ** 32;
const tell = (
	what: string,
	{ old, new: fresh, faults }: Awaited<ReturnType<typeof cutUpdates>>,
) => {
	console.log(
		`${faults.length === 0 ? '✓' : '✗'} ${what}　重新开机以后显示旧的一份 ${old} 次、新的一份 ${fresh} 次，不完整 ${faults.length} 次`,
	);
	for (const fault of faults) console.log(`　　${fault}`);
	return faults.length === 0;
};

const killed = await killUpdates(times);
const done = killed.old + killed.new + killed.faults.length - killed.killed;
const isWhole = [
	tell(`更新的程序被强行停下 ${killed.killed} 次，另有 ${done} 次抢先做完`, killed),
	tell(`断电 ${times} 次，写了的都在`, await cutUpdates(times, false, seed)),
	tell(`断电 ${times} 次，没有落盘的会丢`, await cutUpdates(times, true, seed)),
];
console.log(`用了 ${Math.round((Date.now() - started) / 1000)} 秒，随机数 ${seed}`);
process.exitCode = isWhole.every(Boolean) ? 0 : 1;
