/** Keeps a version of a lesson as it stands: `npm run freeze:lesson -- <id>` shows the plan, `--write` writes it. */
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/read-content.ts';
import { freezeLesson } from './lessons/freeze.ts';
import { runCommand } from './lessons/run-command.ts';

runCommand(() => freezeLesson(contentRoot(), process.argv.slice(2), checkSettings()));
