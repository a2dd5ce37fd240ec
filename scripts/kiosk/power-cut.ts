/** Kills updates at random moments and starts the machine after each: `npm run kiosk:power-cut -- 200`. */
import { killUpdates } from './update/kill-updates.ts';

const times = Number(process.argv[2] ?? '200');
const started = Date.now();
const { killed, old, new: fresh, faults } = await killUpdates(times);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
	`更新做到一半被强行停下 ${killed} 次，另有 ${old + fresh + faults.length - killed} 次抢先做完；重新开机以后显示旧的一份 ${old} 次、新的一份 ${fresh} 次，不完整 ${faults.length} 次，用了 ${seconds} 秒。`,
);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
