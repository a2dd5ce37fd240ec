/** Makes a folder in content/interviews/ from a recording: `npm run add:interview -- 录音.m4a` shows the plan, `--write` writes. */
import { parseArgs } from 'node:util';
import { redrawWaveforms } from './interviews/redraw-waveforms.ts';
import { contentRoot } from './lib/read-content.ts';

const { values } = parseArgs({
	options: { waveforms: { type: 'boolean' }, write: { type: 'boolean', default: false } },
});
if (values.waveforms) console.log(await redrawWaveforms(contentRoot(), values.write));
