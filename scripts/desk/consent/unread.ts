import type { Museum } from '../../../src/checks/museum.ts';
import { isCollectionName } from '../../../src/schema/collections.ts';
import { WITHDRAWABLE } from '../../../src/schema/withdrawal.ts';

/** A file that says who agreed to what, and that cannot be read. */
export interface Unread {
	file: string;
	/** What is wrong with it, without a final 。 */
	message: string;
}

/** Records that may lean on a consent and cannot be read: nobody is to look for them in vain. */
export function unreadFiles({ issues, ids, records }: Museum): Unread[] {
	const unread = issues.filter(({ file, reminder }) => {
		const [, collection = '', name = ''] = file.split('/');
		if (reminder || !isCollectionName(collection) || !Object.hasOwn(WITHDRAWABLE, collection))
			return false;
		const id = name.replace(/\.[^.]+$/, '');
		return ids[collection].has(id) && !records[collection].some((one) => one.id === id);
	});
	const first = new Map(unread.reverse().map((issue) => [issue.file, issue]));
	return [...first.values()].reverse().map(({ file, message }) => ({ file, message }));
}
