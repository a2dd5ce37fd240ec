import { defineConfig } from 'vitest/config';

const unit = {
	// By itself Vitest leaves one processor idle.
	maxWorkers: '100%',
	testTimeout: 30_000,
	hookTimeout: 30_000,
};
/** Tests that put something else in the place of a module, which others must not see. */
const ALONE = '**/*.alone.test.ts';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					...unit,
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: [ALONE],
					// What is imported is read once for all: every test puts back what it changes.
					isolate: false,
				},
			},
			{ test: { ...unit, name: 'unit-alone', include: [ALONE], exclude: ['node_modules/**'] } },
			{
				test: {
					name: 'e2e',
					include: ['src/e2e/**/*.e2e.ts'],
					globalSetup: 'src/e2e/global-setup.ts',
					maxWorkers: 2,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
