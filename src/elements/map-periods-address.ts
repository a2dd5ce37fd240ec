/** The position of the slider that shows every place, as the address writes it. */
export const ALL = 'all';

/**
 * The period an address asks for: `#time-qing` → `qing`. No address asks for all of them; one that speaks of something
 * else, or of a period the map does not have, asks for nothing.
 */
export function periodInAddress(hash: string, known: readonly string[]): string | undefined {
	if (hash === '' || hash === '#') return ALL;
	const id = /^#time-(.+)$/.exec(hash)?.[1];
	return id === ALL || (id !== undefined && known.includes(id)) ? id : undefined;
}

export const addressOfPeriod = (period: string): string => `#time-${period}`;
