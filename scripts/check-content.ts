import { parseArgs } from 'node:util';
import { runChecks } from '../src/checks/index.ts';
import { guessesOfLessons } from '../src/checks/pinyin-guesses.ts';
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';
import { readPictures } from './lib/read-pictures.ts';
import { allWell } from './lib/reporters/all-well.ts';
import { pinyinList } from './lib/reporters/pinyin-list.ts';
import { toGithub } from './lib/reporters/github.ts';
import { toTerminal } from './lib/reporters/terminal.ts';

async function check() {
	const { values } = parseArgs({
		options: { content: { type: 'string' }, pinyin: { type: 'boolean', default: false } },
	});
	const root = values.content ?? contentRoot();

	const read = readMuseum(root);
	if (values.pinyin) {
		console.log(pinyinList(guessesOfLessons(read)));
		return;
	}
	const museum = { ...read, pictures: await readPictures(root, read.files) };
	const issues = [...museum.issues, ...runChecks(museum, checkSettings())];
	const mistakes = issues.filter(({ reminder }) => !reminder);

	if (issues.length > 0) console.log(toTerminal(issues));
	if (process.env['GITHUB_ACTIONS'] && issues.length > 0) console.log(toGithub(issues));
	if (mistakes.length === 0) console.log(allWell(museum));
	process.exitCode = mistakes.length > 0 ? 1 : 0;
}

try {
	await check();
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`检查没有做完，是程序的毛病，不是内容的毛病。\n改法：请把这一行告诉管理员：${reason}`,
	);
	process.exitCode = 1;
}
