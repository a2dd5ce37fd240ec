/** Compares the built editions with what consents and `channels` want of every record: `npm run verify:channels [-- --all]`. */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { builtEditions } from './absence/check-edition.ts';
import { parity } from './channels/parity.ts';
import { tellParity } from './channels/tell-parity.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';

const { values } = parseArgs({ strict: false, options: { all: { type: 'boolean' } } });
const built = builtEditions(dirname(import.meta.dirname));
if (built.length === 0) {
	console.error('✗ dist/ 里哪一版都还没有生成。\n改法：请先运行 npm run build -- --edition web');
	process.exitCode = 1;
} else {
	const rows = parity(readMuseum(contentRoot()), built, today());
	const editions = built.map(({ edition }) => edition);
	const { text, ok } = tellParity(rows, editions, values.all === true);
	console.log(text);
	process.exitCode = ok ? 0 : 1;
}
