import { EXPLANATIONS } from '../../src/checks/explanations.ts';
import {
	COLLECTION_NAMES,
	COLLECTIONS,
	type CollectionName,
} from '../../src/schema/collections.ts';
import { schemaNotes, type FieldNote } from './schema-notes.ts';

/** The editors' manual. Words are written by hand, tables by this file. */
export const MANUAL = 'content/README.md';

/** Where each collection's schema lies. */
const SCHEMA_FILES: Readonly<Record<CollectionName, string>> = {
	chapters: 'chapter',
	evidence: 'evidence',
	sources: 'source',
	interviews: 'interview',
	photos: 'photo',
	comparisons: 'comparison',
	places: 'place',
	periods: 'period',
	walks: 'walk',
	events: 'event',
	people: 'person',
	lessons: 'lesson',
	frozen: 'frozen',
	terms: 'term',
	consents: 'consent',
	pages: 'page',
};

/** Sentences for fields that many kinds share, whose comments stand in fields.ts. */
const SHARED: Readonly<Record<string, string>> = {
	channels:
		'可以出现在哪些版里：web（网页）、kiosk（触摸屏）、school（学校）、book（电子书）。不写就是除电子书以外都可以。',
	consents: '同意书编号。有人出现的条目必须写。',
	withheld: '暂不公开的原因。写了这一行，哪一版都不会出现。',
	evidence: '所依据的史料卡编号，至少一张。',
	grade: '史料等级：A 原始或官方，B 可靠的转述，C 弱材料。',
	places: '相关地点的编号。',
};

/** Without the spaces that comments in code have around figures; the page makes them. Marks keep theirs. */
const tight = (text: string) =>
	text.replace(
		/<[^<>]*>|(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=\p{Script=Han})/gu,
		(found) => (found.startsWith('<') ? found : ''),
	);

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The sentence of a field as editors read it, with the words that several kinds share. */
export function fieldSentence({ name, sentence }: FieldNote): string {
	const own = name.split('.').at(-1) ?? name;
	return tight(SHARED[own] && (sentence === '' || sentence === '史料。') ? SHARED[own] : sentence);
}

/** The fields of a collection, as its schema explains them. */
export const collectionNotes = (name: CollectionName): FieldNote[] =>
	schemaNotes(`src/schema/${SCHEMA_FILES[name]}.ts`);

function row(note: FieldNote): string {
	const shown = note.example ? `\`${cell(note.example)}\`` : '';
	return `| \`${note.name}\` | ${note.needed ? '必填' : ''} | ${cell(fieldSentence(note))} | ${shown} |`;
}

const table = (notes: readonly FieldNote[]) =>
	['| 字段 | | 说明 | 例 |', '|---|---|---|---|', ...notes.map(row)].join('\n');

function fieldTables(): string {
	const kinds = COLLECTION_NAMES.map((name) => {
		const { label, form } = COLLECTIONS[name];
		const place = {
			mdx: `${name}/<编号>.mdx`,
			yaml: `${name}/<编号>.yaml`,
			folder: `${name}/<编号>/index.yaml`,
		}[form];
		return `### ${label}　\`${place}\`\n\n${table(collectionNotes(name))}`;
	});
	return [
		...kinds,
		`### 读音　\`pinyin.yaml\`\n\n${table(schemaNotes('src/schema/pinyin.ts'))}`,
		`### 没有标史料的句子　\`ratchet.yaml\`\n\n${table(schemaNotes('src/schema/ratchet.ts'))}`,
		`### 规范字以外的字　\`characters.yaml\`\n\n${table(schemaNotes('src/schema/characters.ts'))}`,
		`### 馆名和页脚　\`site.yaml\`\n\n${table(schemaNotes('src/schema/site.ts'))}`,
		`### 馆里的触摸屏　\`site.yaml\` 里的 \`hall\`\n\n${table(schemaNotes('src/schema/hall.ts'))}`,
	].join('\n\n');
}

const mistakes = () =>
	Object.entries(EXPLANATIONS)
		.map(
			([name, { meaning, causes, remedy }]) =>
				`### ${name}\n\n- 什么意思：${meaning}。\n- 常见原因：${causes}。\n- 怎么改：${remedy}`,
		)
		.join('\n\n');

const TABLES: Readonly<Record<string, () => string>> = { 字段表: fieldTables, 报错: mistakes };

/** Puts fresh tables between the marks `<!-- 字段表 开始 -->` and `<!-- 字段表 结束 -->` of a manual. */
export function withTables(manual: string): string {
	return Object.entries(TABLES).reduce((text, [name, make]) => {
		const start = `<!-- ${name} 开始：由 scripts/content-manual.ts 写，不用手改 -->`;
		const end = `<!-- ${name} 结束 -->`;
		const from = text.indexOf(start);
		const to = text.indexOf(end);
		if (from < 0 || to < from) throw new Error(`no marks for ${name} in ${MANUAL}`);
		return `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`;
	}, manual);
}
