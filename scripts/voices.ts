/** Makes the synthetic recordings: `npm run voices` shows the plan, `-- --write` writes, `-- --check` fails when some are stale. */
import { parseArgs } from 'node:util';
import { readSources } from './voices/files/sources.ts';
import { writeRecording } from './voices/files/write-recording.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		write: { type: 'boolean', default: false },
		check: { type: 'boolean', default: false },
		force: { type: 'boolean', default: false },
	},
});

const all = readSources('content', 'scripts/voices/how-to-record.yaml');
const asked = positionals.length > 0 ? all.filter(({ id }) => positionals.includes(id)) : all;
const due = asked.filter((source) => values.force || source.stale !== undefined);

for (const { id, stale } of asked) console.log(`${id}：${stale ?? '与文字一致'}`);
if (values.write) {
	for (const source of due) {
		console.log(`正在录 ${source.id} ……`);
		console.log(`　　${await writeRecording('content/interviews', source.make())}`);
	}
	console.log(`写入 ${due.length} 份，跳过 ${asked.length - due.length} 份。`);
} else {
	console.log(`${due.length} 份要重录。没有写入任何文件。`);
	if (values.check && due.length > 0) process.exitCode = 1;
}
