import type { Museum } from '../../../src/checks/museum.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/schema/collections.ts';

/** The one calm line when nothing needs mending: what is there, by kind. */
export function allWell(museum: Museum): string {
	const counts = COLLECTION_NAMES.flatMap((name) => {
		const count = museum.records[name].length;
		return count > 0 ? [`${COLLECTIONS[name].label} ${count}`] : [];
	});
	return counts.length > 0 ? `内容都好：${counts.join('，')}。` : '内容都好：还没有条目。';
}
