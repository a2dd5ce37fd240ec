/** 重画全部或部分示意画：npm run draw -- [编号…] [--size 0.5] [--to 文件夹] */
import { pictures } from './draw/pictures.ts';
import { render } from './draw/render.ts';
import { saveSeal } from './draw/save-seal.ts';
import { savePicture } from './draw/save.ts';

const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
	const at = words.indexOf(name);
	return at < 0 ? undefined : words.splice(at, 2)[1];
};
const size = Number(option('--size') ?? 1);
const folder = option('--to');
const wanted = new Set(words);
if (wanted.size === 0 || wanted.has('seal')) {
	for (const file of await saveSeal(folder ?? 'public')) console.log(file);
}
for (const picture of pictures) {
	if (wanted.size > 0 && !wanted.has(picture.id)) continue;
	const path = folder
		? `${folder}/${picture.id}.${picture.path.split('.').pop() ?? 'jpg'}`
		: picture.path;
	const drawn = render(
		picture.scene(),
		Math.round(picture.width * size),
		Math.round(picture.height * size),
	);
	const bytes = await savePicture(drawn, path, picture.title, picture.most);
	console.log(`${path}  ${drawn.width}×${drawn.height}  ${Math.round(bytes / 1024)} KB`);
}
