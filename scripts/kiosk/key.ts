/** Makes the key that signs releases for the touch screens, once: `npm run kiosk:key`. It stays outside the project. */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createKey, publicKeyFile, usualKeyFile } from './release/key-file.ts';

const { values } = parseArgs({ options: { key: { type: 'string' } } });
const keyFile = values.key ?? usualKeyFile();
const made = createKey(keyFile, dirname(dirname(import.meta.dirname)));
if ('trouble' in made) {
	console.error(`✗ ${made.trouble}`);
	process.exitCode = 1;
} else {
	console.log(`私钥　${keyFile}　只留在这台电脑上，另抄一份到U盘锁起来；谁拿到它，谁就能给触摸屏换内容。
公钥　${publicKeyFile(keyFile)}　装触摸屏时用，可以给人看。`);
}
