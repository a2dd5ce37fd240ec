import { closest } from '../domain/closest.ts';
import { COLLECTION_NAMES, COLLECTIONS, isCollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { ContentFile } from './museum.ts';

const PICTURES = /\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|svg|hei[cf])$/i;
const ROOT_FILES = [
	'README.md',
	'characters.yaml',
	'pinyin.yaml',
	'ratchet.yaml',
	'site.yaml',
	'second-looks.yaml',
	'withdrawals.yaml',
];
const INTERVIEW_FILES = [
	'index.yaml',
	'audio.m4a',
	'waveform.json',
	'original.vtt',
	'mandarin.vtt',
	'edited.vtt',
	'transcript.txt',
	'README.md',
];

const stray = (file: string, message: string, fix: string): Issue => ({
	name: 'stray-file',
	file,
	message,
	fix,
});

function inUnknownFolder(file: string, folder: string): Issue {
	const [near] = closest(folder, COLLECTION_NAMES, 1);
	return {
		name: 'unknown-folder',
		file,
		message: `content/ 里没有「${folder}」这个集子，这个文件不会发布`,
		fix: near
			? `请把文件移到 content/${near}/，或删去`
			: `请移到这些文件夹之一：${COLLECTION_NAMES.join('、')}`,
	};
}

function inFolderOfRecords(
	file: string,
	name: string,
	deeper: boolean,
	mdx: boolean,
): Issue | undefined {
	const ending = mdx ? '.mdx' : '.yaml';
	if (deeper) return stray(file, '这个文件放得太深，不会发布', '请把文件移到上一层');
	if (name === 'README.md' || name.endsWith(ending)) return undefined;
	// Windows hides endings, so that a new file becomes city-wall.yaml.txt.
	const base = name.replace(/(?:\.(?:ya?ml|mdx?|txt))+$/i, '');
	if (/\.(?:docx?|wps|rtf|odt)$/i.test(name))
		return stray(
			file,
			'这是文字处理软件的文件，不会发布',
			`请把文字拷进一个 ${ending} 文件，原稿移到别处`,
		);
	return /\.(?:ya?ml|mdx?|txt)$/i.test(name)
		? stray(file, `这里的文件应当以 ${ending} 结尾，这一个不会发布`, `请改名为 ${base}${ending}`)
		: stray(file, '这里不放这种文件，不会发布', '请移到别处，或删去');
}

function judge({ file }: ContentFile): Issue | undefined {
	const [, folder = '', name = '', ...deeper] = file.split('/');
	const isHidden = file.split('/').some((part) => part.startsWith('.') || part.startsWith('~$'));
	if (isHidden || /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(file))
		return stray(file, '这是电脑自己留下的文件，不是内容', '请删去');
	if (name === '')
		return ROOT_FILES.includes(folder)
			? undefined
			: stray(file, '这个文件不属于哪一个集子，不会发布', '请移到对应的文件夹里，或删去');
	if (!isCollectionName(folder)) return inUnknownFolder(file, folder);
	const { form } = COLLECTIONS[folder];
	if (form === 'folder') {
		const [inside, ...more] = deeper;
		if (inside === undefined)
			return name === 'README.md'
				? undefined
				: stray(
						file,
						'口述要一次谈话一个文件夹',
						'新建一个文件夹，把文件移进去，记录写在 index.yaml 里',
					);
		if (more.length === 0 && INTERVIEW_FILES.includes(inside)) return undefined;
		return stray(
			file,
			`口述的文件夹里只放 index.yaml、audio.m4a、waveform.json、original.vtt、mandarin.vtt、edited.vtt，「${inside}」不会发布`,
			'请改成这几个名字之一，或移到别处；母带不放进来',
		);
	}
	// Pictures are asked about in picture-files.
	if (folder === 'photos' && deeper.length === 0 && PICTURES.test(name)) return undefined;
	return inFolderOfRecords(file, name, deeper.length > 0, form === 'mdx');
}

/** Every file of content/ must be something the museum reads. */
export const strayFiles: Check = ({ files }) =>
	files.map(judge).filter((issue) => issue !== undefined);
