/** What the benchmark uses of lunr, which brings no types. https://lunrjs.com/docs/ */
declare module 'lunr' {
	interface Builder {
		use(plugin: unknown): void;
		ref(name: string): void;
		field(name: string): void;
		add(document: object): void;
	}
	interface Query {
		term(term: string, options: { presence: number }): void;
	}
	interface Index {
		query(fill: (query: Query) => void): { ref: string }[];
	}
	interface Lunr {
		(configure: (this: Builder) => void): Index;
		Index: { load(serialized: object): Index };
		Query: { presence: { OPTIONAL: number; REQUIRED: number } };
		zh: { tokenizer(text: string): { toString(): string }[] };
		/** The plugins of lunr-languages take any lunr. */
		[key: string]: unknown;
	}
	const lunr: Lunr;
	export default lunr;
}
