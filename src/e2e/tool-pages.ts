import type { BrowserContextOptions } from 'playwright-core';
import { visit, type Visit, type VisitOptions } from './browser.ts';
import type { ToolProcess } from './tool-process.ts';

/** How a page of a tool is visited: on an office's screen, unless its options say otherwise. */
export interface ToolVisitOptions extends Pick<VisitOptions, 'before'> {
	/** Width and height of the window, in CSS pixels. */
	viewport?: { width: number; height: number };
	/** More about the window, in Playwright's words. */
	context?: BrowserContextOptions;
	/** Whether the fonts come, too: ten million bytes that only matter to whoever looks at the page. */
	fonts?: boolean;
}

/** A visited page of a tool. */
export interface ToolVisit extends Visit {
	/** Errors so far, but for those of fonts that were left away. */
	errors: () => string[];
}

const OFFICE = { width: 1280, height: 800 };

/** Opens a page of a tool that runs, such as `/records/` of the desk. */
export async function visitTool(
	tool: ToolProcess,
	path: string,
	{ viewport = OFFICE, context, fonts = false, ...options }: ToolVisitOptions = {},
): Promise<ToolVisit> {
	const seen = await visit(path, {
		...options,
		museumUrl: tool.url,
		context: { viewport, ...context },
		until: 'load',
		prepare: async (window) => {
			if (!fonts) await window.route('**/*.woff2', (route) => route.abort());
		},
	});
	const errors = () => seen.consoleErrors.filter((error) => !/ERR_FAILED/.test(error));
	return { ...seen, errors };
}
