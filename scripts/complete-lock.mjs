/** Run after `npm install`: makes package-lock.json whole for every kind of computer. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './run/lock.mjs';

const file = new URL('../package-lock.json', import.meta.url);
const { lock, added, unsolved } = completeLock(JSON.parse(readFileSync(file, 'utf8')));

if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, '\t')}\n`);
console.log(
	added.length > 0
		? `package-lock.json 补上了 ${added.length} 个别种电脑用的软件包。`
		: 'package-lock.json 是完整的，没有改动。',
);
if (unsolved.length > 0) {
	console.error(`这些软件包补不了，请重新运行 npm install：${unsolved.join('、')}`);
	process.exitCode = 1;
}
