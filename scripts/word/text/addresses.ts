import type { Around } from './model.ts';

/**
 * Where links in the Word file lead. `.invalid` belongs to nobody and never will (RFC 2606): the address only carries what is
 * meant through every program that keeps links.
 */
const HOST = 'https://beijie.invalid';

const KINDS = { 地: 'place', 人: 'person', 词: 'term' } as const;

/** The address of a link in Word. */
export const addressOf = (around: Around): string =>
	around.kind === 'link'
		? `${HOST}${around.address}`
		: `${HOST}/-/${KINDS[around.name]}/${around.id}`;

/** What pointing at a link shows. */
export const hintOf = (around: Around): string =>
	around.kind === 'link'
		? around.address
		: `${{ 地: '地点', 人: '人物', 词: '词条' }[around.name]} ${around.id}`;

/** What an address in Word means; undefined when it leads out of the museum. */
export function aroundOf(address: string): Around | undefined {
	if (!address.startsWith(`${HOST}/`)) return undefined;
	const path = address.slice(HOST.length);
	const [, kind = '', id = ''] = /^\/-\/(\w+)\/([a-z0-9-]+)\/?$/.exec(path) ?? [];
	const name = (['地', '人', '词'] as const).find((one) => KINDS[one] === kind);
	return name ? { kind: 'mention', name, id } : { kind: 'link', address: path };
}
