import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					// By itself Vitest leaves one processor idle.
					maxWorkers: '100%',
					testTimeout: 30_000,
					hookTimeout: 30_000,
				},
			},
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
