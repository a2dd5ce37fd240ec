/** Puts numbers and words into a sentence that the component brought: 「找到{n}条」. A name without a value leaves nothing. */
export const fillSentence = (
	pattern: string | undefined,
	values: Readonly<Record<string, string>>,
): string => (pattern ?? '').replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
