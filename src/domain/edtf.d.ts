/** The part of the package we use; it carries no types of its own. https://github.com/inukshuk/edtf.js */
declare module 'edtf' {
	interface Span {
		type: string;
		/** Milliseconds since 1970, of the first and the last moment; ±Infinity where a side is open. */
		min: number;
		max: number;
	}
	/** Throws when the text is not EDTF. */
	function edtf(text: string, constraints?: { level?: 0 | 1 | 2; types?: string[] }): Span;
	export default edtf;
}
