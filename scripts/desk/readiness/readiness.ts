import type { IssueName } from '../../../src/checks/explanations.ts';
import { askEverything, type Asked, type Asking } from '../../check-content/ask-everything.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { contentRoot } from '../../lib/content-root.ts';
import { sinceInWords } from '../../release/since.ts';
import { waitingForSecond } from '../consent/waiting.ts';
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

/** Puts what was found under its lights. */
function judgeReadiness({ museum, issues, since }: Asked): Readiness {
	const lines = issues.map((issue): [GroupName, ReadinessLine] => {
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

/**
 * 发布前检查 of a folder of content, as data for a page, the terminal or `npm run release`: all that `npm run check` asks, and
 * what only a release waits for. It reads every file and so takes a few seconds.
 */
export async function readiness(content = contentRoot(), asking: Asking = {}): Promise<Readiness> {
	const settings = asking.settings ?? checkSettings();
	const asked = await askEverything(content, { ...asking, settings });
	const waiting = waitingForSecond(content, asked.museum, settings.today);
	return judgeReadiness({ ...asked, issues: [...asked.issues, ...waiting] });
}
