import type { Site } from '../schema/site.ts';
import type { QrCode } from '../domain/code-squares.ts';
import { qrCode } from './qr-code.ts';

/** Where something is found online, for a phone's camera and for a hand that types. */
export interface PublicCode {
	/** The full address. */
	url: string;
	/** What one types, in pieces that end in 「/」, so that a line may end between them: `example.cn/`, `lessons/`. */
	address: string[];
	code: QrCode;
}

/**
 * The code of a museum address; undefined until the museum has an address of its own, and for what the web edition does
 * not show: a code that leads nowhere is worse than none.
 */
export function publicCode(
	path: string,
	site: Pick<Site, 'address'>,
	onWeb = true,
): PublicCode | undefined {
	if (site.address === undefined || !onWeb) return undefined;
	const url = new URL(path, site.address).href;
	return {
		url,
		address: url.replace(/^https?:\/\//, '').split(/(?<=\/)/),
		code: qrCode(url),
	};
}
