/** Time for one engine, after which it is asked no more. */
export class Deadline {
	readonly #end: number;
	readonly #limit: number;

	constructor(seconds: number) {
		this.#limit = seconds;
		this.#end = Date.now() + seconds * 1000;
	}

	get isOver(): boolean {
		return Date.now() > this.#end;
	}

	/** Waits for something, at most to the end. */
	async wait<T>(promise: Promise<T>): Promise<T> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			const left = Math.max(0, this.#end - Date.now());
			timer = setTimeout(() => reject(new Error(`超过${this.#limit / 60}分钟`)), left);
		});
		try {
			return await Promise.race([promise, late]);
		} finally {
			clearTimeout(timer);
		}
	}
}
