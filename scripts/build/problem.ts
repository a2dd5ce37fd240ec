/** Why a build stops, in a sentence for the person who started it. */
export class BuildProblem extends Error {
	override name = 'BuildProblem';
}

export const DISK_FULL = '磁盘满了。请腾出一些空间，再运行一次。';
