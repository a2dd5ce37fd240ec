import { join } from 'node:path';
import type { IssueName } from '../../../src/checks/explanations.ts';
import { runChecks } from '../../../src/checks/index.ts';
import type { Issue } from '../../../src/checks/issue.ts';
import type { Museum } from '../../../src/checks/museum.ts';
import type { Settings } from '../../../src/checks/settings.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { contentRoot, readMuseum } from '../../lib/read-content.ts';
import { readPictures } from '../../lib/read-pictures.ts';
import {
	missingRecords,
	sinceInWords,
	sinceLastRelease,
	type SinceRelease,
} from '../../release/since.ts';
import { GROUP_NAMES, GROUPS, groupOf, type GroupName } from './groups.ts';
import { whereabouts, type Whereabouts } from './where.ts';

/** `red` stops a release, `amber` is worth a look, `green` is well. */
export type Light = 'red' | 'amber' | 'green';

/** One thing to mend or to look at. */
export interface ReadinessLine extends Whereabouts {
	light: 'red' | 'amber';
	name: IssueName;
	file: string;
	line?: number | undefined;
	/** The fact, without a final 。 */
	message: string;
	/** The remedy, without a final 。 */
	fix: string;
}

/** One light of the report: 「同意」. */
export interface ReadinessGroup {
	name: GroupName;
	label: string;
	light: Light;
	/** What stops first, then what is worth a look; empty when the light is green. */
	lines: ReadinessLine[];
	/** What can be said without a light: what is well, what changed since the last release. */
	notes: string[];
}

/** 发布前检查: whether the content may be released, and what is in the way. */
export interface Readiness {
	/** The worst of all lights; `red` stops `npm run release`. */
	light: Light;
	/** How many things stop a release. */
	stops: number;
	/** How many are worth a look. */
	reminders: number;
	groups: ReadinessGroup[];
}

const worst = (lights: readonly Light[]): Light =>
	lights.includes('red') ? 'red' : lights.includes('amber') ? 'amber' : 'green';

/** Judges issues that were found, pure; `since` is what changed since the last release. */
export function judgeReadiness(
	museum: Museum,
	issues: readonly Issue[],
	since: SinceRelease | undefined,
): Readiness {
	const lines = [...issues, ...missingRecords(since)].map((issue): [GroupName, ReadinessLine] => {
		const { name, file, line, message, fix, reminder } = issue;
		const where = whereabouts(issue, museum);
		const light = reminder ? 'amber' : 'red';
		return [groupOf(name, where.field), { ...where, light, name, file, line, message, fix }];
	});
	const groups = GROUP_NAMES.map((name): ReadinessGroup => {
		const own = lines.filter(([group]) => group === name).map(([, line]) => line);
		const light = worst(own.map((line) => line.light));
		const { label, well } = GROUPS[name];
		const changes = name === 'changes' ? sinceInWords(since) : [];
		return {
			name,
			label,
			light,
			lines: own.sort((a, b) => Number(a.light === 'amber') - Number(b.light === 'amber')),
			notes: [...(own.length === 0 && changes.length === 0 ? [well] : []), ...changes],
		};
	});
	const stops = lines.filter(([, { light }]) => light === 'red').length;
	return {
		light: worst(groups.map(({ light }) => light)),
		stops,
		reminders: lines.length - stops,
		groups,
	};
}

/** Everything that is asked before a release. */
export interface Asked {
	museum: Museum;
	issues: Issue[];
	since: SinceRelease | undefined;
}

/** Reads the content, asks every question of it, and compares it with the last release. */
export async function askEverything(
	content: string = contentRoot(),
	{
		settings = checkSettings(),
		releases = join(import.meta.dirname, '../../../dist/releases'),
	}: { settings?: Settings; releases?: string } = {},
): Promise<Asked> {
	const read = readMuseum(content);
	const museum = { ...read, pictures: await readPictures(content, read.files) };
	const since = sinceLastRelease(museum, { content, releases, today: settings.today });
	return { museum, issues: [...museum.issues, ...runChecks(museum, settings)], since };
}

/**
 * 发布前检查 of a folder of content, as data for a page, the terminal or `npm run release`. It reads every file and so takes
 * a second or two.
 */
export async function readiness(
	content?: string,
	options?: Parameters<typeof askEverything>[1],
): Promise<Readiness> {
	const { museum, issues, since } = await askEverything(content, options);
	return judgeReadiness(museum, issues, since);
}
