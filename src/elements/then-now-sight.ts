/** The ways to look at a comparison: 推着看, 淡入淡出, 并排, 逐张. */
export type View = 'slider' | 'fade' | 'side' | 'film';

const VIEWS: readonly View[] = ['slider', 'fade', 'side', 'film'];

/** What is seen of a comparison. Pictures are counted from 0, the oldest first. */
export interface Sight {
	view: View;
	/** How much of the older picture is seen, whole percent from 0 to 100. */
	at: number;
	/** The two pictures that slider and fade compare; the first is the older one. */
	before: number;
	after: number;
	/** The picture that the film-strip shows. */
	shown: number;
}

/** What a comparison opens with: its oldest and its newest picture, half of each. */
export const openingSight = (count: number): Sight => ({
	view: 'slider',
	at: 50,
	before: 0,
	after: count - 1,
	shown: 0,
});

export const viewNamed = (name: string | null | undefined): View | undefined =>
	VIEWS.find((view) => view === name);

/** Puts another picture on one side; the other side makes way, so that the older one stays the older. */
export function withPicture(
	sight: Sight,
	side: 'before' | 'after',
	picture: number,
	count: number,
): Sight {
	return side === 'before'
		? {
				...sight,
				before: Math.min(picture, count - 2),
				after: Math.max(sight.after, Math.min(picture, count - 2) + 1),
			}
		: {
				...sight,
				after: Math.max(picture, 1),
				before: Math.min(sight.before, Math.max(picture, 1) - 1),
			};
}

const wholeNumber = (written: string | null): number | undefined =>
	written !== null && /^\d{1,3}$/.test(written) ? Number(written) : undefined;

/** The pictures that an address names, `1-3` or `2`, counted from 1 there; none where they cannot be. */
function picturesNamed(written: string | null, count: number): number[] {
	const numbers = /^\d{1,2}(?:-\d{1,2})?$/.test(written ?? '') ? (written ?? '').split('-') : [];
	const pictures = numbers.map((number) => Number(number) - 1);
	return pictures.every((picture) => picture >= 0 && picture < count) ? pictures : [];
}

/**
 * What an address asks to see, by `#view=slider&at=40&of=1-3` or the same behind `?`; the former wins. undefined when it asks
 * for nothing, or for a view that is not among `views`; the rest of what cannot be read stays as a comparison opens.
 */
export function sightInAddress(
	hash: string,
	search: string,
	views: readonly View[],
	count: number,
): Sight | undefined {
	for (const query of [hash.replace(/^#/, ''), search.replace(/^\?/, '')]) {
		const asked = new URLSearchParams(query);
		const view = viewNamed(asked.get('view'));
		if (!view || !views.includes(view)) continue;
		const opening = openingSight(count);
		const at = Math.min(100, wholeNumber(asked.get('at')) ?? opening.at);
		const [first, second] = picturesNamed(asked.get('of'), count);
		const isPair = first !== undefined && second !== undefined && first < second;
		return {
			view,
			at,
			before: isPair ? first : opening.before,
			after: isPair ? second : opening.after,
			shown: view === 'film' && first !== undefined ? first : opening.shown,
		};
	}
	return undefined;
}

/** What stands behind `#` to see the same again. Says nothing of what is so anyway. */
export function addressOfSight({ view, at, before, after, shown }: Sight, count: number): string {
	const isMoved = view === 'slider' || view === 'fade';
	const pictures = view === 'film' ? String(shown + 1) : `${before + 1}-${after + 1}`;
	return [
		`view=${view}`,
		...(isMoved ? [`at=${at}`] : []),
		...(count > 2 && view !== 'side' ? [`of=${pictures}`] : []),
	].join('&');
}
