/** Takes content/ to a workbook for WPS or Excel and back: `npm run sheets -- export`, `npm run sheets -- import 表.xlsx`. */
import { today } from '../src/clock.ts';
import { contentRoot } from './lib/content-root.ts';
import { answer } from './sheets/answer.ts';
import { tellOwnFault } from './lib/own-fault.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot(), today());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	tellOwnFault(error, '。再运行一次同样的命令，写到一半的会接着写完。');
}
