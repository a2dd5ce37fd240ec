import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualKeyFile, type Outcome } from '../kiosk/release/key-file.ts';

/** What was typed after `npm run release --`. */
export interface ReleaseOptions {
	/** Folder of all releases. */
	releases: string;
	/** The museum's private key; releases for the touch screens are signed with it. */
	keyFile: string;
	/** Whether what the law asks for must be filled in. */
	production: boolean;
	/** A release to be looked through instead of making one. */
	check?: string | undefined;
}

/** Reads the command line; `root` is the project. */
export function readReleaseOptions(args: readonly string[], root: string): Outcome<ReleaseOptions> {
	const { values, tokens } = parseArgs({
		args: [...args],
		strict: false,
		tokens: true,
		options: {
			out: { type: 'string' },
			key: { type: 'string' },
			production: { type: 'boolean' },
			check: { type: 'string' },
		},
	});
	const known = new Set(['out', 'key', 'production', 'check']);
	const stray = tokens.find((token) => token.kind !== 'option' || !known.has(token.name));
	if (stray)
		return {
			trouble: `不认识「${args[stray.index]}」。可用的有 --production 正式上线、--key 私钥、--out 放到哪里、--check 核对哪一次发布。`,
		};
	const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
	const check = text(values.check);
	if (values.check !== undefined && check === undefined)
		return { trouble: '--check 后面要写发布的文件夹，例如 --check dist/releases/2026-11-28-1430' };
	return {
		value: {
			releases: resolve(text(values.out) ?? join(root, 'dist/releases')),
			keyFile: resolve(text(values.key) ?? usualKeyFile()),
			production: values.production === true,
			check: check === undefined ? undefined : resolve(check),
		},
	};
}
