import type { Check } from './index.ts';
import { allReferences } from './references.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';

/** What is published must not lean on a record that carries 「暂不公开」. */
export const withheldReferences: Check = (museum) => {
	const withheld = new Map(
		COLLECTION_NAMES.flatMap((name) =>
			museum.records[name].flatMap(({ id, data }) =>
				'withheld' in data && data.withheld !== undefined
					? [[`${name}/${id}`, data.withheld] as const]
					: [],
			),
		),
	);
	return allReferences(museum).flatMap((reference) => {
		const { from, label, target, id, line } = reference;
		const reason = withheld.get(`${target}/${id}`);
		// Cards that disagree name each other, whichever of them is shown; a frozen version is hidden with its lesson.
		if (reason === undefined || label === '说法不一' || label === '定稿的课') return [];
		if (withheld.has(`${from.collection}/${from.id}`)) return [];
		// The site leaves a picture out of a text by itself; see withheld-picture.ts.
		if (label === '<图>') return [];
		return [
			{
				name: 'withheld-reference',
				file: from.file,
				line: line(),
				message: `「${label}」里的「${id}」暂不公开（${reason}）`,
				fix:
					label === '出处'
						? '请给这一条也写上 withheld，或先把出处核实，再删去出处里的 withheld'
						: '请改用别的条目，或删去这一处；核实以后再用',
			},
		];
	});
};
