import { chineseNumberToArabic } from '../../../src/domain/chinese-number.ts';
import { ERAS, eraOf } from '../../../src/domain/era.ts';
import { DYNASTIES, REIGN_NAMES, reignNamed } from '../../../src/domain/reigns.ts';
import { writeNumbers } from '../../../src/search/codes.ts';
import type { FacetsPart } from '../../../src/search/parts.ts';
import { textsOf } from '../../../src/search/write-index.ts';
import type { FoundEntry } from './read-pages.ts';

/** A place by all its names. */
interface NamedPlace {
	title: string;
	names: readonly string[];
}

/** Three digits may also count years: 300年前. */
const YEAR = /(?<!\d)(\d{4}|\d{3}(?!年[前来多历]))(?:年|(?=[—–-]\d{3,4}年)|）)/g;
const CHINESE_YEAR = /[〇一二三四五六七八九]{4}年/g;
const REIGN = new RegExp(
	`(${REIGN_NAMES.join('|')})(?=年间|间|初|末|[元一二三四五六七八九十廿卅\\d]+年|朝|《|帝)`,
	'g',
);
/** Not in 文明代表, 公元初, 说明时, 300元人民币. */
const DYNASTY =
	/(?<![文公])(明|清|唐|宋|元|隋|汉)(?:(?=代|朝|初|末|[)）])|(?<![说证声发不分老].)(?=[人时](?!民)))/g;

/** The eras a text speaks of, by the years, reigns and dynasties it names: 1955年, 成化年间, 清代. */
export function erasNamedIn(text: string): Set<string> {
	const eras = new Set<string>();
	const add = (year: number | undefined) => {
		const era = year === undefined ? undefined : eraOf(year);
		if (era) eras.add(era.name);
	};
	for (const [, year] of text.matchAll(YEAR)) add(Number(year));
	for (const [year] of text.matchAll(CHINESE_YEAR)) add(chineseNumberToArabic(year.slice(0, -1)));
	for (const [, name = ''] of text.matchAll(REIGN)) add(reignNamed(name)?.first);
	for (const [, name = ''] of text.matchAll(DYNASTY)) add((DYNASTIES[name]?.[0] ?? NaN) + 1);
	return eras;
}

const textOf = (entry: FoundEntry) => Array.from(textsOf(entry), ({ text }) => text).join('\n');

/** Numbers of the entries that pass, as differences. */
const listOf = <Item>(items: readonly Item[], passes: (item: Item) => boolean) => {
	const numbers = items.flatMap((item, number) => (passes(item) ? [number] : []));
	return writeNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
};

/** A longer name that holds a shorter one names another place: 北街社区 is not 北街. */
function placesNamedIn(text: string, places: readonly NamedPlace[]): Set<string> {
	const found = new Set<string>();
	const names = places
		.flatMap(({ title, names: others }) => [title, ...others].map((name) => ({ name, title })))
		.sort((a, b) => b.name.length - a.name.length);
	let rest = text;
	for (const { name, title } of names) {
		if (!rest.includes(name)) continue;
		found.add(title);
		rest = rest.split(name).join('\n');
	}
	return found;
}

/** What the filters offer: the places and eras that entries speak of, and the grades of cards. */
export function facetsOf(entries: readonly FoundEntry[]): FacetsPart {
	const texts = entries.map(textOf);
	const places = entries.filter(({ kind }) => kind === 'places');
	const named = texts.map((text) => placesNamedIn(text, places));
	const eras = texts.map(erasNamedIn);
	const value = (name: string, list: string): [string, string] => [name, list];
	return {
		places: [...new Set(places.map(({ title }) => title))].map((title) =>
			value(
				title,
				listOf(named, (found) => found.has(title)),
			),
		),
		eras: ERAS.map(({ name }) =>
			value(
				name,
				listOf(eras, (found) => found.has(name)),
			),
		),
		grades: ['A', 'B', 'C'].map((grade) =>
			value(
				grade,
				listOf(entries, (entry) => entry.grade === grade),
			),
		),
	};
}
