/** What this device remembers of a visitor's choices for all recordings. */
type Choice = 'layer' | 'speed';

/**
 * Remembers on this device where a visitor stopped listening, and how they like to listen. Storage may be forbidden or
 * full; then nothing is remembered. A machine that many people use remembers nothing at all.
 */
export class ListeningMemory {
	readonly #place: string;
	readonly #remembers: boolean;

	constructor(id: string, remembers: boolean) {
		this.#place = `beijie-listen:${id}`;
		this.#remembers = remembers;
	}

	/** Where one stopped, seconds. */
	get place(): number | undefined {
		const seconds = Number(this.#read(this.#place) ?? NaN);
		return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
	}

	keepPlace(seconds: number): void {
		this.#write(this.#place, seconds.toFixed(1));
	}

	forgetPlace(): void {
		try {
			localStorage.removeItem(this.#place);
		} catch {
			// Nothing was stored.
		}
	}

	recall(choice: Choice): string | undefined {
		return this.#read(`beijie-${choice}`);
	}

	remember(choice: Choice, value: string): void {
		this.#write(`beijie-${choice}`, value);
	}

	#read(key: string): string | undefined {
		if (!this.#remembers) return undefined;
		try {
			return localStorage.getItem(key) ?? undefined;
		} catch {
			return undefined;
		}
	}

	#write(key: string, value: string): void {
		if (!this.#remembers) return;
		try {
			localStorage.setItem(key, value);
		} catch {
			// Listening goes on without it.
		}
	}
}
