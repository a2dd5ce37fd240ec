/** How one kind of rights is called, and what a reader may do. */
export interface RightsWords {
	label: string;
	/** A sentence for the page of a picture. */
	meaning: string;
}

/** The rights a picture may carry, by the address that names them for everyone. */
export const RIGHTS_WORDS = {
	'https://creativecommons.org/licenses/by-nc-sa/4.0/': {
		label: '署名—非商业性使用—相同方式共享 4.0',
		meaning: '注明出处、不用于买卖、改动后照样开放，就可以使用。',
	},
	'https://creativecommons.org/licenses/by/4.0/': {
		label: '署名 4.0',
		meaning: '注明出处就可以使用。',
	},
	'https://creativecommons.org/publicdomain/mark/1.0/': {
		label: '公有领域',
		meaning: '已经没有版权限制，使用时请仍注明出处。',
	},
	'https://rightsstatements.org/vocab/InC/1.0/': {
		label: '版权所有',
		meaning: '要使用请先得到权利人的许可。',
	},
	'https://rightsstatements.org/vocab/InC-NC/1.0/': {
		label: '版权所有，可非商业使用',
		meaning: '不用于买卖可以使用，其他用途请先得到权利人的许可。',
	},
	'https://rightsstatements.org/vocab/UND/1.0/': {
		label: '版权状况不明',
		meaning: '权利人还没有找到；您若知道，请告诉本馆。',
	},
} as const satisfies Readonly<Record<string, RightsWords>>;
export type RightsUri = keyof typeof RIGHTS_WORDS;
export const RIGHTS_URIS = Object.keys(RIGHTS_WORDS) as RightsUri[]; // Object.keys forgets the key type.
