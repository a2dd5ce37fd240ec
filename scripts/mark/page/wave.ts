import type { Marking } from '../marking.ts';

/** What a waveform.json tells, as BBC audiowaveform version 2 writes it: pairs of least and greatest values. */
interface Waveform {
	sample_rate: number;
	samples_per_pixel: number;
	bits: number;
	channels: number;
	data: number[];
}

/** Seconds on one strip; it turns like a page when the sound reaches its end. */
const STRIP = 20;

const isWaveform = (value: unknown): value is Waveform =>
	typeof value === 'object' &&
	value !== null &&
	'data' in value &&
	Array.isArray(value.data) &&
	'samples_per_pixel' in value &&
	'sample_rate' in value;

/** The strip above the sound: the waveform, where sentences and segments begin, and the ribbon where one listens. */
export class Wave {
	readonly #canvas: HTMLCanvasElement;
	#waveform: Waveform | undefined;

	/** @param seek called with the moment that was clicked, seconds */
	constructor(canvas: HTMLCanvasElement, seek: (seconds: number) => void) {
		this.#canvas = canvas;
		canvas.addEventListener('click', ({ offsetX }) => {
			seek(this.#from + (offsetX / canvas.clientWidth) * STRIP);
		});
	}

	#from = 0;

	/** Fetches the waveform, if the recording has one. */
	async load(): Promise<void> {
		const response = await fetch('waveform.json');
		const read: unknown = response.ok ? await response.json() : undefined;
		if (isWaveform(read)) this.#waveform = read;
	}

	/** Draws the strip around a position. */
	draw(marking: Marking, position: number, chosen: number): void {
		const canvas = this.#canvas;
		const { clientWidth: width, clientHeight: height } = canvas;
		const scale = devicePixelRatio || 1;
		if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
		if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
		const context = canvas.getContext('2d');
		if (!context) return;
		context.setTransform(scale, 0, 0, scale, 0, 0);
		context.clearRect(0, 0, width, height);
		const style = getComputedStyle(canvas);
		const colour = (name: string) => style.getPropertyValue(name).trim();
		this.#from = Math.floor(position / STRIP) * STRIP;
		const x = (seconds: number) => ((seconds - this.#from) / STRIP) * width;
		const line = (seconds: number, top: number, thickness: number, of: string) => {
			context.fillStyle = of;
			context.fillRect(x(seconds) - thickness / 2, top, thickness, height - top);
		};
		this.#drawSound(context, width, height, colour('--ink-quiet'), colour('--rule'));
		context.font = `15px ${style.fontFamily}`;
		for (const [index, { start }] of marking.sentences.entries()) {
			if (start === undefined || start < this.#from - 1 || start > this.#from + STRIP) continue;
			const isChosen = index === chosen;
			const of = colour(isChosen ? '--ink' : '--willow');
			line(start, 0, isChosen ? 3 : 2, of);
			context.fillText(String(index + 1), x(start) + 6, 15);
		}
		for (const { start } of marking.segments)
			if (start > 0 && start >= this.#from && start < this.#from + STRIP) {
				context.fillStyle = colour('--seal');
				context.fillRect(x(start) - 5, height - 10, 10, 10);
			}
		line(position, 0, 4, colour('--ribbon'));
	}

	#drawSound(
		context: CanvasRenderingContext2D,
		width: number,
		height: number,
		ink: string,
		rule: string,
	): void {
		const middle = height / 2;
		context.fillStyle = rule;
		context.fillRect(0, middle, width, 1);
		const waveform = this.#waveform;
		if (!waveform) return;
		const perSecond = waveform.sample_rate / waveform.samples_per_pixel;
		const { data, channels = 1 } = waveform;
		const greatest = 2 ** ((waveform.bits || 8) - 1);
		context.fillStyle = ink;
		for (let at = 0; at < width; at += 2) {
			const first = Math.floor((this.#from + (at / width) * STRIP) * perSecond);
			const last = Math.max(
				first + 1,
				Math.floor((this.#from + ((at + 2) / width) * STRIP) * perSecond),
			);
			let loudest = 0;
			for (let sample = first; sample < last; sample += 1)
				loudest = Math.max(
					loudest,
					Math.abs(data[sample * 2 * channels] ?? 0),
					Math.abs(data[sample * 2 * channels + 1] ?? 0),
				);
			const half = Math.max(0.5, (loudest / greatest) * (middle - 6));
			context.fillRect(at, middle - half, 1.4, half * 2);
		}
	}
}
