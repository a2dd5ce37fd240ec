/** Brings in what staff put into inbox/: `npm run inbox` shows what becomes of it, here and on a page; `--write` does it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from './inbox/answer.ts';
import { readOptions, type Options } from './inbox/options.ts';
import { openPage } from './inbox/open-page.ts';
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/content-root.ts';
import { tellOwnFault } from './lib/own-fault.ts';

async function run(options: Options) {
	const isShown = !options.write && !options.isHelp && (options.page ?? process.stdout.isTTY);
	const previews = isShown ? mkdtempSync(join(tmpdir(), 'inbox-page-')) : undefined;
	const clear = () =>
		previews === undefined ? undefined : rmSync(previews, { recursive: true, force: true });
	process.once('exit', clear);
	const { text, ok, plan } = await answer(options, contentRoot(), checkSettings(), { previews });
	console.log(text);
	process.exitCode = ok ? 0 : 1;
	if (previews !== undefined && plan) await openPage(plan, { port: options.port, previews });
}

try {
	const options = readOptions(process.argv.slice(2));
	if (typeof options === 'string') {
		console.log(options);
		process.exitCode = 1;
	} else await run(options);
} catch (error) {
	tellOwnFault(error, '。再运行一次同样的命令，收到一半的会接着做完。');
}
