/** Places places on the sketch, with a page on this machine: `npm run locate`, `npm run locate -- gate-east`. */
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { openDesk, portOf, tellProblem } from './desk/open-desk.ts';
import { contentRoot } from './lib/content-root.ts';
import { journalFolder, LocatingDesk } from './locate/desk.ts';
import { placeIds } from './locate/places.ts';
import { terminal } from './locate/text.ts';

const DEFAULT_PORT = 4363;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { port: { type: 'string' } },
});
const [wanted] = positionals;
const content = contentRoot();

tellProblem(
	await openDesk({
		terminal,
		port: portOf(values['port'], DEFAULT_PORT),
		wanted,
		ids: placeIds(content),
		room: 'places',
		journals: journalFolder(content),
		make: () => Promise.resolve(new LocatingDesk(content, today)),
	}),
);
