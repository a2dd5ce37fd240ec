/** The little of libheif-js that opening one picture takes. */
declare module 'libheif-js/wasm-bundle.js' {
	export interface HeifImage {
		get_width(): number;
		get_height(): number;
		is_primary(): boolean;
		/** Fills RGBA, 8 bits each; `null` where the picture cannot be unpacked. */
		display(
			pixels: { data: Uint8ClampedArray; width: number; height: number },
			done: (pixels: { data: Uint8ClampedArray } | null) => void,
		): void;
		free(): void;
	}
	const libheif: {
		ready?: Promise<unknown>;
		HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
	};
	export default libheif;
}
