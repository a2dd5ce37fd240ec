/** The editors' desk, a page on this machine: `npm run desk`. */
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { deskFolder, DeskHouse } from './desk/house.ts';
import { openDesk, portOf, tellProblem } from './desk/open-desk.ts';
import { terminal } from './desk/text.ts';
import { contentRoot } from './lib/content-root.ts';

const DEFAULT_PORT = 4360;

const { values } = parseArgs({ strict: false, options: { port: { type: 'string' } } });
const content = contentRoot();

tellProblem(
	await openDesk({
		terminal,
		port: portOf(values['port'], DEFAULT_PORT),
		journals: deskFolder(content),
		make: () => Promise.resolve(new DeskHouse(content, today)),
	}),
);
