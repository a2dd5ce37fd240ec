import type { Measurement } from '../measure.ts';
import { printTable } from '../table.ts';
import type { SearchEngine } from './engine.ts';
import { percentile, qualityOf } from './metrics.ts';
import type { IndexBytes } from './server.ts';
import type { Visited } from './visit.ts';

/** What came out of one engine on one corpus. */
export interface EngineResult {
	engine: SearchEngine;
	built: Measurement;
	indexBytes?: IndexBytes;
	visited?: Visited;
	/** Why there is nothing to show. */
	problem?: string | undefined;
}

const KB = 1024;
const NONE = '–';

const share = (number: number | undefined) => number?.toFixed(3) ?? NONE;
const quick = (number: number | undefined) =>
	number === undefined ? NONE : number.toFixed(number < 10 ? 1 : 0);
const kilobytes = (bytes: number | undefined) =>
	bytes === undefined ? NONE : String(Math.round(bytes / KB));
const megabytes = (bytes: number | undefined) =>
	bytes === undefined ? NONE : (bytes / KB ** 2).toFixed(1);

const middle = (numbers: readonly number[]) => percentile(numbers, 0.5);
const most = (numbers: readonly number[]) => percentile(numbers, 1);
const times = (numbers: readonly number[]) =>
	`${quick(middle(numbers))} / ${quick(percentile(numbers, 0.95))}`;
const weights = (numbers: readonly number[]) =>
	`${kilobytes(middle(numbers))} / ${kilobytes(most(numbers))}`;

const HEADLINE = [
	'引擎',
	'查全',
	'查准',
	'前十',
	'NDCG',
	'空',
	'繁体',
	'拼音',
	'首遍 ms',
	'再查 ms',
	'慢4倍 ms',
	'首次 KB',
	'再次 KB',
	'载入 ms',
	'长任务 ms',
	'索引 MB',
	'建 秒',
	'内存 MB',
	'',
];

const LEGEND = [
	'查全、查准：逐题算，再平均（查准只算有结果的题）；前十：前十条里有对的页；NDCG：前十条的次序（标题 > 多处 > 一两处）；空：有答案却查不到。这五项用随手截的字串、名称和两个词的题。繁体、拼音：用这两种写法问时的查全。',
	'首遍、再查、慢4倍：每题 p50 / p95；首遍时索引边查边取，慢4倍只减慢页面的主线程。首次、再次：新开一页到看见第一条结果、再查一题，各取多少（gzip，中位 / 最多）。长任务：载入时 / 打字时主线程最长的一段占处理器多久。其余时间是钟点，电脑忙时偏长。索引：在磁盘上 / gzip以后。',
];

function remark({ engine, problem, visited }: EngineResult, asked: number): string {
	const parts = problem ? [`✗ ${problem}`] : [];
	if (engine.reads) parts.push('索引同上');
	if (visited && visited.answered.length < asked) {
		parts.push(`时间到，只问了${visited.answered.length}题`);
	}
	return [...parts, ...(visited?.problems ?? [])].join('；');
}

function row(result: EngineResult, asked: number): string[] {
	const { engine, built, visited, indexBytes } = result;
	const quality = qualityOf(visited?.answered ?? []);
	return [
		engine.label,
		share(quality.recall),
		share(quality.precision),
		share(quality.firstTen),
		share(quality.ndcg),
		share(quality.zeroResults),
		share(quality.traditional),
		share(quality.pinyin),
		times(visited?.first ?? []),
		times(visited?.again ?? []),
		times(visited?.slow ?? []),
		weights(visited?.firstBytes ?? []),
		weights(visited?.nextBytes ?? []),
		quick(visited?.loading),
		`${quick(visited?.longestLoading)} / ${quick(visited?.longestTyping)}`,
		`${megabytes(indexBytes?.onDisk)} / ${megabytes(indexBytes?.packed)}`,
		built.seconds.toFixed(1),
		built.peakBytes > 0 ? String(Math.round(built.peakBytes / KB ** 2)) : '量不到',
		remark(result, asked),
	];
}

/** Prints one corpus: every engine that was asked for has its row. */
export function printCorpus(
	name: string,
	characters: number,
	pages: number,
	queries: number,
	results: readonly EngineResult[],
): void {
	const size = `${pages}页，${(characters / 10_000).toFixed(1)}万字，${queries}题`;
	console.log(`\n搜索，${name}：${size}`);
	printTable(
		HEADLINE,
		results.map((result) => row(result, queries)),
	);
	for (const line of LEGEND) console.log(line);
}

/** Goals of the museum's own search. */
const RIGHT = 1;
const FIRST_REAL = 60 * KB;
const FIRST_LARGE = 150 * KB;
const QUERY = 50;
const SLOW_QUERY = 150;
const LONG_TASK = 50;

/** Prints whether the museum's own search reached its goals on a corpus. */
export function printGoals(results: readonly EngineResult[], isReal: boolean): void {
	const visited = results.find(({ engine }) => engine.name === 'museum')?.visited;
	if (!visited) return;
	const quality = qualityOf(visited.answered);
	const firstLimit = isReal ? FIRST_REAL : FIRST_LARGE;
	const first = most(visited.firstBytes);
	const at95 = percentile(visited.again, 0.95);
	const slow95 = percentile(visited.slow, 0.95);
	const longest = visited.longestTyping;
	const within = (number: number | undefined, limit: number) =>
		number !== undefined && number <= limit;
	const goals: [string, string, boolean][] = [
		['查全 1.000', share(quality.recall), quality.recall === RIGHT],
		['查准 1.000', share(quality.precision), quality.precision === RIGHT],
		[`首次最多 ${firstLimit / KB} KB`, kilobytes(first), within(first, firstLimit)],
		[`再查 p95 ≤ ${QUERY} ms`, quick(at95), within(at95, QUERY)],
		[`慢4倍 p95 ≤ ${SLOW_QUERY} ms`, quick(slow95), within(slow95, SLOW_QUERY)],
		[`打字时没有长过 ${LONG_TASK} ms 的任务`, quick(longest), within(longest, LONG_TASK)],
	];
	console.log('本馆搜索的目标');
	printTable(
		['目标', '量得', ''],
		goals.map(([goal, number, isReached]) => [goal, number, isReached ? '✓' : '✗']),
	);
}
