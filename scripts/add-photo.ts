/** Makes photos in content/photos/ from picture files: `npm run add:photo -- 照片` shows the plan, `--write` writes. */
import { contentRoot } from './lib/read-content.ts';
import { answer } from './photos/answer.ts';
import { tellOwnFault } from './lib/own-fault.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	tellOwnFault(error, '。再运行一次同样的命令，会接着做完。');
}
