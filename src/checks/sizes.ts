import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Museum } from './museum.ts';

const MB = 1024 * 1024;
/** The school edition is one archive of at most 200 MB, and every picture and recording goes into it. */
const MOST_OF_ALL = 200 * MB;
/** Leaves room for pages, fonts and the smaller copies of pictures that a build makes. */
const WARN_OF_ALL = 140 * MB;
/** Hosts of repositories refuse files of 100 MB, and a stick that holds the school edition has no use for one. */
const MOST_OF_ONE = 95 * MB;
/** A JPEG of the hundred million pixels that are taken at most, at a quarter of a byte for each. */
const MOST_OF_PICTURE = 25 * MB;
/** Seconds. Nobody listens to more in one sitting, and pupils cannot find a place in it. */
const MOST_SECONDS = 60 * 60;

const PICTURE = /\.(?:jpe?g|png|webp)$/i;
/** What stands behind a record's id in the name of its picture or sound. */
const MEDIA = /(?:\.(?:jpe?g|png|webp)|\/audio\.m4a)$/i;

const megabytes = (bytes: number) => `${Math.round(bytes / MB)} MB`;

const singleFiles = ({ files }: Museum): Issue[] =>
	files.flatMap(({ file, bytes }): Issue[] => {
		if (bytes > MOST_OF_ONE)
			return [
				{
					name: 'file-too-large',
					file,
					message: `这个文件有 ${megabytes(bytes)}，超过 ${megabytes(MOST_OF_ONE)}，存不进代码库，也发不出去`,
					fix: '请把原件移到馆外的硬盘，用 npm run add:photo 或 npm run add:interview 重新加一份小的',
				},
			];
		return PICTURE.test(file) && bytes > MOST_OF_PICTURE
			? [
					{
						name: 'picture-heavy',
						file,
						message: `这张图有 ${megabytes(bytes)}，超过 ${megabytes(MOST_OF_PICTURE)}，像是没有压过的原件`,
						fix: '请把原件移到馆外的硬盘，用 npm run add:photo 重新加一份',
						reminder: true,
					},
				]
			: [];
	});

const longSounds = ({ recordings }: Museum): Issue[] =>
	recordings.flatMap(({ file, seconds = 0 }): Issue[] =>
		seconds > MOST_SECONDS
			? [
					{
						name: 'recording-long',
						file,
						message: `这段录音有 ${Math.round(seconds / 60)} 分钟，超过一小时`,
						fix: '请按话题分成几次，各加一条口述',
						reminder: true,
					},
				]
			: [],
	);

/** Bytes of the pictures and recordings that schools get. */
function schoolBytes({ files, records }: Museum): number {
	const kept = [...records.photos, ...records.interviews].filter(({ data }) =>
		data.channels.includes('school'),
	);
	const stems = new Set(kept.map(({ collection, id }) => `content/${collection}/${id}`));
	return files
		.filter(({ file }) => MEDIA.test(file) && stems.has(file.replace(MEDIA, '')))
		.reduce((sum, { bytes }) => sum + bytes, 0);
}

function altogether(museum: Museum): Issue[] {
	const bytes = schoolBytes(museum);
	if (bytes <= WARN_OF_ALL) return [];
	const isTooMuch = bytes > MOST_OF_ALL;
	return [
		{
			name: 'content-too-large',
			file: 'content',
			message: `给学校的图和录音加起来有 ${megabytes(bytes)}，${isTooMuch ? '超过' : '快到'}一个压缩包能装的 ${megabytes(MOST_OF_ALL)}`,
			fix: '请在学校用不着的录音、照片的 channels 里去掉 school，或换成小一些的',
			...(isTooMuch ? {} : { reminder: true as const }),
		},
	];
}

/** What is kept here can be stored, copied to a stick and loaded by a phone. */
export const sizes: Check = (museum) => [
	...singleFiles(museum),
	...longSounds(museum),
	...altogether(museum),
];
