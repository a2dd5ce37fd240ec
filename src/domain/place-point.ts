/** The datums a measured point may be recorded in. wgs84 and cgcs2000 agree to about a metre; gcj02 and bd09 are shifted. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];
