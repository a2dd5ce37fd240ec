/** The receipt for those who asked: what was taken down, where it was looked for, and that nothing was found. Pure. */
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { keyOf } from '../../../src/editions/record.ts';
import { CHANNELS, EDITIONS } from '../../../src/editions/edition.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { subjectsOf } from '../../withdrawal/find-target.ts';
import { tracesOf, type Built, type EditionCheck } from '../check-edition.ts';
import { concernedBy, documentNumbers, withdrawnOn } from '../concerned.ts';
import { foldedLetters } from '../fold.ts';
import type { HiddenContent } from '../hidden.ts';
import type { Wanted } from '../prepare.ts';

export interface Receipt {
	number: string;
	museum: string;
	/** Numbers of the forms on paper; the record's own where there is no form. Never a name. */
	documents: string[];
	record: string;
	askedOn: string;
	checkedOn: string;
	/** 「口述1条」, 「录音1个」 */
	removed: string[];
	editions: { label: string; files: number; megabytes: string; traces: number; digest: string }[];
	/** Whether a page at the old address says that something was withdrawn. */
	leavesWord: boolean;
	/** What could not be asked for by itself. */
	notes: string[];
}

/** Editions that can be built; all of them must have been looked through. */
const NEEDED = CHANNELS.filter((name) => name !== 'book');

const FILE_KINDS: readonly [kind: string, ending: RegExp, unit: string][] = [
	['录音', /\.m4a$/, '个'],
	['波形', /waveform\.json$/, '份'],
	['文字稿', /\.vtt$/, '份'],
	['图', /\.(?:jpe?g|png|webp)$/, '张'],
];

/** What the records and their files come to, by kind. */
function removedThings(museum: Museum, records: readonly CheckedEntry[]): string[] {
	const counts = new Map<string, number>();
	for (const { collection } of records) {
		const { label } = COLLECTIONS[collection];
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	const files = museum.files
		.map(({ file }) => file)
		.filter((file) =>
			records.some((record) =>
				record.collection === 'interviews'
					? file.startsWith(`content/interviews/${record.id}/`)
					: file.startsWith(`content/${record.collection}/${record.id}.`),
			),
		);
	return [
		...[...counts].map(([label, count]) => `${label}${count}条`),
		...FILE_KINDS.flatMap(([kind, ending, unit]) => {
			const count = files.filter((file) => ending.test(file)).length;
			return count > 0 ? [`${kind}${count}${unit}`] : [];
		}),
	];
}

/** Names so short, or so common, that other texts rightly have them. */
function namesLeftOut(records: readonly CheckedEntry[], checks: readonly EditionCheck[]): boolean {
	const names = records.flatMap((record) =>
		record.collection === 'people' ? [(record as CheckedEntry<'people'>).data.name] : [],
	);
	return names.some((name) =>
		checks.some(({ wanted }) => !wanted.letters.has(foldedLetters(name))),
	);
}

/** What was not looked for by itself, because others rightly have it. */
function notesOn(
	records: readonly CheckedEntry[],
	checks: readonly EditionCheck[],
	keys: ReadonlySet<string>,
): string[] {
	const shared = checks.map(({ wanted }) =>
		[...keys].reduce((sum, key) => sum + (wanted.shared.get(key) ?? 0), 0),
	);
	const most = Math.max(0, ...shared);
	return [
		...(namesLeftOut(records, checks)
			? [
					'名字里的字太常见，馆里别的文章也用到，所以没有单独拿名字核对；别的文字、声音、图都核对了。',
				]
			: []),
		...(most > 0
			? [`有${most}处连着8个字的话，别人讲的、别的文章里也有，例如采访人的问话，没有算在内。`]
			: []),
	];
}

/** A person's id is made of the name, so the numbers of the forms stand for it. */
const publicNumber = (museum: Museum, target: string): string =>
	target.startsWith('people/')
		? subjectsOf(museum, { collection: 'people', id: target.slice('people/'.length) })
				.filter(({ collection }) => collection === 'consents')
				.map(({ collection, id }) => `${collection}/${id}`)
				.join('、') || '人物'
		: target;

/** Whether an edition shows nothing of a record; of a redacted one it shows the rest. */
const isWhollyHidden = (record: CheckedEntry, { truth }: Wanted) =>
	truth.hidden.some(({ key, why }) => key === keyOf(record) && !PARTS.includes(why));
const PARTS: readonly HiddenContent['why'][] = ['draft-text', 'redacted', 'unsigned'];

/** What stands in the way of a receipt before anything is looked through; undefined when nothing does. */
export function receiptObstacle(
	museum: Museum,
	target: string,
	editions: readonly Built[],
): string | undefined {
	if (withdrawnOn(museum, target) === undefined)
		return `「${target}」没有撤下，不能出回执。\n请先运行 npm run withdraw -- ${target}，登记以后重新生成每一版`;
	if (concernedBy(museum, target).length === 0)
		return `「${target}」在 content/ 里已经没有文件，没有可以拿来核对的东西，不能出回执。\n请在删去文件以前出回执；文件还找得到，就放回来，核对完再删`;
	const missing = NEEDED.filter((name) => !editions.some(({ edition }) => edition.name === name));
	if (missing.length > 0)
		return `还没有生成的：${missing.map((name) => EDITIONS[name].label).join('、')}，回执要每一版都核对过。\n请先生成，${missing.map((name) => `npm run build -- --edition ${name}`).join('，')}`;
	return undefined;
}

/**
 * Makes the receipt, or says why there can be none: nothing was withdrawn, something is left, or an edition was not
 * looked through.
 *
 * @param target `interviews/talk-2` or `consents/c2026-003`
 * @param today `YYYY-MM-DD`
 */
export function makeReceipt(
	museum: Museum,
	target: string,
	checks: readonly EditionCheck[],
	today: string,
): Receipt | string {
	const obstacle = receiptObstacle(museum, target, checks);
	if (obstacle !== undefined) return obstacle;
	const askedOn = withdrawnOn(museum, target) ?? '';
	const records = concernedBy(museum, target);
	const keys = new Set(records.map(keyOf));
	const stillShown = checks.filter(({ wanted }) =>
		records.some((record) => !isWhollyHidden(record, wanted)),
	);
	if (stillShown.length > 0 || checks.some(({ result }) => result.findings.length > 0))
		return '核对出了没撤干净的地方（见上面），不能出回执。\n请改好，重新生成每一版，再运行一次';
	const editions = checks.map(({ edition, result, wanted }) => ({
		label: edition.label,
		files: result.files,
		megabytes: (result.bytes / 1_000_000).toFixed(1),
		traces: tracesOf(wanted, keys),
		digest: result.digest,
	}));
	if (editions.some(({ traces }) => traces === 0))
		return `「${target}」的文字和声音别处都有，核对不出哪里是它的，不能出回执。\n请告诉管理员`;
	const documents = documentNumbers(museum, target);
	return {
		number: `${today.replaceAll('-', '')}-${editions[0]?.digest.slice(0, 8)}`,
		museum: museum.site?.name ?? '史志馆',
		documents,
		record: publicNumber(museum, target),
		askedOn,
		checkedOn: today,
		removed: removedThings(museum, records),
		editions,
		leavesWord: checks.some(({ wanted }) =>
			wanted.truth.hidden.some(({ key, entry }) => keys.has(key) && entry === 'withdrawn'),
		),
		notes: notesOn(records, checks, keys),
	};
}
