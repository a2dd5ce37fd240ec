import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Another process that takes the lock and keeps it until it is killed. */
function holder(file: string): Promise<ChildProcess> {
	const program = `
		import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
		await withLock(${JSON.stringify(file)}, () => {
			console.log('holding');
			return new Promise((resolve) => setTimeout(resolve, 60_000));
		}, () => undefined);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return new Promise((resolve) => child.stdout.once('data', () => resolve(child)));
}

test('one build works at a time, in this process too', async () => {
	const file = join(folder, 'own.lock');
	const steps: string[] = [];
	let waits = 0;
	const work = (name: string) =>
		withLock(
			file,
			async () => {
				steps.push(`${name} begins`);
				await new Promise((resolve) => setTimeout(resolve, 100));
				steps.push(`${name} ends`);
			},
			() => (waits += 1),
		);
	await Promise.all([work('a'), work('b')]);
	expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	expect(waits).toBe(1);
});

test('builds of several editions work beside each other, and nobody empties their caches meanwhile', async () => {
	const file = join(folder, 'shared.lock');
	const steps: string[] = [];
	const work = (name: string, company: 'alone' | 'beside') =>
		withLock(
			file,
			async () => {
				steps.push(`${name} begins`);
				await new Promise((resolve) => setTimeout(resolve, 100));
				steps.push(`${name} ends`);
			},
			() => steps.push(`${name} waits`),
			company,
		);
	await Promise.all([work('web', 'beside'), work('kiosk', 'beside'), work('withdraw', 'alone')]);
	expect(steps.slice(0, 3)).toEqual(['web begins', 'kiosk begins', 'withdraw waits']);
	expect(steps.slice(3)).toEqual(['web ends', 'kiosk ends', 'withdraw begins', 'withdraw ends']);
	steps.length = 0;
	await Promise.all([work('withdraw', 'alone'), work('web', 'beside')]);
	expect(steps).toEqual([
		'withdraw begins',
		'web waits',
		'withdraw ends',
		'web begins',
		'web ends',
	]);
});

test('a killed build does not block the next', async () => {
	const file = join(folder, 'killed.lock');
	const other = await holder(file);
	let waited = false;
	const mine = withLock(
		file,
		() => Promise.resolve('done'),
		() => {
			waited = true;
			other.kill('SIGKILL');
		},
	);
	expect([await mine, waited]).toEqual(['done', true]);
});

test('work that fails gives the lock back', async () => {
	const file = join(folder, 'failing.lock');
	const failing = () => Promise.reject(new Error('no'));
	await expect(withLock(file, failing, () => undefined)).rejects.toThrow('no');
	expect(
		await withLock(
			file,
			() => Promise.resolve('free'),
			() => undefined,
		),
	).toBe('free');
});
