import { closest } from '../domain/closest.ts';
import { isEntryId } from '../domain/entry-id.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';
import { allReferences } from './references.ts';

/** Where the file of a record would lie. */
export function fileOf(collection: CollectionName, id: string): string {
	const ending = { mdx: '.mdx', yaml: '.yaml', folder: '/index.yaml' }[
		COLLECTIONS[collection].form
	];
	return `content/${collection}/${id}${ending}`;
}

/** Every id that is named must have a file. */
export const dangling: Check = (museum) => {
	const folded = new Set(
		Object.entries(museum.ids).flatMap(([name, ids]) =>
			[...ids].map((id) => `${name}/${id.toLowerCase()}`),
		),
	);
	return (
		allReferences(museum)
			// What is no id at all, and a file whose name has capitals, are told of elsewhere.
			.filter(({ target, id }) => isEntryId(id) && !folded.has(`${target}/${id}`))
			.map(({ from, label, target, id, line }) => {
				const near = closest(id, museum.ids[target]);
				return {
					name: 'dangling-reference',
					file: from.file,
					line: line(),
					message: `「${label}」里的「${id}」不在 content/${target}/ 里`,
					fix:
						near.length > 0
							? `请把编号改对，相近的有 ${near.join('、')}；或新建 ${fileOf(target, id)}`
							: `新建 ${fileOf(target, id)}，或把编号改对`,
				};
			})
	);
};
