const MEGABYTE = 1_000_000;

/** 「0.4 MB」; number and unit stay on one line. */
export const inMegabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)}\u00a0MB`;
