import { parse } from 'yaml';
import { isUnfinished } from '../../src/domain/unfinished.ts';
import { readStored } from '../photos/files/stored.ts';
import type { WordPicture } from './pictures.ts';

/** Fields of a photo's record that a draft may leave open, as editors call them. */
const LABELS: Readonly<Record<string, string>> = {
	...{ title: '题名', occasion: '事由', date: '时间', place: '地点', contributor: '供图人' },
	...{
		accessionNo: '藏品号',
		credit: '署名',
		alt: '图片说明',
		caption: '图说',
		master: '底片的保管',
	},
};

/** Where a picture's photo stands, and what its record still lacks. */
export interface PictureState {
	/** 「照片 old-bridge-picture-1，新的草稿，读者暂时看不到」 */
	what: string;
	/** What was seen of a new one, line by line. */
	seen: readonly string[];
	/** 「第 3 段后面」, with every place. */
	where: string;
	caption?: string | undefined;
	alt?: string | undefined;
	/** 「还要填：题名、时间」「人脸还没有看过」; empty where readers may see it. */
	missing: readonly string[];
	/** Its picture on the disk. */
	file?: string | undefined;
}

/** The fields of a record by name. */
function fieldsOf(record: string | undefined): ReadonlyMap<string, unknown> {
	const read: unknown = record === undefined ? {} : parse(record);
	return new Map(Object.entries(typeof read === 'object' && read !== null ? read : {}));
}

function missingIn(fields: ReadonlyMap<string, unknown>): string[] {
	if (!fields.has('withheld')) return [];
	const isOpen = (value: unknown): boolean =>
		typeof value === 'string'
			? isUnfinished(value)
			: typeof value === 'object' && value !== null && Object.values(value).some(isOpen);
	const open = Object.entries(LABELS).filter(
		([name]) => isOpen(fields.get(name)) || (name === 'place' && !fields.has(name)),
	);
	const people = fields.get('people');
	return [
		...(open.length > 0 ? [`还要填：${open.map(([, label]) => label).join('、')}`] : []),
		...(fields.get('faceReview') === 'pending' ? ['人脸还没有看过'] : []),
		...(people === '不详' ? ['画面里有谁还没有写；有人的，要有同意书'] : []),
	];
}

/** Says of every picture of a file what it becomes. `root` is the copy of content/ in which it was made. */
export function pictureStates(root: string, pictures: readonly WordPicture[]): PictureState[] {
	const stored = pictures.length > 0 ? readStored(root) : new Map<string, never>();
	return pictures.flatMap(({ at, again, ids, isNew, alt, caption, told }) =>
		ids.map((id) => {
			const photo = stored.get(id);
			const fields = fieldsOf(photo?.record);
			const missing = missingIn(fields);
			const fate = isNew ? '新的草稿' : '已经有，不再加';
			const hidden = fields.has('withheld') ? '，读者暂时看不到' : '';
			return {
				what: `照片 ${id}，${fate}${hidden}`,
				where: [at, ...again].join('、'),
				seen: told.split('\n').map((line) => line.trim()),
				...(isNew ? { caption, alt } : {}),
				...{ missing, file: photo?.picture },
			};
		}),
	);
}

/** One picture in lines, without where it stands. */
export const pictureLines = ({ what, caption, alt, missing }: PictureState): string[] => [
	what,
	...(caption === undefined ? [] : [`图说：${caption}`]),
	...(alt === undefined ? [] : [`图片说明：${alt}`]),
	...missing,
];

/** All pictures of a file, for the terminal; empty where it has none. */
export function tellPictures(states: readonly PictureState[]): string {
	if (states.length === 0) return '';
	const lines = states.flatMap((state) => {
		const [first, ...others] = [...pictureLines(state), ...state.seen];
		return [
			`  ${state.where}　${first}`,
			...others.filter((line) => line !== '').map((line) => `    ${line}`),
		];
	});
	return [`文件里有 ${states.length} 张图：`, ...lines].join('\n');
}
