import type { BuildOptions } from './options.ts';
import { fonts } from './fonts.ts';
import { verify } from './verify.ts';

/** What a step after Astro may know about the build. */
export type BuildContext = Omit<BuildOptions, 'target'> & {
	/** The project's folder. */
	root: string;
};

/** Works on the finished pages in `folder`; throws `BuildProblem` if the result may not go out. */
export type BuildStep = (folder: string, context: BuildContext) => Promise<void>;

/** After Astro, in this order. The last one looks at what the others left. */
export const BUILD_STEPS: readonly { label: string; run: BuildStep }[] = [
	{ label: '裁切字体', run: fonts },
	{ label: '核对成品', run: verify },
];
