import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ_ME, RECEIVED } from './find-files.ts';

/** For Notepad: with the mark that tells it the encoding, and its line ends. */
const WORDS = `\uFEFF收件箱

把要收进馆里的东西放进这个文件夹，也可以放整个文件夹：
一、文章：Word 或 WPS 存的 .docx，旧的 .doc 也行，文件名写编号，例如 old-bridge.docx；里面的图一起收。
二、表格：npm run sheets -- export 导出、填好的 .xlsx，或 .csv。
三、照片：手机、相机、扫描仪存的都行。
四、录音：手机、录音机存的都行；文字稿放在旁边，名字和录音一样。

然后运行 npm run inbox，看一看每一样会变成什么、哪里要改。
看好了，运行 npm run inbox -- --write，一次全部收好；有一处要改就什么也不收。
收好的原件移到「${RECEIVED}」里，请另外存好。收错了，运行 npm run undo。
`.replaceAll('\n', '\r\n');

/** Makes the inbox where there is none. Answers whether it was made now. */
export function makeInbox(inbox: string): boolean {
	if (existsSync(inbox)) return false;
	mkdirSync(inbox, { recursive: true });
	writeFileSync(join(inbox, READ_ME), WORDS);
	return true;
}
