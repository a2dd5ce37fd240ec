/** Why a build stops, in a sentence for the person who started it. */
export class BuildProblem extends Error {
	override name = 'BuildProblem';
}
