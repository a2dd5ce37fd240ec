/** What was found, in words for editors. The hidden words themselves are never said back: reports are read and kept by others. */
import { COLLECTIONS, isCollectionName } from '../../src/schema/collections.ts';
import type { Museum } from '../../src/checks/museum.ts';
import type { Finding } from './finding.ts';
import type { ScanResult } from './scan.ts';
import { foldText } from './fold.ts';
import type { Wanted } from './prepare.ts';
import type { TraceSearch } from './traces.ts';
import { writtenWhere } from './written-where.ts';

/** At most so many findings are printed one by one; the rest is counted. */
const PRINTED = 40;
/** Files named with each finding. */
const FILES_NAMED = 3;

const FACTS: Readonly<Record<Finding['kind'], string>> = {
	name: '还有名字',
	words: '还有文字',
	id: '还有编号',
	'real-name': '有化名背后的真名',
	file: '还有它的文件，原样',
	sound: '还有录音里的一段声音',
	waveform: '还有录音的波形',
	picture: '还有图',
	characters: '字体里有只在它的文字里用到的字',
	point: '还有它的坐标',
	'unknown-sound': '有一段声音，不知道是哪一条口述的',
	camera: '图里还留着相机或手机记下的东西：拍摄地点、序列号、主人的名字、人脸的框或没有改过的小图',
	package: '旁边的压缩包和这一版的文件夹不一样，里面可能还有旧东西',
	closed: '有一处打不开，说不准里面有什么',
};

const REMEDIES: Readonly<Partial<Record<Finding['kind'], string>>> = {
	'unknown-sound': '请删去这个文件；要公开的录音放进 content/interviews/',
	camera: '请运行 npm run check，照它说的换掉这张图，再生成；它什么也没说，就把这几行交给管理员',
	package: '请删去这个压缩包，或重新生成这一版，两样会一起换掉',
	closed: '请删去，或换成没有加密、没有损坏的文件',
};

/** What to do about words that stand in other records. */
const REWRITE: Readonly<Partial<Record<Finding['kind'], string>>> = {
	name: '请删去这个名字再生成；若是同名的古人或公众人物，请在 content/people/ 里给他立一条',
	'real-name': '请改成化名，再生成',
};

/** What an editor does about a finding; a build that was made just now does not get better by being made again. */
function remedyOf({ kind }: Finding, lines: readonly string[], isFresh: boolean): string {
	const fixed = REMEDIES[kind];
	if (fixed !== undefined) return fixed;
	if (lines.length > 0)
		return `写在 ${lines.join('、')}。${REWRITE[kind] ?? '请删去这几个字再生成；是别处本来就有的话，请换一个说法'}`;
	return isFresh
		? 'content/ 里别的记录没有写它，再生成一次也去不掉。请把这几行交给管理员，改好以前不要发布'
		: '请重新生成这一版，再核对一遍';
}

/** 「口述 interviews/talk-2」 */
export function recordLabel(key: string): string {
	const [collection = ''] = key.split('/');
	return isCollectionName(collection) ? `${COLLECTIONS[collection].label} ${key}` : key;
}

/** A file's place, with the letters hidden that may not be said. */
function placeOf(where: string, letters: TraceSearch): string {
	let isTelling = false;
	letters.find(foldText(decodeSafely(where)), ({ value }) => {
		if (value.kind !== 'id') isTelling = true;
	});
	return isTelling ? decodeSafely(where).replace(/\p{Script=Han}/gu, '□') : where;
}

function decodeSafely(where: string): string {
	try {
		return decodeURIComponent(where);
	} catch {
		return where;
	}
}

/**
 * One paragraph per kind of trace and record.
 *
 * @param sources what stands in content/, to say where the words were written
 * @param isFresh whether the edition was made just now from this content
 */
export function toFindingsReport(
	findings: readonly Finding[],
	wanted: Pick<Wanted, 'truth' | 'letters'>,
	sources: Museum['sources'],
	isFresh: boolean,
): string {
	const groups = new Map<string, { finding: Finding; places: string[] }>();
	for (const finding of findings) {
		const name = `${finding.kind} ${finding.record}`;
		const group = groups.get(name) ?? { finding, places: [] };
		group.places.push(placeOf(finding.where, wanted.letters));
		groups.set(name, group);
	}
	const paragraphs = [...groups.values()].slice(0, PRINTED).map(({ finding, places }) => {
		const { kind, record } = finding;
		const subject = record === undefined ? '' : `${recordLabel(record)}：`;
		const more = places.length > FILES_NAMED ? ` 等 ${places.length} 处` : '';
		const lines = writtenWhere(finding, wanted, sources);
		return [
			`  ${subject}${FACTS[kind]}`,
			`      在 ${places.slice(0, FILES_NAMED).join('、')}${more}`,
			`      改法：${remedyOf(finding, lines, isFresh)}`,
		].join('\n');
	});
	const rest = groups.size - paragraphs.length;
	return [...paragraphs, ...(rest > 0 ? [`  ……还有 ${rest} 种`] : [])].join('\n');
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** 「1501 个文件，71.0 MB」 and what else was done, for when nothing was found. */
export const toSums = ({ files, bytes, opened }: ScanResult, looked: number): string =>
	`${files} 个文件，${megabytes(bytes)} MB，打开压缩包和文档 ${opened} 处，找了 ${looked} 种痕迹`;

/** What there was to look for, of all kinds. */
export const tracesLookedFor = ({
	letters,
	media,
	characters,
	points,
}: {
	letters: { size: number };
	media: { sums: { size: number }; pieces: { size: number }; pictures: readonly unknown[] };
	characters: { size: number };
	points: readonly unknown[];
}): number =>
	letters.size +
	media.sums.size +
	media.pieces.size +
	media.pictures.length +
	characters.size +
	points.length;
