import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTrial, whileServed } from '../browser/serve.ts';
import { slowNetwork } from '../browser/slow-network.ts';
import { printTable } from '../table.ts';
import { listen, openAgain, type Listened } from './listen.ts';
import { TALK, writeLongTalk, type TalkSize } from './long-talk.ts';
import { plainPage } from './plain-page.ts';

/** What a page may take: a task of the main thread, and a seek; milliseconds. */
const BUDGET = { task: 50, seek: 100 };
/** A phone's network: 10 Mbit/s, and milliseconds until an answer begins. */
const NETWORK = { latency: 40, bytesPerSecond: 1.25e6 };
/** Sentences that are tapped, spread over the talk; on the usual page, where each takes seconds, fewer. */
const TAPS = 16;
const FEW_TAPS = 3;

/** A recording of the little museum with hardly a word in it: what it takes is what any page takes. */
const SHORT = { id: 'talk-open', sentences: 3 };
const shortPage = (home: string) => new URL(`interviews/${SHORT.id}/`, home).href;

const judged = (milliseconds: number, budget: number) =>
	`${Math.round(milliseconds)} ms ${milliseconds <= budget ? '✓' : '✗ 超出'}`;

const heard = ({ following, tap, leap }: Listened) => [
	judged(following, BUDGET.task),
	...[tap, leap].flatMap(({ middle, worst }) => [
		judged(middle, BUDGET.seek),
		judged(worst, BUDGET.seek),
	]),
	`${tap.fetched + leap.fetched} 次`,
];

async function buildTalk(work: string, size: TalkSize): Promise<string> {
	const content = join(work, 'content');
	await writeLongTalk(content, size);
	const out = join(work, 'web');
	await buildTrial(content, out);
	return out;
}

/** A page with nothing on it: what it takes to open is the browser's own. */
const EMPTY = '<!doctype html>\n<html lang="zh-Hans-CN"><title>空</title></html>\n';

/** Puts the page as it is usually made beside the museum's. */
function addPlainPage(folder: string): string {
	const html = readFileSync(join(folder, 'interviews', TALK, 'index.html'), 'utf8');
	const plain = plainPage(html);
	writeFileSync(join(folder, 'interviews', TALK, 'plain.html'), plain.html);
	writeFileSync(join(folder, 'interviews', TALK, 'plain.js'), plain.script);
	writeFileSync(join(folder, 'interviews', TALK, 'empty.html'), EMPTY);
	return html;
}

/** Builds a page of a very long talk, and measures it beside the same page as it is usually made. */
export async function benchListening(size: TalkSize): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'museum-listening-'));
	try {
		process.stderr.write('… 编一段长谈，生成网页\n');
		const folder = await buildTalk(work, size);
		const html = addPlainPage(folder);
		await whileServed(folder, work, async ({ browser, program, url }) => {
			const network = await slowNetwork(url, NETWORK);
			try {
				const page = (file: string) => new URL(`interviews/${TALK}/${file}`, network.url).href;
				const list = new URL('interviews/', network.url).href;
				const urls = [page('empty.html'), shortPage(network.url), page(''), page('plain.html')];
				process.stderr.write('… 每一页打开几次\n');
				const opened = await openAgain(program, join(work, 'profile'), list, urls);
				process.stderr.write('… 听本馆的网页\n');
				const step = size.seconds / size.sentences;
				const talk = { sentences: size.sentences, step, taps: TAPS, isOurs: true };
				const ours = await listen(browser, network, page(''), talk);
				if (Math.max(ours.tap.fetched, ours.leap.fetched) > TAPS / 2)
					throw new Error('the browser let go of so much sound that there is nothing to measure');
				// The usual page takes minutes; what is known by then is told.
				const known = [judged(opened[2] ?? NaN, BUDGET.task), ...heard(ours)].join('，');
				process.stderr.write(`… 本馆：${known}\n… 听常见写法的网页，要几分钟\n`);
				const usual = { ...talk, taps: FEW_TAPS, isOurs: false };
				const plain = await listen(browser, network, page('plain.html'), usual);
				const hours = (size.seconds / 3600).toFixed(1);
				const weight = (Buffer.byteLength(html) / 1e6).toFixed(2);
				console.log(
					`\n${hours}小时的口述，${size.sentences}句，两层文字，网页 ${weight} MB；手机屏幕，处理器放慢到四分之一，网络10 Mbit/s`,
				);
				const names = [
					'空白网页：浏览器自己要的',
					`本馆，只有${SHORT.sentences}句的录音：任何一页都要的`,
					'本馆',
					'常见写法：不省排版，每句自己听事件，每次从头找',
				];
				const rows = [[], [], heard(ours), heard(plain)];
				printTable(
					[
						'',
						'从口述列表点进去，最长的任务（中位，≤50 ms）',
						'跟读时（≤50 ms）',
						'点眼前一句，声音还在（中位，≤100 ms）',
						'最慢',
						'在时间条上跳到远处，声音还在（中位，≤100 ms）',
						'最慢',
						'声音要重新取的，不计',
					],
					names.map((name, at) => [
						name,
						judged(opened[at] ?? NaN, BUDGET.task),
						...(rows[at]?.length ? rows[at] : ['', '', '', '', '', '']),
					]),
				);
			} finally {
				network.close();
			}
		});
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
