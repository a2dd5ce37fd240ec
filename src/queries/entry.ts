/** All a query asks of a record: its id and its fields. Astro's entries fit, and so does a record written by hand. */
export interface Entry<Data> {
	id: string;
	data: Data & Gated;
}

/** What the consent gate adds to every record it lets through. */
export interface Gated {
	/** Whether search engines may list the record's page; true where nobody objects. */
	searchEngines?: boolean | undefined;
	/** Whether the web edition shows the record, too, so that a code for a phone leads somewhere. */
	onWeb?: boolean | undefined;
}

/** A link with its words. */
export interface Link {
	href: string;
	label: string;
}

/** Stable order for lists without a better one. */
export const byId = (a: { id: string }, b: { id: string }): number =>
	a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Looks records up by id. */
export const indexById = <Data>(entries: readonly Entry<Data>[]): Map<string, Entry<Data>> =>
	new Map(entries.map((entry) => [entry.id, entry]));

/** The records with these ids, in the order of the ids; ids without a record are left out. */
export const pick = <Data>(
	ids: readonly string[],
	index: ReadonlyMap<string, Entry<Data>>,
): Entry<Data>[] => ids.flatMap((id) => index.get(id) ?? []);
