/** 重画全部或部分示意画：npm run draw -- [编号…] [--size 0.5] [--to 文件夹] */
import { noteDrawn } from './draw/drawn.ts';
import { saveOrnaments } from './draw/map-ornaments.ts';
import { pictures } from './draw/pictures.ts';
import { render } from './draw/render.ts';
import { saveSeal } from './draw/save-seal.ts';
import { savePicture } from './draw/save.ts';

const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
	const at = words.indexOf(name);
	return at < 0 ? undefined : words.splice(at, 2)[1];
};
const folder = option('--to');
const size = Number(option('--size') ?? 1);
if (!folder && size !== 1) throw new Error('a drawing of another size needs --to');
const wanted = new Set(words);
if (wanted.size === 0 || wanted.has('seal')) {
	for (const file of await saveSeal(folder ?? 'public')) console.log(file);
}
if (!folder && (wanted.size === 0 || wanted.has('map'))) console.log(await saveOrnaments());
for (const picture of pictures) {
	if (wanted.size > 0 && !wanted.has(picture.id)) continue;
	const began = performance.now();
	const path = folder
		? `${folder}/${picture.id}.${picture.path.split('.').pop() ?? 'jpg'}`
		: picture.path;
	const scene = picture.scene();
	const [width, height] = [picture.width, picture.height].map((n) => Math.round(n * size));
	const drawn = render(scene, width ?? 0, height ?? 0);
	const bytes = await savePicture(drawn, path, picture.title, picture.most);
	if (!folder) noteDrawn(picture, scene);
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(`${path}  ${width}×${height}  ${Math.round(bytes / 1024)} KB  ${seconds} 秒`);
}
