/** Lines up the pictures of a comparison, with a page on this machine: `npm run align`, `npm run align -- dananjie-65 --suggest`. */
import { parseArgs } from 'node:util';
import { AligningDesk, comparisonIds, journalFolder, type Proposals } from './align/desk.ts';
import { suggestFor } from './align/suggest/suggest.ts';
import { terminal } from './align/text.ts';
import { openDesk, portOf, tellProblem } from './desk/open-desk.ts';
import { contentRoot } from './lib/content-root.ts';

const DEFAULT_PORT = 4362;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { port: { type: 'string' }, suggest: { type: 'boolean' } },
});
const [wanted] = positionals;
const isAsked = values['suggest'] === true;
const content = contentRoot();

/** What the program proposes for the wished comparison. Nothing of it is written. */
async function proposals(): Promise<Map<string, Proposals>> {
	if (wanted === undefined || !isAsked) return new Map();
	const found = await suggestFor(content, wanted, {
		begin: (label) => console.log(terminal.suggesting(label)),
		end: (label, count) => console.log(terminal.suggested(label, count)),
	});
	return new Map([[wanted, found]]);
}

const open = () =>
	openDesk({
		terminal,
		port: portOf(values['port'], DEFAULT_PORT),
		wanted,
		ids: comparisonIds(content),
		room: 'comparisons',
		journals: journalFolder(content),
		make: async () => new AligningDesk(content, await proposals()),
	});

tellProblem(wanted === undefined && isAsked ? terminal.suggestWhat : await open());
