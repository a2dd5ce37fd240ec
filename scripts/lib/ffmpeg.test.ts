import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTool, runTool } from './ffmpeg.ts';

/** Asks for ffmpeg on a kind of computer for which there is no package. */
function findElsewhere(env: Record<string, string>): string {
	const script = [
		`Object.defineProperty(process, 'arch', { value: 's390x' });`,
		`const { findTool } = await import(${JSON.stringify(join(import.meta.dirname, 'ffmpeg.ts'))});`,
		`try { console.log(findTool('ffmpeg')); } catch (error) { console.log(error.message); }`,
	].join('\n');
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		encoding: 'utf8',
		env,
	});
	return stdout.trim();
}

test.each(['ffmpeg', 'ffprobe'] as const)('%s comes with the museum and runs', async (tool) => {
	expect(findTool(tool)).toContain(join('node_modules', `@${tool}-installer`));
	const { ok, output } = await runTool(tool, ['-version']);
	expect([ok, output.toString()]).toEqual([true, expect.stringContaining(`${tool} version`)]);
});

test('elsewhere the one that FFMPEG names is taken', () => {
	const own = findTool('ffmpeg');
	expect(findElsewhere({ PATH: '', FFMPEG: own })).toBe(own);
});

test('where there is none, one sentence says what to do', () => {
	expect(findElsewhere({ PATH: '' })).toBe(
		`这种电脑（${process.platform} s390x）没有随馆附带的 ffmpeg。请装一个，或把 FFMPEG 设成它的位置，再运行一次`,
	);
});

test('what goes wrong is an answer, and sound arrives in pieces', async () => {
	expect((await runTool('ffmpeg', ['-i', 'nothing-there.wav', '-f', 'null', '-'])).ok).toBe(false);
	let bytes = 0;
	const seconds: number[] = [];
	const { ok } = await runTool(
		'ffmpeg',
		['-f', 'lavfi', '-i', 'sine=duration=2', '-f', 's16le', '-ar', '8000', 'pipe:1'],
		{ onOutput: (piece) => (bytes += piece.length), onProgress: (done) => seconds.push(done) },
	);
	expect([ok, bytes]).toEqual([true, 32_000]);
	expect(seconds.at(-1)).toBeCloseTo(2, 1);
});
