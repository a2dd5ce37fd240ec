/** For tests: a museum in which somebody else has looked at everything that bears a consent. */
import { keyOf } from '../../../src/editions/record.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { appendLook } from './looks-file.ts';
import { lookDigest, unseenRecords } from './second-look.ts';

/**
 * Notes a second look for every record that waits for one.
 * @param content its folder, which is written into
 * @param staging a folder outside of it
 */
export function seenByTwo(content: string, today: string, staging: string): void {
	const museum = readMuseum(content);
	const unseen = new Set(unseenRecords(museum, [], today, content).map(({ key }) => key));
	for (const record of Object.values(museum.records).flat()) {
		if (!unseen.has(keyOf(record))) continue;
		const digest = lookDigest(record, museum, content);
		const look = { on: today, record: keyOf(record), digest, editor: '编辑甲', reader: '编辑乙' };
		appendLook(content, look, staging);
	}
}
