/** Checks, builds and compares every edition, and lays them into one dated folder for handing over: `npm run release`. */
import { dirname, join } from 'node:path';
import { today } from '../src/clock.ts';
import { EDITIONS } from '../src/editions/edition.ts';
import { withLock } from './build/lock.ts';
import { readiness } from './desk/readiness/readiness.ts';
import { redLights } from './desk/readiness/words.ts';
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';
import { readReleaseOptions } from './release/options.ts';
import { checkRelease, makeRelease, type ReleasedEdition } from './release/run-release.ts';
import { runStep } from './run/step.mjs';

const root = dirname(import.meta.dirname);
const options = readReleaseOptions(process.argv.slice(2), root);

async function build(edition: ReleasedEdition, folder: string, production: boolean) {
	const more = production && edition === 'web' ? ['--production'] : [];
	const { ok, text } = await runStep({
		label: `生成${EDITIONS[edition].label}`,
		command: process.execPath,
		args: ['scripts/build.ts', '--edition', edition, '--out', folder, ...more],
		cwd: root,
		output: 'hold',
	});
	if (!ok) console.error(text.trim());
	return ok;
}

if ('trouble' in options) {
	console.error(`✗ ${options.trouble}`);
	process.exitCode = 1;
} else {
	const { value } = options;
	const read = () => readMuseum(contentRoot());
	const { text, ok } =
		value.check === undefined
			? await withLock(
					join(root, '.cache/release.lock'),
					() =>
						makeRelease(value, {
							root,
							content: contentRoot(),
							today: today(),
							now: new Date(),
							readMuseum: read,
							redLights: async () => {
								const { releases, production } = value;
								const settings = { ...checkSettings(), production };
								return redLights(await readiness(contentRoot(), { settings, releases }));
							},
							build: (edition, folder) => build(edition, folder, value.production),
						}),
					() => console.log('▸ 另一次发布正在进行，等它做完……'),
				)
			: checkRelease(value.check, { readMuseum: read });
	console.log(text);
	process.exitCode = ok ? 0 : 1;
}
