/** What a server recipe needs to know. */
export interface Recipe {
	/** Host name, such as `museum.example.cn`. */
	domain: string;
	/** Absolute folder of the built edition (or a link to it). */
	folder: string;
	/** The base path the edition was built with; begins and ends in `/`. */
	base: string;
	/** Addresses of this machine to listen on, IPv6 in brackets. */
	addresses: readonly string[];
	/** Port for plain http. */
	port: number;
	/** Files of the certificate; without them the recipe speaks http only. */
	tls?: { certificate: string; key: string } | undefined;
}

/** Every address of the machine, IPv4 and IPv6. */
export const ALL_ADDRESSES = ['0.0.0.0', '[::]'] as const;
