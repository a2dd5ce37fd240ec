import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chinaTime } from '../package/china-time.ts';
import { isVersion } from '../package/manifest.ts';
import { usualKeyFile, type Outcome } from './key-file.ts';

/** What was typed after `npm run kiosk:release --`. */
export interface ReleaseOptions {
	edition: string;
	out: string;
	keyFile: string;
	version: string;
}

/** The version of a release made at this moment: `2026-11-28-1430`. */
export function versionAt(moment: Date): string {
	const { day, time } = chinaTime(moment);
	return `${day}-${time.replace(':', '')}`;
}

/** Reads the command line; `root` is the project. */
export function readReleaseOptions(
	args: readonly string[],
	root: string,
	now: Date,
): Outcome<ReleaseOptions> {
	const { values, tokens } = parseArgs({
		args: [...args],
		strict: false,
		tokens: true,
		options: {
			from: { type: 'string' },
			out: { type: 'string' },
			key: { type: 'string' },
			version: { type: 'string' },
		},
	});
	const known = new Set(['from', 'out', 'key', 'version']);
	const stray = tokens.find((token) => token.kind !== 'option' || !known.has(token.name));
	if (stray)
		return {
			trouble: `不认识「${args[stray.index]}」。可用的有 --from 触摸屏版的文件夹、--out 放到哪里、--key 私钥、--version 版本。`,
		};
	const text = (value: unknown, otherwise: string) =>
		typeof value === 'string' && value !== '' ? value : otherwise;
	const version = text(values.version, versionAt(now));
	if (!isVersion(version))
		return { trouble: `版本「${version}」认不出来，请照这样写：--version 2026-11-28-1430` };
	return {
		value: {
			edition: resolve(text(values.from, join(root, 'dist/kiosk'))),
			out: resolve(text(values.out, join(root, 'dist/kiosk-releases'))),
			keyFile: resolve(text(values.key, usualKeyFile())),
			version,
		},
	};
}
