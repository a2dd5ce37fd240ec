import { parseArgs } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { MANUAL, withTables } from './lib/manual-tables.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const written = readFileSync(MANUAL, 'utf8');
const fresh = withTables(written);
if (fresh === written) console.log('content/README.md 里的表都是新的。');
else if (values.check) {
	console.log('content/README.md 里的表旧了。\n改法：请运行 node scripts/content-manual.ts');
	process.exitCode = 1;
} else {
	writeFileSync(MANUAL, fresh);
	console.log('content/README.md 里的表已经更新。');
}
