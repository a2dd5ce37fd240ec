import { readWhole, replaceFile, type Disk } from '../package/disk.ts';

/**
 * How often each page was opened on each day, and nothing else: no time of day, no order, no person. It stays on the machine.
 */
export class PageCounts {
	readonly #disk: Disk;
	readonly #file: string;
	/** By day, then by path. */
	readonly #days: Map<string, Map<string, number>>;
	#isSaved = true;

	constructor(disk: Disk, file: string) {
		this.#disk = disk;
		this.#file = file;
		this.#days = readCounts(disk, file);
	}

	/** Counts one opening; what is no address of a page is not counted. */
	add(day: string, page: string): void {
		if (!isPage(page)) return;
		const pages = this.#days.get(day) ?? new Map<string, number>();
		if (!pages.has(page) && pages.size >= MOST_PAGES) return;
		pages.set(page, (pages.get(page) ?? 0) + 1);
		this.#days.set(day, pages);
		this.#isSaved = false;
	}

	/** Writes what was counted since the last time; the oldest days go. */
	save(): void {
		if (this.#isSaved) return;
		for (const day of [...this.#days.keys()].sort().slice(0, -MOST_DAYS)) this.#days.delete(day);
		const days = Object.fromEntries(
			[...this.#days].map(([day, pages]) => [day, Object.fromEntries(pages)]),
		);
		replaceFile(this.#disk, this.#file, `${JSON.stringify(days)}\n`);
		this.#isSaved = true;
	}

	/** Openings of each day, the latest first. */
	totals(): { day: string; opened: number }[] {
		return [...this.#days]
			.map(([day, pages]) => ({ day, opened: [...pages.values()].reduce((sum, n) => sum + n, 0) }))
			.sort((a, b) => (a.day < b.day ? 1 : -1));
	}

	/** A table for a spreadsheet, by day, then by page. */
	csv(): string {
		const rows = [...this.#days]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([day, pages]) =>
				[...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([page, n]) => `${day},${page},${n}`),
			);
		// Without the mark at the beginning Excel takes Chinese for noise.
		return `\ufeff${['日期,页面,打开次数', ...rows].join('\r\n')}\r\n`;
	}
}

const MOST_DAYS = 400;
const MOST_PAGES = 5000;

/** The museum's addresses; nothing that a spreadsheet would take for a formula or a new column. */
const isPage = (page: string) => /^\/(?:[a-z0-9-]+\/)*$/.test(page) && page.length <= 200;

function readCounts(disk: Disk, file: string): Map<string, Map<string, number>> {
	const days = new Map<string, Map<string, number>>();
	if (disk.kind(file) !== 'file') return days;
	try {
		const said = JSON.parse(readWhole(disk, file).toString()) as Record<
			string,
			Record<string, number>
		>; // checked below
		for (const [day, pages] of Object.entries(said)) {
			const known = Object.entries(pages).filter(
				([page, n]) => isPage(page) && Number.isSafeInteger(n),
			);
			if (/^\d{4}-\d{2}-\d{2}$/.test(day)) days.set(day, new Map(known));
		}
	} catch {
		// Counts are worth less than a start without them.
	}
	return days;
}
