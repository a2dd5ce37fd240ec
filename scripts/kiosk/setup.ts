/**
 * Writes the folder from which a machine in the hall is set up: `npm run kiosk:setup -- --out FOLDER`. The code for the staff page
 * is printed once and kept nowhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newCode } from './machine/settings.ts';
import { publicKeyFile, usualKeyFile } from './release/key-file.ts';
import { makeSetup } from './setup/make-setup.ts';

const root = dirname(dirname(import.meta.dirname));
const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist/kiosk-releases' },
		'public-key': { type: 'string', default: publicKeyFile(usualKeyFile()) },
		'no-counts': { type: 'boolean', default: false },
	},
});
const keyFile = values['public-key'];
if (!existsSync(keyFile)) {
	console.error(
		`✗ 没有找到公钥 ${keyFile}。第一次用请先运行 npm run kiosk:key；在别处请加 --public-key。`,
	);
	process.exitCode = 1;
} else if (process.platform !== 'linux' || process.arch !== 'x64') {
	console.error('✗ 请在 Linux（x64）的电脑上做，触摸屏要带上同样的 Node。');
	process.exitCode = 1;
} else {
	const code = newCode();
	const publicKey = readFileSync(keyFile, 'utf8');
	const counts = !values['no-counts'];
	const node = process.execPath;
	const folder = makeSetup({ out: resolve(values.out), root, publicKey, code, node, counts });
	console.log(`做好了装机的文件夹 ${folder}
　　馆员页的密码 ${code}　只显示这一次，请抄下来贴在钥匙柜里
接着做：拷到U盘，到触摸屏上照 scripts/kiosk/INSTALL.md 做。`);
}
