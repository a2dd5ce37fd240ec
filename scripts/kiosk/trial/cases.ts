import type { Stage } from './stage.ts';

/** One thing to try. */
export interface Case {
	what: string;
	/** Whose connections count. */
	host: string;
	act: (stage: Stage) => Promise<void>;
	/** How often it is tried until something moves; on a busy computer typed letters may be lost. */
	tries: number;
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '');

/** Types an address where a visitor of a usual browser would. */
async function openByHand({ screen }: Stage, address: string): Promise<void> {
	await screen.press('ctrl+l');
	await screen.type(address);
	// Without what the address bar adds from what it remembers.
	await screen.press('Delete', 'Return');
}

/** An address, in a browser with an address bar. */
export const addressCase = (written: string): Case => ({
	what: written,
	host: hostOf(written),
	tries: 3,
	act: (stage) => openByHand(stage, written.replace('{port}', String(stage.port))),
});

/** A key combination, and an address behind it. */
export const keyCase = (keys: string): Case => ({
	what: keys,
	host: 'example.com',
	tries: 1,
	act: async ({ screen }) => {
		await screen.press(keys);
		// Whatever has the focus now, an address bar perhaps, gets an address.
		await screen.type('example.com');
		await screen.press('Return');
	},
});
