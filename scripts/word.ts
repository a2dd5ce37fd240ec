/** Chapters to Word and back: `npm run word -- export city-wall`, `npm run word -- import city-wall.docx --write`. */
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/content-root.ts';
import { answer } from './word/answer.ts';
import { tellOwnFault } from './lib/own-fault.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot(), checkSettings());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	tellOwnFault(error, '。\n没有写入任何文件。');
}
