import type { Channel } from './edition.ts';

/** Something made by others that travels with an edition, and the terms on which it does. */
export interface Licence {
	/** What it is, for people: 「思源宋体（Noto Serif SC）」. */
	work: string;
	/** What it does here. */
	use: string;
	/** The licence's own name. */
	licence: string;
	/** The npm package it comes in, and the file in it that holds the licence; what stands below `until` is of other works. */
	from: { package: string; file: string; until?: string };
	/** The copy of that file in the edition, in LICENCE_FOLDER. */
	file: string;
	/** The editions it travels with; all of them if none is named. */
	only?: readonly Channel[];
}

/** Where the texts of the licences lie in an edition. */
export const LICENCE_FOLDER = 'licences';

/** Faces, programs and tables whose licences ask that their text goes with every copy. */
const LICENCES: readonly Licence[] = [
	{
		work: '思源宋体（Noto Serif SC）',
		use: '标题、引文和正文的字体',
		licence: 'SIL OFL 1.1',
		from: { package: '@fontsource/noto-serif-sc', file: 'LICENSE' },
		file: 'noto-serif-sc.txt',
	},
	{
		work: '霞鹜文楷（LXGW WenKai）',
		use: '讲述人的话和低年级学习单的字体',
		licence: 'SIL OFL 1.1',
		from: { package: '@fontsource/lxgw-wenkai', file: 'LICENSE' },
		file: 'lxgw-wenkai.txt',
	},
	{
		work: 'Leaflet',
		use: '推着看街区示意图',
		licence: 'BSD 2-Clause',
		from: { package: 'leaflet', file: 'LICENSE' },
		file: 'leaflet.txt',
	},
	{
		work: 'Supercluster',
		use: '图上挨得近的地点并成一处',
		licence: 'ISC',
		from: { package: 'supercluster', file: 'LICENSE' },
		file: 'supercluster.txt',
	},
	{
		work: 'KDBush',
		use: '找图上挨得近的地点',
		licence: 'ISC',
		from: { package: 'kdbush', file: 'LICENSE' },
		file: 'kdbush.txt',
	},
	{
		work: 'gcoord',
		use: '在实测过的路线上，把手机说的位置换算到图上',
		licence: 'MIT',
		from: { package: 'gcoord', file: 'LICENSE' },
		file: 'gcoord.txt',
	},
	{
		work: 'OpenSeadragon',
		use: '放大看图',
		licence: 'BSD 3-Clause',
		from: { package: 'openseadragon', file: 'LICENSE.txt' },
		file: 'openseadragon.txt',
	},
	{
		work: 'simple-keyboard',
		use: '屏幕上的键盘',
		licence: 'MIT',
		from: { package: 'simple-keyboard', file: 'LICENSE' },
		file: 'simple-keyboard.txt',
		only: ['kiosk'],
	},
	{
		work: 'qrcode',
		use: '在屏幕上画二维码',
		licence: 'MIT',
		from: { package: 'qrcode', file: 'license' },
		file: 'qrcode.txt',
	},
	{
		work: 'dijkstrajs',
		use: '给二维码排数字和字母',
		licence: 'MIT',
		from: { package: 'dijkstrajs', file: 'LICENSE.md' },
		file: 'dijkstrajs.txt',
	},
	{
		work: 'OpenCC的繁简对照',
		use: '搜索认繁体字',
		licence: 'Apache 2.0',
		from: { package: 'opencc-js', file: 'LICENSES/Apache-2.0.txt' },
		file: 'opencc.txt',
	},
	{
		work: 'pinyin-pro的读音',
		use: '搜索认拼音，给字注音',
		licence: 'MIT',
		from: { package: 'pinyin-pro', file: 'LICENSE' },
		file: 'pinyin-pro.txt',
	},
	{
		work: 'Vite',
		use: '页面要用时才取程序',
		licence: 'MIT',
		// The rest is of what Vite itself is made of; of Vite only a few lines travel.
		from: {
			package: 'vite',
			file: 'LICENSE.md',
			until: '# Licenses of bundled dependencies',
		},
		file: 'vite.txt',
	},
	{
		work: 'Rolldown',
		use: '把几段程序接在一起',
		licence: 'MIT',
		from: { package: 'rolldown', file: 'LICENSE' },
		file: 'rolldown.txt',
	},
];

/** The works of others that one edition carries, and must give their licences with. */
export const licencesOf = (channel: Channel): Licence[] =>
	LICENCES.filter(({ only }) => only?.includes(channel) ?? true);

/** The words of a licence, from all that its file says. */
export const licenceText = ({ from }: Licence, whole: string): string =>
	(from.until === undefined ? whole : (whole.split(from.until)[0] ?? '')).trim();
