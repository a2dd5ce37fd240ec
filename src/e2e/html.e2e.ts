import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { builtPages } from './built-site.ts';

const NU = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
const hasJava = spawnSync('java', ['-version']).status === 0;

/** What the Nu HTML checker says of all pages below a folder, one line per error. */
function nuFaults(folder: string): Promise<string[]> {
	// Deeply nested pages need a larger stack than Java gives. https://github.com/validator/validator#usage
	const command = ['-Xss4m', '-jar', NU, '--errors-only', '--format', 'gnu', '--skip-non-html'];
	return new Promise((resolve, reject) => {
		execFile(
			'java',
			[...command, folder],
			{ maxBuffer: 64 * 1024 * 1024 },
			(error, _output, said) => {
				const faults = said.split('\n').filter((line) => /: (error|fatal)/.test(line));
				// It answers 1 when it finds faults; any other failure is its own.
				if (error && faults.length === 0) reject(error);
				else resolve(faults);
			},
		);
	});
}

/** The rules of the HTML standard alone; the style of our mark-up is Prettier's business. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'], elements: ['html5'] });

const planted = mkdtempSync(join(tmpdir(), 'html-'));
writeFileSync(
	join(planted, 'index.html'),
	'<!doctype html><html lang="zh-Hans-CN"><head><title>试</title></head><body><p><div>坏</div></p><img src="a.png"></body></html>',
);
afterAll(() => rmSync(planted, { recursive: true }));

describe.skipIf(!hasJava)('the Nu HTML checker (needs Java on this computer)', () => {
	test('finds no error on any page', async () => {
		expect(await nuFaults(inject('museumFolder'))).toEqual([]);
	}, 300_000);

	test('still finds a planted one', async () => {
		expect((await nuFaults(planted)).join('\n')).toMatch(
			/No “p” element in scope but a “p” end tag/,
		);
	}, 60_000);
});

describe('html-validate', () => {
	test('finds no error on any page', async () => {
		const faults: string[] = [];
		for (const { path, html } of builtPages()) {
			const { results } = await validator.validateString(html, path);
			for (const { messages } of results) {
				faults.push(
					...messages
						.filter(({ severity }) => severity === 2)
						.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
				);
			}
		}
		expect(faults).toEqual([]);
	}, 300_000);

	test('still finds a planted one', async () => {
		const { valid } = await validator.validateString('<p><div>坏</div></p>');
		expect(valid).toBe(false);
	});
});
