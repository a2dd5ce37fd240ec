import { printTable } from '../bench/table.ts';
import { failures, heapGrowth, hourlyRate, settlingTime } from './judge.ts';
import type { SoakResult } from './run-soak.ts';

const minutes = (milliseconds: number) => `${(milliseconds / 60_000).toFixed(1)} 分钟`;
const megabytes = (bytes: number | undefined) =>
	bytes === undefined ? '没有量' : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
const percent = (part: number | undefined) =>
	part === undefined ? '量得太少' : `${(part * 100).toFixed(1)}%`;

/** Prints what was found; whether all is well. */
export function printReport(result: SoakResult, seed: number): boolean {
	const { length, actions, heap, findings, resident } = result;
	const bytes = heap.map((sample) => sample.bytes);
	const reasons = failures(result);
	console.log('');
	printTable(
		['量什么', '结果'],
		[
			['碰了多久', `${minutes(length)}，种子 ${seed}`],
			['碰了多少下', `${actions}，合一小时 ${hourlyRate(actions, length)}`],
			['多少位参观的人', `${result.visits}，走过 ${result.pages} 页`],
			['放下以后回到开头', `${result.returned}/${result.left}，先问过的 ${result.asked}`],
			['其中照真的时间等的', `${result.unshortened}（别的把等的秒数改短）`],
			[
				'开头一页的内存（回收以后）',
				`${megabytes(bytes[0])} → ${megabytes(bytes[bytes.length - 1])}`,
			],
			[
				`稳定以后长了多少（前 ${minutes(settlingTime(length))} 不算）`,
				percent(heapGrowth(heap, length)),
			],
			[
				'所有页面占的内存（只供参考）',
				resident.length > 0 ? `${resident[0]} → ${resident[resident.length - 1]} MB` : '没有量',
			],
			['找到的毛病', String(findings.length)],
		],
	);
	for (const { kind, detail } of findings.slice(0, 20)) console.log(`  ${kind}  ${detail}`);
	console.log('');
	for (const reason of reasons) console.log(`✗ ${reason}`);
	if (reasons.length === 0) console.log('✓ 没有停不下的声音，没有死路，没有往外走，内存没有长。');
	return reasons.length === 0;
}
