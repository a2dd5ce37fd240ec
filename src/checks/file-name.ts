import { isEntryId, suggestedId } from '../domain/entry-id.ts';
import { COLLECTIONS, isCollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';

const RECORD_OR_PICTURE = /\.(?:ya?ml|mdx?|jpe?g|png|webp|avif|gif|bmp|tiff?|svg|hei[cf])$/i;

/** What is unusual in a name, in words. */
function oddities(name: string): string {
	const found = [
		/[A-Z]/.test(name) ? '大写字母' : '',
		/\s/.test(name) ? '空格' : '',
		/\p{Script=Han}/u.test(name) ? '汉字' : '',
		/_/.test(name) ? '下划线' : '',
	].filter(Boolean);
	return found.length > 0 ? `里有${found.join('和')}` : '不像一个编号';
}

/** File names are ids: lower-case letters, digits and hyphens. */
export const fileNames: Check = ({ files }) => {
	const seen = new Set<string>();
	return files.flatMap(({ file }) => {
		const [, collection = '', name = '', inside] = file.split('/');
		if (!isCollectionName(collection)) return [];
		const isFolder = COLLECTIONS[collection].form === 'folder';
		if (isFolder && (inside === undefined || seen.has(`${collection}/${name}`))) return [];
		seen.add(`${collection}/${name}`);
		// Files of other kinds are asked about in stray-file.
		if (!isFolder && !RECORD_OR_PICTURE.test(name)) return [];
		const ending = isFolder ? '' : (/\.[^.]*$/.exec(name)?.[0] ?? '');
		const id = name.slice(0, name.length - ending.length);
		if (isEntryId(id) && /[A-Z]/.test(ending))
			return [
				{
					name: 'file-name' as const,
					file,
					message: `文件名的结尾「${ending}」是大写的`,
					fix: `请把文件名改成 ${id}${ending.toLowerCase()}`,
				},
			];
		if (isEntryId(id) || id === '' || name.startsWith('.')) return [];
		const better = suggestedId(id);
		return [
			{
				name: 'file-name',
				file,
				message: `${isFolder ? '文件夹名' : '文件名'}「${name}」${oddities(id)}`,
				fix: better
					? `请把${isFolder ? '文件夹名' : '文件名'}改成 ${better}${ending.toLowerCase()}`
					: `请改成小写字母、数字和连字符，例如 city-wall${ending.toLowerCase()}`,
			},
		];
	});
};
