import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { derivative, DERIVATIVE_MANNER } from './derivative.ts';
import { ENCODERS, type Format } from './encoders.ts';

const isFormat = (name: string | undefined): name is Format =>
	name !== undefined && name in ENCODERS;

/** What a copy's name is made of: Astro's own list, and the way in which copies are made. */
const NAMED_BY = ['src', 'width', 'height', 'format', 'quality', 'fit', 'position', 'manner'];

/**
 * Astro's image service, with three differences: the derivatives keep the few labels of src/images/labels.ts (creator,
 * rights, 「示意画，非照片」), because a picture travels without its page; they are remembered by content; and their names
 * change with the settings of the encoders, which Astro's own cache would not notice.
 */
const labelledImageService: LocalImageService = {
	...sharpService,
	propertiesToHash: NAMED_BY,
	async validateOptions(options, config, logger) {
		const valid = (await sharpService.validateOptions?.(options, config, logger)) ?? options;
		return { ...valid, manner: DERIVATIVE_MANNER };
	},
	getHTMLAttributes(options, config, logger) {
		const attributes = sharpService.getHTMLAttributes?.(options, config, logger);
		return { ...attributes, manner: undefined };
	},
	async transform(input, transform) {
		const asked = transform as { width?: number; format?: string }; // Astro types them as unknown.
		const format = isFormat(asked.format) ? asked.format : 'jpeg';
		return { data: await derivative(input, asked.width, format), format };
	},
};

export default labelledImageService;
