import { createHash } from 'node:crypto';

/** SHA-256, as 64 letters. */
export const digestOf = (bytes: string | Buffer): string =>
	createHash('sha256').update(bytes).digest('hex');
