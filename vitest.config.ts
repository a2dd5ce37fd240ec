import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test hangs, on a busy computer, too. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };
const unit = {
	...PATIENCE,
	// By itself Vitest leaves one processor idle.
	maxWorkers: '100%',
};
/** Tests that put something else in the place of a module, which others must not see. */
const ALONE = '{src,scripts}/**/*.alone.test.ts';

export default defineConfig({
	test: {
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
					maxWorkers: 2,
					isolate: false,
				},
			},
		],
	},
});
