const FIGURE = /<图\s[^<>]*?\bid\s*=\s*(["'])(.*?)\1[^<>]*>(?:\s*<\/图>)?/g;

/** A text without the `<图>` of pictures that may not be shown; its lines keep their numbers. */
export const withoutFigures = (body: string, isShown: (id: string) => boolean): string =>
	body.replace(FIGURE, (mark: string, _quote: string, id: string) =>
		isShown(id.trim().toLowerCase()) ? mark : mark.replace(/[^\n]/g, ''),
	);
