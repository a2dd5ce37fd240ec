/** Puts back what was taken down: `npm run restore -- <id> --reason …` shows the plan, `--write` writes it into the log. */
import { dirname } from 'node:path';
import { contentRoot } from './lib/read-content.ts';
import { runWithdrawal } from './withdrawal/withdraw.ts';

await runWithdrawal('restore', { content: contentRoot(), root: dirname(import.meta.dirname) });
