/**
 * Measures and prints, and judges nothing: `npm run bench`. The weight of every kind of page against the
 * budgets, time and memory of building the real content, and of a thousand made-up chapters with
 * pictures next to sharp alone. `-- --chapters 100` makes fewer, `--cards 10000` adds so many cards,
 * `--pages-only` weighs the pages and stops; `--listening` measures only the page of a talk of three hours, `--pictures` only
 * the making of pictures beside sharp alone, `--comparisons` only the pushing of one large picture over another,
 * `--map` only the moving of a map of 2,000 places and the weight of its scripts.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Measurement } from './bench/measure.ts';
import { weighPages, type PageWeight } from './bench/page-weight.ts';
import { benchComparisons } from './bench/comparisons/run.ts';
import { benchListening } from './bench/listening/run.ts';
import { benchMap } from './bench/map/run.ts';
import { benchPictures } from './bench/pictures/run.ts';
import { benchSearch } from './bench/search/run.ts';
import { printTable } from './bench/table.ts';
import { writeTrialContent } from './bench/trial-content.ts';
import { builtEdition } from './serve/built-edition.ts';

const root = join(import.meta.dirname, '..');
const KB = 1024;
const PAGE_BUDGET = 60 * KB;
const FONT_BUDGET = 60 * KB;
const BUILD_BUDGET = 30;
const MEMORY_BUDGET = 2 * KB ** 3;
/** A build that takes longer is stopped, in seconds. */
const LIMIT = 3600;
/** sharp alone is measured on so many pictures and multiplied. */
const SHARP_SAMPLE = 100;

const { values } = parseArgs({
	options: {
		chapters: { type: 'string', default: '1000' },
		cards: { type: 'string', default: '0' },
		'pages-only': { type: 'boolean', default: false },
		comparisons: { type: 'boolean', default: false },
		listening: { type: 'boolean', default: false },
		map: { type: 'boolean', default: false },
		pictures: { type: 'boolean', default: false },
		search: { type: 'boolean', default: false },
		'search-pages': { type: 'string', default: '300' },
		engines: { type: 'string' },
		queries: { type: 'string', default: '200' },
		'search-limit': { type: 'string', default: '10' },
	},
});

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
const megabytes = (bytes: number) => (bytes === 0 ? '量不到' : `${Math.round(bytes / KB ** 2)} MB`);
const mark = (isWithin: boolean) => (isWithin ? '✓' : '✗ 超出');
const judged = (bytes: number, budget: number) => `${kilobytes(bytes)} ${mark(bytes <= budget)}`;

/** The heaviest page of each kind; the others of the kind are lighter. */
function heaviest(pages: readonly PageWeight[]): PageWeight[] {
	const byKind = new Map<string, PageWeight>();
	for (const page of pages) {
		const known = byKind.get(page.kind);
		if (!known || page.pageBytes > known.pageBytes) byKind.set(page.kind, page);
	}
	return [...byKind.values()].sort((a, b) => b.pageBytes - a.pageBytes);
}

function printPages(folder: string, base: string): void {
	const pages = weighPages(folder, base);
	const most = (kind: string, weight: 'fontBytes' | 'neededScript') =>
		Math.max(...pages.filter((page) => page.kind === kind).map((page) => page[weight]));
	console.log('\n每一种页面里最重的一页，首次打开要取的字节（gzip）');
	printTable(
		['种类', '页数', 'HTML+CSS+JS（≤60 KB）', '网页字体（≤60 KB）', '必需脚本（0）', '最重的一页'],
		heaviest(pages).map(({ kind, pageBytes, file }) => [
			kind,
			String(pages.filter((page) => page.kind === kind).length),
			judged(pageBytes, PAGE_BUDGET),
			judged(most(kind, 'fontBytes'), FONT_BUDGET),
			judged(most(kind, 'neededScript'), 0),
			file,
		]),
	);
}

const buildArgs = (out: string, ...more: string[]) => [
	join(root, 'scripts/build.ts'),
	'--edition',
	'web',
	'--out',
	out,
	...more,
];

function told({ ok, stopped, seconds, peakBytes }: Measurement): string[] {
	const outcome = stopped ? `超过${LIMIT / 60}分钟，停下了` : ok ? '' : '没有做成';
	return [`${seconds.toFixed(1)} 秒`, megabytes(peakBytes), outcome];
}

function explain({ ok, stopped, output }: Measurement): void {
	if (!ok && !stopped) console.log(output.trim().split('\n').slice(-12).join('\n'));
}

