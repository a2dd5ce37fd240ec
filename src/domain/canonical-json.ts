const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'object' && Object.values(value).every(isEmpty));

/**
 * A plain value as one text that depends on nothing but what it says: keys in the order of their letters, and no key whose
 * value is empty, so that a field which a later schema adds and nobody has filled in changes nothing.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
	const parts = Object.entries(value)
		.filter(([, part]) => !isEmpty(part))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
	return `{${parts.join(',')}}`;
}
