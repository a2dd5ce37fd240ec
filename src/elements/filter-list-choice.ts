/** One filter: the name of a line's attribute and the value asked for; an empty value asks for nothing. */
export interface Choice {
	name: string;
	value: string;
}

/** Whether a line fits all choices. An attribute may hold several values, separated by spaces. */
export function chooses(
	choices: readonly Choice[],
	attribute: (name: string) => string | undefined,
): boolean {
	return choices.every(
		({ name, value }) => value === '' || (attribute(name) ?? '').split(' ').includes(value),
	);
}
