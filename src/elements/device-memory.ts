/**
 * Words that a visitor leaves on this device, under one key. Storage may be forbidden or full; then nothing is kept. A
 * machine that many people use keeps nothing at all.
 */
export class DeviceMemory {
	readonly #key: string;
	readonly #remembers: boolean;

	constructor(key: string, remembers: boolean) {
		this.#key = key;
		this.#remembers = remembers;
	}

	get kept(): string | undefined {
		if (!this.#remembers) return undefined;
		try {
			return localStorage.getItem(this.#key) ?? undefined;
		} catch {
			return undefined;
		}
	}

	/** Whether the device took it. */
	keep(words: string): boolean {
		if (!this.#remembers) return false;
		try {
			localStorage.setItem(this.#key, words);
			return true;
		} catch {
			return false;
		}
	}

	forget(): void {
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// Nothing was stored.
		}
	}
}