async function benchReal(folder: string): Promise<void> {
	console.log('\n真的内容，网页版，缓存已热（预算：30 秒，2 GB）');
	const out = join(folder, 'real');
	const run = () => measure(process.execPath, buildArgs(out, '--draft'), process.env, LIMIT);
	const cold = await run();
	const warm = cold.ok ? await run() : cold;
	explain(warm);
	const within = warm.seconds <= BUILD_BUDGET && warm.peakBytes <= MEMORY_BUDGET;
	printTable(
		['', '时间', '最高内存', ''],
		[
			['第一次', ...told(cold)],
			['再一次', ...told(warm), mark(within)],
		],
	);
}

async function benchTrial(folder: string, chapters: number): Promise<void> {
	console.log(`\n编出来的内容：${chapters}篇，每篇约1500字、一张卡、一幅图（800×600）`);
	const content = join(folder, 'content');
	await writeTrialContent(content, { chapters, cards: 0, pictures: true });
	const env = {
		...process.env,
		MUSEUM_CONTENT: content,
		MUSEUM_TODAY: '2026-11-23',
		// Empty at first, so that the first build really makes its pictures.
		MUSEUM_IMAGE_CACHE: join(content, '..', 'image-cache'),
	};
	const out = join(folder, 'trial');
	const build = () => measure(process.execPath, buildArgs(out, '--draft'), env, LIMIT);
	const cold = await build();
	explain(cold);
	const warm = cold.ok ? await build() : undefined;
	const sample = Math.min(chapters, SHARP_SAMPLE);
	const alone = await measure(
		process.execPath,
		[join(root, 'scripts/bench/sharp-alone.ts'), join(content, 'photos'), String(sample)],
		process.env,
		LIMIT,
	);
	const scaled = { ...alone, seconds: (alone.seconds / sample) * chapters };
	const isSampled = sample < chapters;
	printTable(
		['', '时间', '最高内存', ''],
		[
			['生成，第一次（做图）', ...told(cold)],
			...(warm ? [['生成，再一次（图在缓存里）', ...told(warm)]] : []),
			[`只用 sharp 做同样的图${isSampled ? `（按${sample}幅推算）` : ''}`, ...told(scaled)],
		],
	);
}

async function benchCards(folder: string, cards: number): Promise<void> {
	console.log(`\n编出来的内容：${cards}张卡（预算：2 GB）`);
	const content = join(folder, 'cards-content');
	await writeTrialContent(content, { chapters: 0, cards, pictures: false });
	const env = { ...process.env, MUSEUM_CONTENT: content, MUSEUM_TODAY: '2026-11-23' };
	const args = buildArgs(join(folder, 'cards'), '--draft');
	const run = await measure(process.execPath, args, env, LIMIT);
	explain(run);
	const within = mark(run.ok && run.peakBytes <= MEMORY_BUDGET);
	printTable(['', '时间', '最高内存', ''], [['生成', ...told(run), within]]);
}

/** Search on the museum's own pages, and on made-up ones of these numbers. */
const searchOn = (folder: string, sizes: readonly number[]) =>
	benchSearch({
		folder,
		sizes,
		engines: values.engines?.split(','),
		queries: Number(values.queries),
		minutes: Number(values['search-limit']),
	});

/** Pictures as large as the museum's drawings; each is copied some twenty times. */
const PICTURES = 4;

/** Places on the map. */
const PLACES = 2000;

/** A talk of three hours. */
const LONG_TALK = { seconds: 10_800, sentences: 4000 };

const built = builtEdition(process.env['MUSEUM_DIR'] ?? join(root, 'dist/web'));
if (values.comparisons) {
	await benchComparisons();
} else if (values.listening) {
	await benchListening(LONG_TALK);
} else if (values.pictures) {
	await benchPictures(PICTURES, built && existsSync(built.folder) ? built : undefined);
} else if (!built || !existsSync(built.folder)) {
	console.error('✗ 还没有做好的网页版。请先运行 npm run build -- --edition web。');
	process.exitCode = 1;
} else if (values.map) {
	await benchMap(built, PLACES);
} else if (values.search) {
	const sizes = values['search-pages'].split(',').map(Number);
	await searchOn(
		built.folder,
		sizes.filter((size) => size > 0),
	);
} else {
	printPages(built.folder, built.base);
	if (!values['pages-only']) {
		await searchOn(built.folder, []);
		const folder = mkdtempSync(join(tmpdir(), 'museum-bench-'));
		try {
			await benchListening(LONG_TALK);
			await benchComparisons();
			await benchMap(built, PLACES);
			await benchPictures(PICTURES, built);
			await benchReal(folder);
			if (Number(values.chapters) > 0) await benchTrial(folder, Number(values.chapters));
			if (Number(values.cards) > 0) await benchCards(folder, Number(values.cards));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}
