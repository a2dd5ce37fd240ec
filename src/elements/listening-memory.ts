/** Remembers on this device where a visitor stopped listening. Storage may be forbidden or full; then nothing is remembered. */
const keyOf = (id: string) => `beijie-listen:${id}`;

export function recallPlace(id: string): number | undefined {
	try {
		const stored = localStorage.getItem(keyOf(id));
		const seconds = stored === null ? NaN : Number(stored);
		return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
	} catch {
		return undefined;
	}
}

export function rememberPlace(id: string, seconds: number): void {
	try {
		localStorage.setItem(keyOf(id), seconds.toFixed(1));
	} catch {
		// Listening goes on without it.
	}
}

export function forgetPlace(id: string): void {
	try {
		localStorage.removeItem(keyOf(id));
	} catch {
		// Nothing was stored.
	}
}
