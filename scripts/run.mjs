/**
 * The door behind every npm command. Plain JavaScript without dependencies, because it runs before
 * anything is installed and on whatever Node (18 to 26) the computer has: it installs what is missing,
 * chooses the Node that belongs to the museum, and hands over.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './run/install.mjs';
import { chooseNode, toolEnvironment } from './run/runtime.mjs';
import { runStep } from './run/step.mjs';
import { runTests } from './run/test.mjs';
import { toolScript } from './run/tools.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Commands that are one script or one tool: how to start it, before the visitor's own arguments.
 * @type {Record<string, (env: NodeJS.ProcessEnv) => string[]>}
 */
const SIMPLE = {
	'add:edited': () => ['scripts/add-edited.ts'],
	'add:interview': () => ['scripts/add-interview.ts'],
	'add:photo': () => ['scripts/add-photo.ts'],
	align: () => ['scripts/align.ts'],
	bench: () => ['scripts/bench.ts'],
	build: () => ['scripts/build.ts'],
	check: () => ['scripts/check-content.ts'],
	'check:align': () => ['scripts/check-align.ts'],
	'copy:lesson': () => ['scripts/copy-lesson.ts'],
	desk: () => ['scripts/desk.ts'],
	dev: (env) => {
		env['EDITION'] ??= 'web';
		return [toolScript(root, 'astro'), 'dev'];
	},
	draw: () => ['scripts/draw.ts'],
	format: () => [toolScript(root, 'prettier'), '--write', '--log-level=warn', '.'],
	'freeze:lesson': () => ['scripts/freeze-lesson.ts'],
	inbox: () => ['scripts/inbox.ts'],
	handbook: () => ['scripts/handbook.ts'],
	'kiosk:key': () => ['scripts/kiosk/key.ts'],
	'kiosk:power-cut': () => ['scripts/kiosk/power-cut.ts'],
	'kiosk:release': () => ['scripts/kiosk/release.ts'],
	locate: () => ['scripts/locate.ts'],
	'kiosk:setup': () => ['scripts/kiosk/setup.ts'],
	'kiosk:trial': () => ['scripts/kiosk/trial.ts'],
	mark: () => ['scripts/mark.ts'],
	preview: () => ['scripts/serve.ts'],
	recipe: () => ['scripts/deploy.ts'],
	release: () => ['scripts/release.ts'],
	restore: () => ['scripts/restore.ts'],
	sheets: () => ['scripts/sheets.ts'],
	soak: () => ['scripts/soak.ts'],
	'test:search': () => [
		toolScript(root, 'vitest'),
		'run',
		'--project',
		'e2e',
		'src/e2e/search-proof.e2e.ts',
		'src/e2e/search.e2e.ts',
	],
	undo: () => ['scripts/undo.ts'],
	'verify:absence': () => ['scripts/verify-absence.ts'],
	'verify:channels': () => ['scripts/verify-channels.ts'],
	voices: () => ['scripts/voices.ts'],
	withdraw: () => ['scripts/withdraw.ts'],
	word: () => ['scripts/word.ts'],
};

/** @param {string} sentence */
function fail(sentence) {
	console.error(`✗ ${sentence}`);
	return 1;
}

/**
 * @param {string} name @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function run(name, args) {
	const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined;
	if (name !== 'start' && name !== 'test' && !simple) {
		return fail(
			`没有「${name}」这个命令。可用的有：start、test、${Object.keys(SIMPLE).join('、')}。`,
		);
	}
	const problem = await ensureInstalled(root);
	if (problem) return fail(problem);
	const node = chooseNode(root);
	if (!node) {
		return fail(
			`这种电脑（${process.platform} ${process.arch}）没有随馆附带的 Node，现有的 Node ${process.versions.node} 又太旧。请到 https://nodejs.org/zh-cn 装 24 或更新的双数版本，再运行一次。`,
		);
	}
	const env = toolEnvironment(root, node);
	if (name === 'test') return runTests({ root, node, env });

	/** @param {string[]} script */
	const step = async (script) =>
		(await runStep({ label: '', command: node, args: script, cwd: root, env })).code;
	if (simple) return step([...simple(env), ...args]);
	return (
		(await step(['scripts/build.ts', '--edition', 'web'])) || step(['scripts/serve.ts', ...args])
	);
}

const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);
