import type { Issue } from '../../../src/checks/issue.ts';
import type { Museum } from '../../../src/checks/museum.ts';
import { keyOf } from '../../../src/editions/record.ts';
import { CONTENT_FOLDER } from '../../lib/content-root.ts';
import { LOOKS_FILE, readLooks } from './looks-file.ts';
import { unseenRecords } from './second-look.ts';

/** What holds a release back, and nothing else: records that wait for the second person, or why that cannot be known. */
export function waitingForSecond(content: string, museum: Museum, today: string): Issue[] {
	const name = 'second-look-missing';
	const looks = readLooks(content);
	if (typeof looks === 'string') {
		const [message = '', fix = ''] = looks.split(/。(?=请)/);
		return [{ name, file: `${CONTENT_FOLDER}/${LOOKS_FILE}`, message, fix }];
	}
	const unseen = new Set(unseenRecords(museum, looks, today, content).map(({ key }) => key));
	return Object.values(museum.records)
		.flat()
		.filter((record) => unseen.has(keyOf(record)))
		.map(({ file }) => ({
			name,
			file,
			message: '还没有第二人看过现在这一份',
			fix: '请在编辑台（npm run desk）的「同意与撤下」里看过、记下',
		}));
}
