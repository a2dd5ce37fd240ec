/**
 * One update in a process of its own, so that it can be killed: `node updating-process.ts STORE STICK KEY`. It says when it
 * begins and when it is done. Nobody looks at the release in a browser; killing is what this is for.
 */
import { readFileSync, writeSync } from 'node:fs';
import { realDisk } from '../package/real-disk.ts';
import { importRelease } from './import.ts';

const [folder = '', stick = '', key = ''] = process.argv.slice(2);
const store = { disk: realDisk, folder, publicKey: readFileSync(key, 'utf8') };
writeSync(1, 'begin\n');
await importRelease(store, { disk: realDisk, folder: stick }, async () => undefined, new Date());
writeSync(1, 'done\n');
