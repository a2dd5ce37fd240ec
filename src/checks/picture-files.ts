import type { IssueName } from './explanations.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CameraTrace, Museum, Picture } from './museum.ts';

const PICTURE = /^content\/photos\/([^/]+)\.(jpe?g|png|webp|avif|gif|bmp|tiff?|svg|hei[cf])$/i;
const USABLE: Readonly<Record<string, readonly string[]>> = {
	jpeg: ['jpg', 'jpeg'],
	png: ['png'],
	webp: ['webp'],
};
/** A small file can unfold into gigabytes. */
export const MOST_PIXELS = 100_000_000;
/** Pixels on the longer side; enough for the first screen of a phone held upright. */
export const SMALLEST_SIDE = 800;
/** Pixels on the shorter side; less is a line, not a picture. */
export const SHORTEST_SIDE = 200;

/** What is left in a file, as editors are told. */
export const CAMERA_TRACES: Readonly<Record<CameraTrace, string>> = {
	position: '拍摄地点的 GPS 坐标',
	serial: '相机或镜头的序列号',
	owner: '相机主人的名字',
	faces: '标在人脸上的框或名字',
	thumbnail: '没有改过的小图',
	'maker-note': '相机厂家的附注',
};

const FORMAT_HELP: Readonly<Record<string, string>> = {
	heif: '苹果手机的 HEIC 照片',
	heic: '苹果手机的 HEIC 照片',
	svg: ' SVG 图',
	bmp: ' BMP 图',
	tiff: ' TIFF 图',
	tif: ' TIFF 图',
	gif: ' GIF 图',
	avif: ' AVIF 图',
};

/** What `npm run add:photo` can turn into JPEG. */
const CONVERTED = ['heif', 'heic', 'tiff', 'tif', 'avif'];

function trouble(
	picture: Picture,
	ending: string,
): [name: IssueName, message: string, fix: string] | undefined {
	const { format, width = 0, height = 0, broken, traces = [], payload } = picture;
	const kind = format ?? ending;
	if (!USABLE[kind] && FORMAT_HELP[kind])
		return [
			'picture-format',
			`这是${FORMAT_HELP[kind] ?? ''}，许多手机和浏览器打不开`,
			CONVERTED.includes(kind)
				? '请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会转成 JPEG'
				: '请另存为 JPEG（.jpg），再用 npm run add:photo 加进来',
		];
	if (broken === 'unreadable' || format === undefined)
		return ['picture-unreadable', '这张图打不开，文件多半坏了', '请重新拷贝一份完好的图'];
	if (broken === 'truncated')
		return ['picture-unreadable', '这张图只有一部分，没有传完', '请重新拷贝一份完好的图'];
	if (broken === 'too-many-pixels')
		return [
			'picture-too-large',
			`这张图有 ${Math.round((width * height) / 1e6)} 百万像素，超过了 100 百万`,
			'请缩小到长边 8000 像素以内',
		];
	if (!USABLE[format]?.includes(ending))
		return [
			'picture-ending',
			`文件名以 .${ending} 结尾，里面其实是 ${format.toUpperCase()}`,
			`请把结尾改成 .${USABLE[format]?.[0] ?? 'jpg'}`,
		];
	if (payload !== undefined)
		return [
			'picture-payload',
			`图里还藏着${payload}，来路不明`,
			'请不要打开它，向给的人另要一份；要收的照片用 npm run add:photo 加进来',
		];
	const [first, ...others] = traces;
	if (first !== undefined)
		return [
			first === 'position' ? 'picture-location' : 'picture-traces',
			`照片里还留着${[first, ...others].map((trace) => CAMERA_TRACES[trace]).join('、')}`,
			'请把这张图移到别处，用 npm run add:photo -- 图 --write 加进来，它会去掉这些',
		];
	if (Math.max(width, height) < SMALLEST_SIDE || Math.min(width, height) < SHORTEST_SIDE)
		return [
			'picture-too-small',
			`这张图只有 ${width}×${height} 像素，太小`,
			`请换一张长边至少 ${SMALLEST_SIDE} 像素、短边至少 ${SHORTEST_SIDE} 像素的`,
		];
	return undefined;
}

function withoutPartner({ files, ids, records }: Museum): Issue[] {
	const pictures = new Map<string, string[]>();
	for (const { file } of files) {
		const id = PICTURE.exec(file)?.[1];
		if (id !== undefined) pictures.set(id, [...(pictures.get(id) ?? []), file]);
	}
	const lonely = [...pictures].flatMap(([id, own]): Issue[] => {
		const [file = ''] = own;
		if (!ids.photos.has(id))
			return [
				{
					name: 'picture-without-record',
					file,
					message: '这张图没有记录，不会发布',
					fix: `新建 content/photos/${id}.yaml，写上来历；或删去这张图`,
				},
			];
		return own.slice(1).map((extra) => ({
			name: 'picture-twice',
			file: extra,
			message: `同名的图有 ${own.length} 张：${own.join('、')}`,
			fix: '请只留一张',
		}));
	});
	const missing = records.photos.flatMap(({ id, file }): Issue[] =>
		pictures.has(id)
			? []
			: [
					{
						name: 'picture-missing',
						file,
						message: `找不到图片 ${id}.jpg`,
						fix: `请把图片放进 content/photos/，文件名是 ${id}.jpg`,
					},
				],
	);
	return [...lonely, ...missing];
}

/** Each photo has its picture and each picture its photo, and the picture can be shown everywhere. */
export const pictures: Check = (museum) => [
	...withoutPartner(museum),
	...museum.pictures.flatMap((picture): Issue[] => {
		const ending = PICTURE.exec(picture.file)?.[2]?.toLowerCase() ?? '';
		const found = trouble(picture, ending);
		return found ? [{ name: found[0], file: picture.file, message: found[1], fix: found[2] }] : [];
	}),
];
