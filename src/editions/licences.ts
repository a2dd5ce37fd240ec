/** Something made by others that travels with an edition, and the terms on which it does. */
export interface Licence {
	/** What it is, for people: 「思源宋体（Noto Serif SC）」. */
	work: string;
	/** What it does here. */
	use: string;
	/** The licence's own name. */
	licence: string;
	/** The npm package it comes in, and the file in it that holds the licence. */
	from: { package: string; file: string };
	/** The copy of that file in the edition, in LICENCE_FOLDER. */
	file: string;
}

/** Where the texts of the licences lie in an edition. */
export const LICENCE_FOLDER = 'licences';

/** Faces, programs and tables whose licences ask that their text goes with every copy. */
export const LICENCES: readonly Licence[] = [
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
		work: 'OpenSeadragon',
		use: '放大看图',
		licence: 'BSD 3-Clause',
		from: { package: 'openseadragon', file: 'LICENSE.txt' },
		file: 'openseadragon.txt',
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
];
