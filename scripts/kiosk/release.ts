/**
 * Makes a signed release for the touch screens out of a built kiosk edition: `npm run build -- --edition kiosk`, then
 * `npm run kiosk:release`. The folder it writes is copied to a stick as it is.
 */
import { dirname } from 'node:path';
import { runRelease } from './release/run-release.ts';

const { text, ok } = runRelease(process.argv.slice(2), dirname(dirname(import.meta.dirname)));
console.log(text);
process.exitCode = ok ? 0 : 1;
