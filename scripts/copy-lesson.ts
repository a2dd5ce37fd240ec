/** Copies a lesson for other grades: `npm run copy:lesson -- <id> <new-id> --grades 3,4` shows the plan, `--write` writes. */
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/read-content.ts';
import { copyLesson } from './lessons/copy.ts';
import { runCommand } from './lessons/run-command.ts';

runCommand(() => copyLesson(contentRoot(), process.argv.slice(2), checkSettings()));
