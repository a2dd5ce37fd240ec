import { posix } from 'node:path';
import type { Package } from './open.ts';
import { childrenNamed, parseXml } from './xml.ts';

/** What a part points at. */
export interface Relation {
	id: string;
	/** The last word of its type: `styles`, `footnotes`, `hyperlink`, `image`. */
	type: string;
	/** The name of a part, or an address outside. */
	target: string;
	isExternal: boolean;
}

const fileOf = (part: string) =>
	posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relations of a part; of the whole package where the name is empty. */
export function relationsOf(parts: Package, part: string): Relation[] {
	const text = parts.text(part === '' ? '_rels/.rels' : fileOf(part));
	return childrenNamed(text === undefined ? undefined : parseXml(text), 'Relationship').map(
		({ attributes }) => {
			const isExternal = attributes['TargetMode'] === 'External';
			const target = attributes['Target'] ?? '';
			const inside = target.startsWith('/')
				? target.slice(1)
				: posix.join(posix.dirname(part), target);
			return {
				id: attributes['Id'] ?? '',
				type: posix.basename(attributes['Type'] ?? ''),
				target: isExternal ? target : inside,
				isExternal,
			};
		},
	);
}
