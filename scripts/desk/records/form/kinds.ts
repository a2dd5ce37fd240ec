import {
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../../../src/schema/collections.ts';
import { charactersSchema } from '../../../../src/schema/characters.ts';
import { pinyinSchema } from '../../../../src/schema/pinyin.ts';
import { siteSchema } from '../../../../src/schema/site.ts';

/** Files that stand once in content/ and that people write. What only programs write there has no form. */
const SINGLES = {
	site: { label: '馆名和页脚', form: 'single', schema: siteSchema },
	pinyin: { label: '读音', form: 'single', schema: pinyinSchema },
	characters: { label: '规范字以外的字', form: 'single', schema: charactersSchema },
} as const;

type SingleName = keyof typeof SINGLES;
export const SINGLE_NAMES = Object.keys(SINGLES) as SingleName[]; // Object.keys forgets the key type.

/** What can be filled in as a form: a record of a collection, or a file that stands once. */
export type FormKind = CollectionName | SingleName;

/** What an editor calls it, how its file looks, what it must hold. `single` files have no id. */
export const KINDS = { ...COLLECTIONS, ...SINGLES } as const;

/** The name under which a file that stands once has its address: `/records/site/file/`. */
export const SINGLE_ID = 'file';

export const isSingle = (kind: string): kind is SingleName => Object.hasOwn(SINGLES, kind);
export const isFormKind = (kind: string): kind is FormKind =>
	isCollectionName(kind) || isSingle(kind);
