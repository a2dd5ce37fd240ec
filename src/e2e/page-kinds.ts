import { builtPages, type BuiltPage } from './built-site.ts';

/**
 * The rooms of the museum: every pattern of address that the web edition promises. A pattern without a
 * page is a missing room; a page that fits none belongs here.
 */
export const ROOMS: readonly { name: string; address: RegExp }[] = [
	{ name: 'home', address: /^\/$/ },
	{ name: 'chapters', address: /^\/chapters\/$/ },
	{ name: 'chapter', address: /^\/chapters\/[^/]+\/$/ },
	{ name: 'chapter with pinyin', address: /^\/chapters\/[^/]+\/pinyin\/$/ },
	{ name: 'interviews', address: /^\/interviews\/$/ },
	{ name: 'interview', address: /^\/interviews\/(?!by\/)[^/]+\/$/ },
	{
		name: 'segment of an interview',
		address: /^\/interviews\/(?!by\/)[^/]+\/(?!edited\/)[^/]+\/$/,
	},
	{ name: 'edited account', address: /^\/interviews\/(?!by\/)[^/]+\/edited\/$/ },
	{ name: 'ways to look up interviews', address: /^\/interviews\/by\/[^/]+\/$/ },
	{ name: 'interviews looked up', address: /^\/interviews\/by\/[^/]+\/[^/]+\/$/ },
	{ name: 'comparisons', address: /^\/then-now\/$/ },
	{ name: 'comparison', address: /^\/then-now\/[^/]+\/$/ },
	{ name: 'photos', address: /^\/photos\/$/ },
	{ name: 'photo', address: /^\/photos\/[^/]+\/$/ },
	{ name: 'map', address: /^\/map\/$/ },
	{ name: 'places', address: /^\/places\/$/ },
	{ name: 'place', address: /^\/places\/[^/]+\/$/ },
	{ name: 'walks', address: /^\/walks\/$/ },
	{ name: 'walk', address: /^\/walks\/[^/]+\/$/ },
	{ name: 'timeline', address: /^\/timeline\/$/ },
	{ name: 'lessons', address: /^\/lessons\/$/ },
	{ name: 'lesson', address: /^\/lessons\/[^/]+\/$/ },
	{ name: 'worksheet', address: /^\/lessons\/[^/]+\/worksheet\/$/ },
	{ name: 'lesson with pinyin', address: /^\/lessons\/[^/]+\/pinyin\/$/ },
	{ name: 'worksheet with pinyin', address: /^\/lessons\/[^/]+\/worksheet\/pinyin\/$/ },
	{ name: 'quiz with pinyin', address: /^\/lessons\/[^/]+\/quiz\/pinyin\/$/ },
	{ name: 'teacher', address: /^\/lessons\/[^/]+\/teacher\/$/ },
	{ name: 'observation sheet', address: /^\/lessons\/[^/]+\/observation\/$/ },
	{ name: 'source cards', address: /^\/lessons\/[^/]+\/cards\/$/ },
	{ name: 'word cards', address: /^\/lessons\/[^/]+\/words\/$/ },
	{ name: 'walk sheet', address: /^\/lessons\/[^/]+\/walk\/$/ },
	{ name: 'rubric', address: /^\/lessons\/[^/]+\/rubric\/$/ },
	{ name: 'dossier for review', address: /^\/lessons\/[^/]+\/review\/$/ },
	{ name: 'versions of a lesson', address: /^\/lessons\/[^/]+\/versions\/(?:[^/]+\/)?$/ },
	{ name: 'projector', address: /^\/lessons\/[^/]+\/projector\/$/ },
	{ name: 'quiz', address: /^\/lessons\/[^/]+\/quiz\/$/ },
	{ name: 'source analysis', address: /^\/lessons\/[^/]+\/analysis\/$/ },
	{ name: 'evidence index', address: /^\/evidence\/$/ },
	{ name: 'evidence', address: /^\/evidence\/[^/]+\/$/ },
	{ name: 'terms', address: /^\/terms\/$/ },
	{ name: 'people', address: /^\/people\/$/ },
	{ name: 'person', address: /^\/people\/[^/]+\/$/ },
	{ name: 'indexes', address: /^\/indexes\/$/ },
	{ name: 'back-of-book index', address: /^\/indexes\/[^/]+\/$/ },
	{ name: 'search', address: /^\/search\/$/ },
	{ name: 'about', address: /^\/about\/$/ },
	{ name: 'sources', address: /^\/about\/sources\/$/ },
	{ name: 'house page', address: /^\/about\/(?!sources\/)[^/]+\/$/ },
	{ name: 'English home', address: /^\/en\/$/ },
	{ name: 'English page', address: /^\/en\/[^/]+\/$/ },
	{ name: 'pages kept on the phone', address: /^\/offline\/$/ },
	{ name: 'not found', address: /^\/404\.html$/ },
];

/** One page that stands for its kind. */
export interface SamplePage {
	/** The room's. */
	name: string;
	page: BuiltPage;
}

/** The longest page shows most of what its kind can get wrong. */
export const fullest = (pages: readonly BuiltPage[]) =>
	[...pages].sort((a, b) => b.html.length - a.html.length || (a.path < b.path ? -1 : 1))[0];

/** Rooms without a single page. */
export function missingRooms(pages: readonly BuiltPage[]): string[] {
	return ROOMS.filter(({ address }) => !pages.some(({ path }) => address.test(path))).map(
		({ name, address }) => `${name} ${address.source}`,
	);
}

/** One page of every room. */
export function samplePages(pages = builtPages()): SamplePage[] {
	return ROOMS.flatMap(({ name, address }) => {
		const page = fullest(pages.filter(({ path }) => address.test(path)));
		return page ? [{ name, page }] : [];
	});
}
