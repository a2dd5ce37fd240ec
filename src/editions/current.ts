import { EDITIONS, editionNamed, type Edition } from './edition.ts';

const name = process.env['EDITION'] ?? 'web';
const found = editionNamed(name);
if (!found) {
	throw new Error(`EDITION=${name} is not one of ${Object.keys(EDITIONS).join(', ')}`);
}

/** The edition being built. The only place that asks the environment. */
export const edition: Edition = found;
