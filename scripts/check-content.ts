import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RATCHET_FILE, type Museum } from '../src/checks/museum.ts';
import { guessesOfLessons } from '../src/checks/pinyin-guesses.ts';
import { unsourcedCounts } from '../src/checks/unsourced-ratchet.ts';
import { askEverything } from './check-content/ask-everything.ts';
import { askLinks, linkReport } from './check-content/links.ts';
import { lowerRatchetFile } from './check-content/ratchet.ts';
import { readiness } from './desk/readiness/readiness.ts';
import { toReport } from './desk/readiness/report.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';
import { allWell } from './lib/reporters/all-well.ts';
import { pinyinList } from './lib/reporters/pinyin-list.ts';
import { toGithub } from './lib/reporters/github.ts';
import { toTerminal } from './lib/reporters/terminal.ts';
import { sinceInWords } from './release/since.ts';
import { faultLine } from './lib/own-fault.ts';

/** `--links`: asks the network, and only by hand. */
async function links({ records }: Museum): Promise<string> {
	const asked = records.sources.flatMap(({ data, file }) =>
		[data.URL, data.archived]
			.filter((address) => address !== undefined && /^https?:/.test(address))
			.map((address) => ({ address: address ?? '', file })),
	);
	return linkReport(asked, await askLinks(asked));
}

async function check() {
	const { values } = parseArgs({
		options: {
			content: { type: 'string' },
			links: { type: 'boolean', default: false },
			pinyin: { type: 'boolean', default: false },
			ratchet: { type: 'boolean', default: false },
			report: { type: 'boolean', default: false },
		},
	});
	const root = values.content ?? contentRoot();
	if (values.pinyin) return console.log(pinyinList(guessesOfLessons(readMuseum(root))));
	if (values.links) return console.log(await links(readMuseum(root)));
	if (values.ratchet) {
		const museum = readMuseum(root);
		const file = join(root, basename(RATCHET_FILE));
		return console.log(lowerRatchetFile(file, museum.ratchet, unsourcedCounts(museum)));
	}
	if (values.report) {
		const report = await readiness(root);
		process.exitCode = report.stops > 0 ? 1 : 0;
		return console.log(toReport(report));
	}
	const { issues, museum, since } = await askEverything(root);
	const mistakes = issues.filter(({ reminder }) => !reminder);
	process.exitCode = mistakes.length > 0 ? 1 : 0;

	if (issues.length > 0) console.log(toTerminal(issues));
	if (process.env['GITHUB_ACTIONS'] && issues.length > 0) console.log(toGithub(issues));
	if (since) console.log(sinceInWords(since).join('\n'));
	if (mistakes.length === 0) console.log(allWell(museum));
}

try {
	await check();
} catch (error) {
	const reason = faultLine(error);
	console.log(
		`检查没有做完，是程序的毛病，不是内容的毛病。\n改法：请把这一行告诉管理员：${reason}`,
	);
	process.exitCode = 1;
}
