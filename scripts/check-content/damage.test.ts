import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

/** The same sequence on every machine. */
function randomNumbers(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * below);
	};
}

const files = (folder: string): string[] =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? files(path) : [path];
	});

test('however files are damaged, the answer is a report in our voice', async () => {
	const random = randomNumbers(1638);
	for (let round = 0; round < 20; round += 1)
		await reportAfter(({ root, read, write }) => {
			const all = files(root).map((path) => path.slice(root.length + 1));
			for (let times = 0; times < 5; times += 1) {
				const file = all[random(all.length)] ?? '';
				const bytes = Buffer.from(read(file));
				const at = random(bytes.length + 1);
				const noise = Buffer.from(
					['{', '<', ': ', '\n', '\t', '"', '-', '\x00', '城', '<引', '---\n'][random(11)] ?? '',
				);
				const damaged = [
					Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]),
					bytes.subarray(0, at),
					Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(20))]),
					Buffer.concat([bytes, bytes]),
				][random(4)];
				if (damaged) write(file, damaged);
			}
		}).then((report) => expect(report).not.toMatch(/Error|error|TypeError/));
});
