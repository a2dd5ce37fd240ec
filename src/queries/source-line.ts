import type { Source } from '../schema/source.ts';

export function sourceLine(source: Source, locator?: string): string {
	return [source.author.join('，'), source.title, locator].filter(Boolean).join('．');
}
