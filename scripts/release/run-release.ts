import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import { EDITIONS } from '../../src/editions/edition.ts';
import { builtIn } from '../absence/check-edition.ts';
import { parity } from '../channels/parity.ts';
import { tellParity } from '../channels/tell-parity.ts';
import { versionAt } from '../kiosk/release/options.ts';
import { withdrawalFingerprints } from '../kiosk/release/withdrawals.ts';
import { changesBetween, fingerprints } from './fingerprints.ts';
import { NOTE_FILE, noteLines, noteText, type NoteFacts, type ReleasePart } from './note.ts';
import type { ReleaseOptions } from './options.ts';
import { kioskPart, schoolPart, webPart } from './parts.ts';
import { FACTS_FILE, factsText, isOlderThanWithdrawal, readFacts } from './release-facts.ts';
import {
	beginRelease,
	finishRelease,
	KEPT,
	removeRelease,
	wholeReleases,
} from './release-store.ts';
import { RELEASED } from './since.ts';
import { SUMS_FILE, sumsOf, sumsTroubles } from './sums.ts';

export type ReleasedEdition = (typeof RELEASED)[number];

/** What a release is made from; tests bring their own. */
export interface Workplace {
	/** The project's folder. */
	root: string;
	/** The folder of the content. */
	content: string;
	/** `YYYY-MM-DD` */
	today: string;
	now: Date;
	readMuseum: () => Museum;
	/** The red lights of 发布前检查, one sentence each; nothing is released while there is one. */
	redLights: () => Promise<string[]>;
	/** Builds and checks an edition into a folder; false when it may not go out. */
	build: (edition: ReleasedEdition, folder: string) => Promise<boolean>;
}

/** What a command says at its end. */
export interface Outcome {
	text: string;
	ok: boolean;
}

const refuse = (...troubles: string[]): Outcome => ({
	text: [...troubles.map((trouble) => `✗ ${trouble}`), '没有发布；以前的发布没有动。'].join('\n'),
	ok: false,
});

/** Says what is wrong with a release that was copied somewhere, or that nothing is. */
export function checkRelease(
	folder: string,
	{ readMuseum }: Pick<Workplace, 'readMuseum'>,
): Outcome {
	const troubles = existsSync(folder) ? sumsTroubles(folder) : ['没有这个文件夹'];
	const log = withdrawalFingerprints(readMuseum().withdrawals);
	if (existsSync(folder) && isOlderThanWithdrawal(readFacts(folder), log))
		troubles.push('这一次发布以后有人撤回过，不能再用它，请重新发布');
	if (troubles.length > 0)
		return {
			text: [`✗ ${folder} 不能用：`, ...troubles.map((trouble) => `　　${trouble}`)].join('\n'),
			ok: false,
		};
	return { text: `✓ ${folder} 和做好的时候一个字节也不差。`, ok: true };
}

/** Releases that were made before something was withdrawn are taken away: they would bring it back. */
function removeOutdated(releases: string, log: readonly string[]): string[] {
	const outdated = wholeReleases(releases).filter((name) =>
		isOlderThanWithdrawal(readFacts(join(releases, name)), log),
	);
	for (const name of outdated) removeRelease(join(releases, name));
	return outdated;
}

/** Everything that is handed over, made of the editions that were built below `folder`; or why it cannot be. */
function partsOf(
	folder: string,
	version: string,
	{ keyFile }: ReleaseOptions,
	root: string,
): ReleasePart[] | string {
	const key = existsSync(keyFile) ? keyFile : undefined;
	const parts = [
		webPart(folder),
		kioskPart(folder, { keyFile: key, version, root }),
		schoolPart(folder),
	];
	const trouble = parts.find((part) => typeof part === 'string');
	return trouble ?? parts.filter((part) => typeof part !== 'string');
}

/**
 * Makes a release: builds every edition, compares them with what consents want, and lays what is handed over into one folder with
 * its sums and a note. Until the last step nothing but a folder for unfinished work is touched.
 */
export async function makeRelease(options: ReleaseOptions, place: Workplace): Promise<Outcome> {
	const { releases, production } = options;
	const version = versionAt(place.now);
	if (existsSync(join(releases, version)))
		return refuse(`${version} 已经发布过一次，请过一分钟再来`);
	const museum = place.readMuseum();
	if (museum.issues.some(({ reminder }) => !reminder))
		return refuse('内容有读不懂的地方。请先运行 npm run check，改好再发布');
	const red = await place.redLights();
	if (red.length > 0) return refuse(...red, '发布前检查有红灯。请改好上面这些，再发布');
	const log = withdrawalFingerprints(museum.withdrawals);
	const folder = beginRelease(releases);
	// One after another: what stops one stops all, and an office computer has room for one.
	for (const edition of RELEASED)
		if (!(await place.build(edition, join(folder, edition))))
			return refuse(`${EDITIONS[edition].label}没有生成，原因见上面`);

	const editions = RELEASED.flatMap((name) => builtIn(join(folder, name)) ?? []);
	const compared = tellParity(
		parity(museum, editions, place.today),
		editions.map(({ edition }) => edition),
	);
	if (editions.length < RELEASED.length || !compared.ok)
		return refuse(compared.ok ? '有的版没有生成完' : compared.text);
	const parts = partsOf(folder, version, options, place.root);
	if (typeof parts === 'string') return refuse(parts);

	const records = fingerprints(
		museum,
		editions.map(({ edition }) => edition),
		place.today,
		place.content,
	);
	const previous = wholeReleases(releases).at(-1);
	const before = previous === undefined ? undefined : readFacts(join(releases, previous));
	const facts: NoteFacts = {
		version,
		previous: before?.version,
		changes: changesBetween(before?.records ?? [], records),
		parts,
		production,
	};
	writeFileSync(join(folder, FACTS_FILE), factsText({ version, withdrawals: log, records }));
	writeFileSync(join(folder, NOTE_FILE), noteText(facts));
	writeFileSync(join(folder, SUMS_FILE), sumsOf(folder));
	const done = finishRelease(releases, folder, version);
	return { text: tell(facts, done, removeOutdated(releases, log)), ok: true };
}

function tell(
	facts: NoteFacts,
	{ folder, removed }: { folder: string; removed: string[] },
	outdated: readonly string[],
): string {
	return [
		'',
		...noteLines(facts),
		'',
		`✓ 发布好了：${folder}`,
		`  上面这些话也写在里面的 ${NOTE_FILE} 里。`,
		...(removed.length > 0 ? [`  只留最近${KEPT}次，删去了：${removed.join('、')}`] : []),
		...(outdated.length > 0 ? [`  有人撤回以前做的发布，删去了：${outdated.join('、')}`] : []),
	].join('\n');
}
