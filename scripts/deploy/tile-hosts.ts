import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TIANDITU_HOST } from '../../src/domain/tianditu.ts';

/**
 * The other hosts that pages of the web edition may ask, as content/site.yaml has it: the national map's, if its key is there,
 * and no other. The content check has judged the file.
 */
export function tileHosts(content: string): string[] {
	const site: unknown = parse(readFileSync(join(content, 'site.yaml'), 'utf8'));
	const isSet =
		typeof site === 'object' && site !== null && 'tianditu' in site && Boolean(site.tianditu);
	return isSet ? [TIANDITU_HOST] : [];
}
