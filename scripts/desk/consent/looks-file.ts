import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../../src/schema/read-entry.ts';
import { secondLooksSchema, type SecondLook } from '../../../src/schema/second-look.ts';
import { CONTENT_FOLDER } from '../../lib/content-root.ts';
import { readYaml } from '../../lib/read-yaml.ts';
import { writeWhole } from '../write-whole.ts';

export const LOOKS_FILE = 'second-looks.yaml';

const HEAD = `# 第二人看过的登记。由编辑台写，只在后面加，不改不删。
# 只写两个编辑的称呼；讲述人、供图人的姓名不写在这里。
looks:
`;

const READABLE = `请找管理员取回原来的 ${CONTENT_FOLDER}/${LOOKS_FILE}`;

/** Every second look, oldest first; or, in a sentence, why they cannot be read. */
export function readLooks(content: string): SecondLook[] | string {
	const file = join(content, LOOKS_FILE);
	if (!existsSync(file)) return [];
	const name = `${CONTENT_FOLDER}/${LOOKS_FILE}`;
	const { raw, issues } = readYaml(readFileSync(file, 'utf8'), name);
	const read = raw === undefined ? undefined : readEntry(secondLooksSchema, raw);
	const [broken] = read && 'problems' in read ? read.problems : issues;
	if (read && 'data' in read && !broken) return read.data.looks;
	return `${name}：${broken?.message ?? '读不出来'}。${READABLE}`;
}

const asText = ({ on, record, digest, editor, reader }: SecondLook) =>
	`  - { on: ${on}, record: ${record}, digest: '${digest}', editor: ${JSON.stringify(editor)}, reader: ${JSON.stringify(reader)} }\n`;

/** Adds a look; what stood there before keeps every byte. `staging` is a folder outside the content. */
export function appendLook(content: string, look: SecondLook, staging: string): void {
	const file = join(content, LOOKS_FILE);
	const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
	mkdirSync(staging, { recursive: true });
	const start = before.endsWith('\n') ? before : `${before}\n`;
	writeWhole(file, start + asText(look), join(staging, LOOKS_FILE));
}
