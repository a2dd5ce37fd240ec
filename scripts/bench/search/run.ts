import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/e2e/chromium.ts';
import { measure, type Measurement } from '../measure.ts';
import { bundleClient } from './bundle.ts';
import { lengthOf, type Corpus } from './corpus.ts';
import type { SearchEngine } from './engine.ts';
import { ENGINES } from './engines/list.ts';
import { generatedPages } from './generated-pages.ts';
import { Oracle } from './oracle.ts';
import { knownQueries, type KnownQuery } from './queries.ts';
import { realPages } from './real-pages.ts';
import { printCorpus, printGoals, type EngineResult } from './report.ts';
import { serveEngine } from './server.ts';
import { readVariants } from './variants.ts';
import { visitEngine } from './visit.ts';

/** What is measured. */
export interface SearchBench {
	/** The built edition whose pages are searched. */
	folder: string;
	/** Generated corpora, by their number of pages. */
	sizes: readonly number[];
	/** Names of engines; all without it. */
	engines?: readonly string[] | undefined;
	/** Queries asked of each engine on each corpus. */
	queries: number;
	/** Minutes an engine may take to build, and to answer. */
	minutes: number;
}

const SEED = 1947;
/** Engines that hold everything in memory while they build need more than Node allows by itself, in megabytes. */
const HEAP = 8192;

const tell = (sentence: string) => process.stderr.write(`… ${sentence}\n`);

/** Why a build failed, as briefly as its output tells. */
function reasonOf({ stopped, output }: Measurement, minutes: number): string {
	if (stopped) return `建索引超过${minutes}分钟`;
	if (output.includes('heap out of memory')) return `建索引时内存不够（${HEAP} MB）`;
	if (output.includes('Invalid string length')) return '索引超过一个字符串的上限（512 MB）';
	const error = /^\w*Error: (.*)$/m.exec(output);
	return `没有建成：${error?.[1] ?? output.trim().split('\n').at(-1) ?? ''}`;
}

/** Builds and asks the engines of one corpus. */
class Bench {
	readonly #browser: Browser;
	readonly #work: string;
	readonly #minutes: number;
	readonly #corpusFile: string;
	readonly #queries: readonly KnownQuery[];
	readonly #built = new Map<string, Measurement>();

	constructor(
		browser: Browser,
		work: string,
		minutes: number,
		corpus: Corpus,
		queries: readonly KnownQuery[],
	) {
		this.#browser = browser;
		this.#work = work;
		this.#minutes = minutes;
		this.#queries = queries;
		this.#corpusFile = join(work, 'corpus.json');
		writeFileSync(this.#corpusFile, JSON.stringify(corpus.pages));
	}

	async #build(name: string): Promise<{ folder: string; built: Measurement }> {
		const folder = join(this.#work, name);
		const known = this.#built.get(name);
		if (known) return { folder, built: known };
		tell(`${name}：建索引`);
		mkdirSync(folder);
		const built = await measure(
			process.execPath,
			[
				`--max-old-space-size=${HEAP}`,
				join(import.meta.dirname, 'build-engine.ts'),
				name,
				this.#corpusFile,
				folder,
			],
			process.env,
			this.#minutes * 60,
		);
		this.#built.set(name, built);
		return { folder, built };
	}

	async measure(engine: SearchEngine): Promise<EngineResult> {
		const { folder, built } = await this.#build(engine.reads ?? engine.name);
		const result: EngineResult = { engine, built };
		if (!built.ok) return { ...result, problem: reasonOf(built, this.#minutes) };
		const client = join(this.#work, `${engine.name}.js`);
		await bundleClient(engine.client, client);
		const server = await serveEngine(client, folder);
		try {
			tell(`${engine.name}：查询`);
			const visited = await visitEngine(this.#browser, server, this.#queries, this.#minutes * 60);
			return { ...result, indexBytes: server.indexBytes, visited };
		} catch (error) {
			const problem = error instanceof Error ? error.message.split('\n')[0] : String(error);
			return { ...result, indexBytes: server.indexBytes, problem };
		} finally {
			await server.close();
		}
	}

	/** An index that no engine after this one reads takes up room only. */
	forget(name: string): void {
		rmSync(join(this.#work, name), { recursive: true, force: true });
	}
}

async function benchCorpus(browser: Browser, corpus: Corpus, options: SearchBench): Promise<void> {
	const variants = readVariants();
	const oracle = new Oracle(corpus.pages, variants);
	const queries = knownQueries(corpus.pages, oracle, variants, options.queries, SEED);
	const work = mkdtempSync(join(tmpdir(), 'museum-search-bench-'));
	try {
		const bench = new Bench(browser, work, options.minutes, corpus, queries);
		const engines = ENGINES.filter(({ name }) => options.engines?.includes(name) ?? true);
		const results: EngineResult[] = [];
		for (const [at, engine] of engines.entries()) {
			results.push(await bench.measure(engine));
			const index = engine.reads ?? engine.name;
			const isRead = engines.slice(at + 1).some(({ reads }) => reads === index);
			if (!isRead) bench.forget(index);
		}
		printCorpus(corpus.name, lengthOf(corpus.pages), corpus.pages.length, queries.length, results);
		printGoals(results, corpus.isReal);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** Sets the museum's search beside others, on its own pages and on made-up ones. */
export async function benchSearch(options: SearchBench): Promise<void> {
	const program = findChromium();
	const pages = realPages(options.folder);
	const browser = await chromium.launch({
		executablePath: program.file,
		args: CHROMIUM_FLAGS,
		env: { ...process.env, ...program.env },
	});
	try {
		await benchCorpus(browser, { name: '馆里的页面', pages, isReal: true }, options);
		for (const size of options.sizes) {
			const made = generatedPages(size, pages, SEED + size);
			await benchCorpus(browser, { name: '编出来的页面', pages: made, isReal: false }, options);
		}
	} finally {
		await browser.close();
	}
}
