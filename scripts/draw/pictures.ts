/** Every picture the museum draws: what it is called, how big it is and where it goes. */
import { type Scene } from './render.ts';
import { cityGate } from './scenes/city-gate.ts';
import { courtyardDoor } from './scenes/courtyard-door.ts';
import { dananjie65 } from './scenes/dananjie-65.ts';
import { emptyChair } from './scenes/empty-chair.ts';
import { homeOpening } from './scenes/home-opening.ts';
import { oldBooks } from './scenes/old-books.ts';
import { schoolHall } from './scenes/school-hall.ts';
import { stoneBridge } from './scenes/stone-bridge.ts';
import { wenquanlu66 } from './scenes/wenquanlu-66.ts';
import { willowBranch } from './scenes/willow-branch.ts';

export interface PictureOrder {
	readonly id: string;
	readonly title: string;
	readonly scene: () => Scene;
	readonly width: number;
	readonly height: number;
	/** Relative to the project's folder. */
	readonly path: string;
	/** Greatest size of the file in bytes. */
	readonly most: number;
}

const courtyard = (id: string, title: string, scene: () => Scene): PictureOrder => ({
	id,
	title,
	scene,
	width: 2400,
	height: 1600,
	path: `content/photos/${id}.jpg`,
	most: 900_000,
});

const vignette = (id: string, title: string, scene: () => Scene): PictureOrder => ({
	id,
	title,
	scene,
	width: 1200,
	height: 600,
	path: `src/assets/drawings/${id}.webp`,
	most: 150_000,
});

export const pictures: readonly PictureOrder[] = [
	courtyard('dananjie-65-before', '大南街65号院落示意：改造前', () => dananjie65('before')),
	courtyard('dananjie-65-after', '大南街65号院落示意：改造后', () => dananjie65('after')),
	courtyard('wenquanlu-66-before', '温泉路66号院落示意：改造前', () => wenquanlu66('before')),
	courtyard('wenquanlu-66-after', '温泉路66号院落示意：改造后', () => wenquanlu66('after')),
	courtyard('dananjie-65-balcony-before', '大南街65号院落示意：改造前，从楼上看', () =>
		dananjie65('before', 'balcony'),
	),
	courtyard('dananjie-65-balcony-after', '大南街65号院落示意：改造后，从楼上看', () =>
		dananjie65('after', 'balcony'),
	),
	courtyard('wenquanlu-66-steps-before', '温泉路66号院落示意：改造前，从檐下看', () =>
		wenquanlu66('before', 'steps'),
	),
	courtyard('wenquanlu-66-steps-after', '温泉路66号院落示意：改造后，从檐下看', () =>
		wenquanlu66('after', 'steps'),
	),
	courtyard('dananjie-65-gate-before', '大南街65号院落示意：改造前，从大门看', () =>
		dananjie65('before', 'gate'),
	),
	courtyard('dananjie-65-gate-after', '大南街65号院落示意：改造后，从大门看', () =>
		dananjie65('after', 'gate'),
	),
	courtyard('dananjie-65-rain-before', '大南街65号院落示意：改造前，雨中', () =>
		dananjie65('before', 'rain'),
	),
	courtyard('dananjie-65-rain-after', '大南街65号院落示意：改造后，雨中', () =>
		dananjie65('after', 'rain'),
	),
	courtyard('wenquanlu-66-gate-before', '温泉路66号院落示意：改造前，从门道看', () =>
		wenquanlu66('before', 'gate'),
	),
	courtyard('wenquanlu-66-gate-after', '温泉路66号院落示意：改造后，从门道看', () =>
		wenquanlu66('after', 'gate'),
	),
	courtyard('wenquanlu-66-wall-before', '温泉路66号院落示意：改造前，院墙', () =>
		wenquanlu66('before', 'wall'),
	),
	courtyard('wenquanlu-66-wall-after', '温泉路66号院落示意：改造后，院墙', () =>
		wenquanlu66('after', 'wall'),
	),
	{
		id: 'home-opening',
		title: '柳城水巷示意',
		scene: homeOpening,
		width: 2400,
		height: 1200,
		path: 'src/assets/drawings/home-opening.jpg',
		most: 700_000,
	},
	vignette('city-gate', '城墙与城门', cityGate),
	vignette('stone-bridge', '石桥与河', stoneBridge),
	vignette('school-hall', '学宫大殿', schoolHall),
	vignette('courtyard-door', '院门', courtyardDoor),
	vignette('willow-branch', '柳枝', willowBranch),
	vignette('old-books', '线装书', oldBooks),
	vignette('empty-chair', '柳树下的空竹椅', emptyChair),
];
