import { COLLECTIONS, isCollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';

/** Two files must not be one record: `Wall.yaml` beside `wall.yaml`, or `wall.yaml` beside `wall.yml`. */
export const duplicateIds: Check = ({ files }) => {
	const byId = new Map<string, string[]>();
	for (const { file } of files) {
		const [, collection = '', name = '', inside] = file.split('/');
		if (!isCollectionName(collection)) continue;
		const { form } = COLLECTIONS[collection];
		if (form === 'folder' && inside !== 'index.yaml') continue;
		if (form !== 'folder' && !/\.(?:ya?ml|mdx?)$/i.test(name)) continue;
		const id = name.replace(/\.(?:ya?ml|mdx?)$/i, '').toLowerCase();
		const key = `${collection}/${id}`;
		byId.set(key, [...(byId.get(key) ?? []), file]);
	}
	return [...byId].flatMap(([key, own]) => {
		if (own.length < 2) return [];
		const id = key.split('/').at(-1) ?? '';
		return own.slice(1).map((file) => ({
			name: 'duplicate-id',
			file,
			message: `编号「${id}」有 ${own.length} 个文件在用：${own.join('、')}`,
			fix: `请给其中一个文件改名，例如 ${id}-2，或删去多余的一个`,
		}));
	});
};
