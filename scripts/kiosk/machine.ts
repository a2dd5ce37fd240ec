/**
 * What runs on the machine in the hall, by its own Node and without anything to install:
 * `boot` before anything is shown, `keep` shows the museum, `import FOLDER` takes a release from a stick, and for the person at
 * the keyboard `status`, `step-back`, `counts`.
 */
import { runMachine } from './machine/commands.ts';

process.exitCode = await runMachine(process.argv.slice(2));
