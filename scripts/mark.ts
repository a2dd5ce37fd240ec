/** Marks sentence starts in a recording, with a page on this machine: `npm run mark`, `npm run mark -- how-to-record`. */
import { parseArgs } from 'node:util';
import { openDesk, portOf, tellProblem } from './desk/open-desk.ts';
import { contentRoot } from './lib/content-root.ts';
import { journalFolder, MarkingDesk } from './mark/answering.ts';
import { recordingIds } from './mark/folder.ts';
import { terminal } from './mark/text.ts';

const DEFAULT_PORT = 4361;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { port: { type: 'string' } },
});
const content = contentRoot();

tellProblem(
	await openDesk({
		terminal,
		port: portOf(values['port'], DEFAULT_PORT),
		wanted: positionals[0],
		ids: recordingIds(content),
		room: 'recordings',
		journals: journalFolder(content),
		make: async () => new MarkingDesk(content),
	}),
);
