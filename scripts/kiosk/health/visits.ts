import type { Manifest } from '../package/manifest.ts';

/** One page to look at, and what must be true there. */
export interface HealthVisit {
	/** Address from the museum's root. */
	path: string;
	/** In Chinese, for the sentence to the staff. */
	label: string;
	/** An expression for the page; true as soon as all is well. It is asked again until the patience ends. */
	isWell: string;
}

/** Sent with every request of the health check; the hall's server knows it by it. */
export const CHECK_HEADER = 'X-Kiosk-Check';

/** A page that has a heading, and whose pictures in sight have arrived. */
const STANDS = `document.readyState === 'complete' && document.querySelector('h1') !== null
	&& [...document.images].every((image) => image.loading === 'lazy' || (image.complete && image.naturalWidth > 0))`;

/** The museum's first word; it is in its name. */
const WORD = '北街';

/** A question about the museum that always has an answer. */
const FINDS = `(() => {
	const list = document.querySelector('[data-results]');
	return list !== null && list.getAttribute('aria-busy') !== 'true' && list.querySelector('li') !== null;
})()`;

/** The drawing of the streets: it is in the page itself and has names on it. */
const MAP = `${STANDS} && document.querySelector('main svg text, main svg a, place-map[data-ready]') !== null`;

/** Decodes a whole sound file and finds that it has a length; nothing is played aloud. */
const sounds = (path: string) => `(() => {
	if (!window.healthSound) {
		window.healthSound = new Audio(${JSON.stringify(path)});
		window.healthSound.muted = true;
		window.healthSound.play().catch(() => undefined);
	}
	return window.healthSound.currentTime > 0 && window.healthSound.duration > 0;
})()`;

/** Where every visit begins. */
export const START = '/kiosk/';

const address = (file: string) => `/${encodeURI(file.replace(/index\.html$/, ''))}`;

/** Pages of the first level, and one inside each room: what a visitor would try. */
function roomPages(paths: readonly string[]): HealthVisit[] {
	const pages = paths.filter((path) => path.endsWith('/index.html'));
	const byRoom = new Map<string, string>();
	for (const page of pages) {
		const [room = ''] = page.split('/');
		const deepest = byRoom.get(room);
		if (deepest === undefined || (deepest.split('/').length < 3 && page.split('/').length > 2))
			byRoom.set(room, page);
	}
	return [...byRoom.values()].map((page) => ({
		path: address(page),
		label: `「${address(page)}」一页`,
		isWell: STANDS,
	}));
}

/** What is looked at in a release before it is kept: start page, a page of every room, a sound, search, the map. */
export function healthVisits({ files }: Pick<Manifest, 'files'>): HealthVisit[] {
	const paths = files.map(({ path }) => path);
	const sound = paths.find((path) => /\.(?:m4a|mp3)$/.test(path));
	const has = (path: string) => paths.includes(path);
	return [
		{ path: START, label: '起始页', isWell: STANDS },
		...roomPages(paths).filter(({ path }) => path !== START),
		...(has('map/index.html') ? [{ path: '/map/', label: '地图', isWell: MAP }] : []),
		...(has('search/index.html')
			? [{ path: `/search/?q=${encodeURIComponent(WORD)}`, label: '搜索', isWell: FINDS }]
			: []),
		...(sound === undefined
			? []
			: [{ path: START, label: '声音', isWell: sounds(`/${encodeURI(sound)}`) }]),
	];
}
