import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { newKeyPair, publicHalf } from '../package/signature.ts';

/** Where the museum's key lies unless somebody says otherwise: at home, outside every project. */
export const usualKeyFile = () => join(homedir(), '.beijie-kiosk', 'release-key.pem');

/** The public half lies beside it: `release-key.pub`. */
export const publicKeyFile = (keyFile: string) => keyFile.replace(/\.pem$/, '') + '.pub';

/** An answer, or one Chinese sentence that says why there is none. */
export type Outcome<Value> = { value: Value } | { trouble: string };

/** Whether a file would lie in the project, where it would be committed one day. */
const isInside = (root: string, file: string) => {
	const way = relative(root, resolve(file));
	return !way.startsWith('..') && way !== '';
};

/** Makes the museum's key, once. An old one is never overwritten: every machine trusts it. */
export function createKey(keyFile: string, root: string): Outcome<string> {
	if (isInside(root, keyFile))
		return {
			trouble: `私钥不能放在史志馆的文件夹里（${keyFile}），会跟着文件传出去。请用 --key 写别处。`,
		};
	if (existsSync(keyFile))
		return {
			trouble: `${keyFile} 已经有了，各台触摸屏都认它，不能重做。真的丢了密码或泄露了，见 scripts/kiosk/INSTALL.md「换钥匙」。`,
		};
	const { privateKey, publicKey } = newKeyPair();
	mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
	writeFileSync(keyFile, privateKey, { mode: 0o600, flag: 'wx' });
	// The mode above is narrowed by the system's mask only; a folder made by hand may be open.
	chmodSync(keyFile, 0o600);
	writeFileSync(publicKeyFile(keyFile), publicKey, { mode: 0o644 });
	return { value: publicKey };
}

/** Reads the museum's private key. */
export function readKey(keyFile: string, root: string): Outcome<string> {
	if (!existsSync(keyFile))
		return {
			trouble: `没有找到史志馆的私钥 ${keyFile}。第一次用请运行 npm run kiosk:key；钥匙在别处请加 --key。`,
		};
	if (isInside(root, keyFile))
		return { trouble: `私钥放在史志馆的文件夹里（${keyFile}），请先移到别处。` };
	const text = readFileSync(keyFile, 'utf8');
	try {
		publicHalf(text);
	} catch {
		return { trouble: `${keyFile} 不是私钥，请核对。` };
	}
	return { value: text };
}
