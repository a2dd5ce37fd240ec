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
	export interface HeifDecoder {
		decode(bytes: Uint8Array): HeifImage[];
	}
	const libheif: { HeifDecoder: new () => HeifDecoder };
	export default libheif;
}
