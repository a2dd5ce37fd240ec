/**
 * Makes one edition of the museum: `npm run build -- --edition web`. Checks the content, lets Astro
 * write the pages beside the present ones, finishes and verifies them, and only then swaps them in.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ASTRO_LOCK, BUILD_LOCK, withLock } from './build/lock.ts';
import { buildOptions, type BuildOptions } from './build/options.ts';
import { makePackage } from './build/package.ts';
import { packagePlace, recoverPackages, swapPackages } from './build/package/place.ts';
import { buildEnvironment, cacheName, writePages } from './build/pages.ts';
import { BuildProblem, DISK_FULL } from './build/problem.ts';
import { BUILD_STEPS, FINAL_STEP, type BuildContext } from './build/steps.ts';
import { mayReplace, moveFolder, recover, swapFolders, swapIn } from './build/swap.ts';
import { filesBelow } from './build/verify.ts';
import { today } from '../src/clock.ts';
import { headersFile } from './deploy/headers-file.ts';
import { tileHosts } from './deploy/tile-hosts.ts';
import { withdrawalFingerprints } from './kiosk/release/withdrawals.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';
import { runStep } from './run/step.mjs';

const root = dirname(import.meta.dirname);

async function checkContent(env: NodeJS.ProcessEnv): Promise<void> {
	const { ok } = await runStep({
		label: '检查内容',
		command: process.execPath,
		args: ['scripts/check-content.ts'],
		cwd: root,
		env,
	});
	if (!ok) throw new BuildProblem('内容还有要改的地方（见上面），没有生成。');
}

/** What the touch screens need to know of an edition, as it was before its pages were written; nothing for the others. */
function kioskFacts({ edition }: BuildOptions): object {
	if (edition.name !== 'kiosk') return {};
	const { withdrawals } = readMuseum(contentRoot());
	return { day: today(), withdrawals: withdrawalFingerprints(withdrawals) };
}

/** Tells servers and tests what they hold; without the time, so that equal content gives equal bytes. */
function describeEdition(
	folder: string,
	{ edition, base, site, production }: BuildOptions,
	facts: object,
): void {
	const hosts = edition.name === 'web' ? tileHosts(contentRoot()) : [];
	const asks = hosts.length > 0 ? { hosts } : {};
	const description = {
		edition: edition.name,
		base,
		site: site ?? null,
		production,
		...asks,
		...facts,
	};
	writeFileSync(join(folder, 'edition.json'), `${JSON.stringify(description, null, '\t')}\n`);
	if (edition.published) writeFileSync(join(folder, '_headers'), headersFile(base, hosts));
}

const sayWaiting = () => console.log('▸ 另一次生成正在进行，等它做完……');

/** What lies ready beside the folder when a build is done. */
interface Package {
	file: string;
	/** In words: 「78.1 MB」. */
	size: string;
}

async function build(options: BuildOptions): Promise<Package | undefined> {
	const { edition, target } = options;
	const folders = swapFolders(target);
	const env = buildEnvironment(options);
	if (!mayReplace(target)) {
		throw new BuildProblem('这个文件夹里有别的东西，换掉就没有了。请用 --out 另写一个空的文件夹。');
	}
	recover(folders);
	recoverPackages(target);
	const facts = kioskFacts(options);
	const pages = join(root, '.cache/pages', cacheName(edition.name, process.env));
	rmSync(pages, { recursive: true, force: true });
	await withLock(join(root, ASTRO_LOCK), () => writePages(root, pages, env), sayWaiting);
	await moveFolder(pages, folders.staging);
	// A draft is for a look; only what may go out is packed.
	const day = today();
	const place = edition.opensFromFiles && !options.draft ? packagePlace(target, day) : undefined;
	let size = '';
	try {
		await finish(folders.staging, options, facts);
		if (place) {
			console.log('▸ 打压缩包……');
			size = makePackage(folders.staging, place.staging, { edition, day });
		}
	} catch (error) {
		// What may not go out does not lie about either.
		rmSync(folders.staging, { recursive: true, force: true });
		if (place) rmSync(place.staging, { force: true });
		throw error;
	}
	swapPackages(target, place, () => swapIn(folders));
	return place && { file: place.target, size };
}

async function finish(folder: string, options: BuildOptions, facts: object): Promise<void> {
	describeEdition(folder, options, facts);
	const context = { ...options, root };
	for (const { label, run } of BUILD_STEPS) {
		console.log(`▸ ${label}……`);
		await run(folder, context);
	}
	await judge(folder, context);
}

/** Whether the finished pages may go out; a draft may, whatever is wrong with it. */
async function judge(folder: string, context: BuildContext): Promise<void> {
	console.log(`▸ ${FINAL_STEP.label}……`);
	try {
		await FINAL_STEP.run(folder, context);
	} catch (error) {
		if (!context.draft || !(error instanceof BuildProblem)) throw error;
		console.warn(`${error.message}这是草稿，照样放好，请不要发布。`);
	}
}

/** One sentence for whatever stopped the build. */
function explain(error: unknown): string {
	if (error instanceof BuildProblem) return error.message;
	if (!(error instanceof Error)) return `生成时出了意外：${String(error)}`;
	const code = 'code' in error ? error.code : undefined;
	if (code === 'ENOSPC') return DISK_FULL;
	if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EROFS') {
		return `不能改动文件夹（${error.message}）。请关掉正在使用它的程序，检查权限，再运行一次。`;
	}
	return `生成时出了意外：${error.stack ?? error.message}`;
}

/** Waits for a build that uses the same caches, or for caches that are being emptied; other editions may be finished meanwhile. */
function whenFree<Value>(edition: string, work: () => Promise<Value>): Promise<Value> {
	const own = join(root, `.cache/build-${cacheName(edition, process.env)}.lock`);
	return withLock(
		join(root, BUILD_LOCK),
		() => withLock(own, work, sayWaiting),
		sayWaiting,
		'beside',
	);
}

const options = buildOptions(process.argv.slice(2), process.env, root);
if (!options.ok) {
	console.error(`✗ ${options.sentence}`);
	process.exitCode = 1;
} else {
	const { edition, target, base } = options.value;
	const shownPath = (path: string) =>
		relative(root, path).startsWith('..') ? path : relative(root, path);
	const shown = shownPath(target);
	const started = Date.now();
	try {
		await checkContent(buildEnvironment(options.value));
		const made = await whenFree(edition.name, () => build(options.value));
		const pages = filesBelow(target).filter((file) => file.endsWith('.html')).length;
		const seconds = Math.round((Date.now() - started) / 1000);
		console.log(
			`✓ ${edition.label}做好了：${shown}/，${pages} 页，用了 ${seconds} 秒${base === '/' ? '' : `，网址路径 ${base}`}。`,
		);
		if (made) {
			console.log(
				`  压缩包 ${shownPath(made.file)}，${made.size}。请把这一个文件发给学校，解压以后双击 index.html。`,
			);
		}
	} catch (error) {
		console.error(`✗ ${explain(error)}\n  ${shown}/ 没有改动。`);
		process.exitCode = 1;
	}
}
