/**
 * Widths of the copies of a picture in pixels. All components ask for the same, so that a copy is encoded once for all of
 * them, and a visitor who goes on to the picture's own page has it already.
 */
const WIDTHS = [360, 540, 720, 1080, 1440, 1920] as const;

/**
 * The widths in which a picture is offered.
 *
 * @param width of the picture itself; no copy is wider
 * @param least the narrowest copy that any screen of this place asks for
 * @returns at least one
 */
export function copyWidths(width: number, least = 0): number[] {
	const offered = WIDTHS.filter((one) => one >= least && one <= width);
	return offered.length > 0 ? offered : [width];
}
