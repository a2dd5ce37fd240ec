import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the little museum of the tests calls things, and what they are called in pictures: nobody is to take them for history. */
const EXAMPLES: readonly (readonly [from: string, to: string])[] = [
	['甲县砌石城', '示例：砌了一圈墙'],
	['title: 旧城墙', 'title: 示例：旧城墙'],
	['title: 某老街\n', 'title: 示例：某老街\n'],
	['处处许可的话', '示例：街口的话'],
	['丁许可', '示例讲述人'],
	['申酉戌亥令牌', '示例'],
	['试验', '示例'],
];

const TEXTS = /\.(?:yaml|mdx|vtt)$/;

/** Writes a museum into `content` that is plainly an example. */
export function writeExampleMuseum(project: string, content: string): void {
	cpSync(join(project, 'src/fixtures/museum'), content, { recursive: true });
	for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
		if (!TEXTS.test(name)) continue;
		const file = join(content, name);
		const text = readFileSync(file, 'utf8');
		const example = EXAMPLES.reduce((said, [from, to]) => said.replaceAll(from, to), text);
		if (example !== text) writeFileSync(file, example);
	}
}
