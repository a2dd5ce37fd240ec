import type { BuildOptions } from './options.ts';
import { fonts } from './fonts.ts';
import { joinSheets } from './join-sheets.ts';
import { licences } from './licences.ts';
import { noTrace } from './no-trace.ts';
import { offline } from './offline.ts';
import { openFromFiles } from './open-from-files.ts';
import { papers } from './papers.ts';
import { readMeFirst } from './read-me-first.ts';
import { search } from './search.ts';
import { share } from './share.ts';
import { cutTiles } from './tiles.ts';
import { verify } from './verify.ts';

/** What a step after Astro may know about the build. */
export type BuildContext = Omit<BuildOptions, 'target'> & {
	/** The project's folder. */
	root: string;
};

/** Works on the finished pages in `folder`; throws `BuildProblem` if the result may not go out. */
export type BuildStep = (folder: string, context: BuildContext) => Promise<void>;

/** After Astro, in this order. */
export const BUILD_STEPS: readonly { label: string; run: BuildStep }[] = [
	{ label: '并样式', run: joinSheets },
	{ label: '排印 PDF', run: papers },
	{ label: '裁切字体', run: fonts },
	{ label: '编搜索索引', run: search },
	{ label: '画分享图', run: share },
	{ label: '切大图', run: cutTiles },
	{ label: '改写网址', run: openFromFiles },
	{ label: '写先看我', run: readMeFirst },
	{ label: '附上许可', run: licences },
	{ label: '备好离线阅读', run: offline },
	{ label: '核对没有泄露', run: noTrace },
];

/** Looks at what all others left, and says whether it may go out. */
export const FINAL_STEP: { label: string; run: BuildStep } = { label: '核对成品', run: verify };
