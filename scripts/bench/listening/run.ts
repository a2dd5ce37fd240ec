import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/e2e/chromium.ts';
import { builtEdition } from '../../serve/built-edition.ts';
import { startServer } from '../../serve/static-server.ts';
import { measure } from '../measure.ts';
import { printTable } from '../table.ts';
import { listen, openOnly, type Listened } from './listen.ts';
import { TALK, writeLongTalk, type TalkSize } from './long-talk.ts';
import { plainPage } from './plain-page.ts';

const root = join(import.meta.dirname, '../../..');
/** What a page may take: a task of the main thread, and a seek; milliseconds. */
const BUDGET = { task: 50, seek: 100 };
/** Seconds a build may take. */
const LIMIT = 900;

/** A recording of the little museum with hardly a word in it: what it takes is what any page takes. */
const SHORT = { id: 'talk-open', sentences: 3 };
const shortPage = (home: string) => new URL(`interviews/${SHORT.id}/`, home).href;

const judged = (milliseconds: number, budget: number) =>
	`${Math.round(milliseconds)} ms ${milliseconds <= budget ? '✓' : '✗ 超出'}`;

const row = (name: string, { opening, following, seek }: Listened) => [
	name,
	judged(opening, BUDGET.task),
	judged(following, BUDGET.task),
	judged(seek.middle, BUDGET.seek),
	judged(seek.worst, BUDGET.seek),
];

async function buildTalk(work: string, size: TalkSize): Promise<string> {
	const content = join(work, 'content');
	await writeLongTalk(content, size);
	const out = join(work, 'web');
	const build = await measure(
		process.execPath,
		[join(root, 'scripts/build.ts'), '--edition', 'web', '--out', out, '--draft'],
		{ ...process.env, MUSEUM_CONTENT: content, MUSEUM_TODAY: '2026-11-23' },
		LIMIT,
	);
	if (!build.ok) throw new Error(build.output.trim().split('\n').slice(-12).join('\n'));
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
		const serving = builtEdition(folder);
		if (!serving) throw new Error(`${folder} holds no edition`);
		const server = await startServer(serving, 0);
		const program = findChromium();
		const browser = await chromium.launch({
			executablePath: program.file,
			args: CHROMIUM_FLAGS,
			env: { ...process.env, ...program.env },
		});
		try {
			const list = new URL('interviews/', server.url).href;
			const page = (file: string) => new URL(`interviews/${TALK}/${file}`, server.url).href;
			// The plain page takes minutes; what is known by then is told.
			const measured = async (what: string, url: string, sentences: number, isOurs: boolean) => {
				const seen = await listen(browser, list, url, sentences, isOurs);
				process.stderr.write(`… ${row(what, seen).join('，')}\n`);
				return seen;
			};
			const empty = await openOnly(browser, list, page('empty.html'));
			process.stderr.write(`… 空白网页，${judged(empty, BUDGET.task)}\n`);
			const short = await measured('短录音', shortPage(server.url), SHORT.sentences, true);
			const ours = await measured('长录音', page(''), size.sentences, true);
			const plain = await measured('常见写法', page('plain.html'), size.sentences, false);
			const hours = (size.seconds / 3600).toFixed(1);
			const weight = (Buffer.byteLength(html) / 1e6).toFixed(2);
			console.log(
				`\n${hours}小时的口述，${size.sentences}句，两层文字，网页 ${weight} MB；手机屏幕，处理器放慢到四分之一，网络10 Mbit/s`,
			);
			printTable(
				[
					'',
					'从口述列表点进去，最长的任务（≤50 ms）',
					'跟读时（≤50 ms）',
					'点一句（中位，≤100 ms）',
					'点一句（最慢）',
				],
				[
					['空白网页：浏览器自己要的', judged(empty, BUDGET.task), '', '', ''],
					row(`本馆，只有${SHORT.sentences}句的录音：任何一页都要的`, short),
					row('本馆', ours),
					row('常见写法：不省排版，每句自己听事件，每次从头找', plain),
				],
			);
		} finally {
			await browser.close();
			await server.close();
		}
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
