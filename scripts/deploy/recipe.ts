/** What a server recipe needs to know. */
export interface Recipe {
	/** Host name, such as `museum.example.cn`. */
	domain: string;
	/** Absolute folder of the built edition (or a link to it). */
	folder: string;
	/** The base path the edition was built with; begins and ends in `/`. */
	base: string;
	/** Other hosts that pages may ask for something; none without the national map. */
	hosts?: readonly string[] | undefined;
	/** Addresses of this machine to listen on, IPv6 in brackets. */
	addresses: readonly string[];
	/** Port for plain http. */
	port: number;
	/** Files of the certificate; without them the recipe speaks http only. */
	tls?: { certificate: string; key: string } | undefined;
	/** Port for https; 443 if it is not named. */
	tlsPort?: number | undefined;
}

/** Every address of the machine, IPv4 and IPv6. */
export const ALL_ADDRESSES = ['0.0.0.0', '[::]'] as const;

/** What the printed examples in recipes/ are made with. */
export const EXAMPLE_RECIPE: Recipe = {
	domain: 'museum.example.cn',
	folder: '/srv/beijie/web',
	base: '/',
	addresses: ALL_ADDRESSES,
	port: 80,
};
