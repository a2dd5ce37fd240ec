import { expect, test } from 'vitest';
import { withCommands } from './page-parts.ts';

const command = (words: string) =>
	`<code>${words
		.split(' ')
		.map((word) => `<span>${word}</span>`)
		.join(' ')}</code>`;

test.each([
	[
		'看好了，运行 npm run inbox -- --write。',
		`看好了，运行 ${command('npm run inbox -- --write')}。`,
	],
	['打npm run desk，按回车', `打${command('npm run desk')}，按回车`],
	[
		'运行 npm run verify:absence -- --receipt people/wang-1：核对',
		`运行 ${command('npm run verify:absence -- --receipt people/wang-1')}：核对`,
	],
	['看好了再加 --write', `看好了再加 ${command('--write')}`],
	['1465—1487年，A&B', '1465—1487年，A&amp;B'],
])('「%s」 keeps its commands whole', (said, html) => {
	expect(withCommands(said)).toBe(html);
});
