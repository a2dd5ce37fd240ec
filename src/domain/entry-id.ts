const ENTRY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a file name without its ending may be an id: lower-case letters, digits, single hyphens. */
export const isEntryId = (name: string): boolean => ENTRY_ID.test(name);

/** The nearest allowed file name, for a remedy that can be copied; undefined when nothing of it is usable. */
export function suggestedId(name: string): string | undefined {
	const id = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return isEntryId(id) ? id : undefined;
}
