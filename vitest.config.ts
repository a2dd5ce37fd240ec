import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Milliseconds after which a test hangs, on a busy computer, too. */
const PATIENCE = {
	testTimeout: 120_000,
	hookTimeout: 120_000,
	// What is asked again and again until it is so: a second, as it would be, is short on a busy computer.
	expect: { poll: { timeout: 20_000 } },
};
/** One more than there are processors: tests often wait, for a page, a sound, another process. */
const WORKERS = availableParallelism() + 1;
const unit = { ...PATIENCE, maxWorkers: WORKERS };
/** Tests that put something else in the place of a module, which others must not see. */
const ALONE = '{src,scripts}/**/*.alone.test.ts';

/**
 * Files that take longest, in minutes of a processor or of waiting; by itself Vitest goes by their size until it has
 * measured them. Two that build the same edition of trial content wait for each other, so they stand apart.
 */
const LONGEST = [
	'src/e2e/withheld',
	'src/e2e/accessibility',
	'src/e2e/every-page',
	'src/e2e/base-path',
	'src/e2e/search-proof',
	'src/e2e/then-now',
	'src/e2e/mark-killed',
	'src/e2e/layout',
	'src/e2e/search',
	'src/e2e/player',
	'src/e2e/old-chromium',
	'src/e2e/kiosk',
	'src/e2e/from-files',
	'src/e2e/desk-',
	'src/e2e/absence',
	'scripts/soak/mutations',
	'scripts/sheets/sheets',
	'scripts/draw/drawn',
	'scripts/kiosk/health/check-museum',
];

/** Begins with the files that take longest, so that no processor is left alone with one of them at the end. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = LONGEST.findIndex((file) => moduleId.includes(`/${file}`));
			return at === -1 ? LONGEST.length : at;
		};
		const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
		return [...projects.values()].flatMap((some) => some.toSorted((a, b) => place(a) - place(b)));
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					...unit,
					name: 'unit',
					include: ['{src,scripts}/**/*.test.ts'],
					exclude: [ALONE],
					// What is imported is read once for all: every test puts back what it changes.
					isolate: false,
				},
			},
			{ test: { ...unit, name: 'unit-alone', include: [ALONE] } },
			{
				test: {
					name: 'e2e',
					include: ['src/e2e/**/*.e2e.ts'],
					globalSetup: 'src/e2e/global-setup.ts',
					...PATIENCE,
					// They share one browser; more of them would only wait for it.
					maxWorkers: 3,
					isolate: false,
				},
			},
		],
	},
});
