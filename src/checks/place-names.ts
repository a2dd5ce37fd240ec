import { misspelledPlaces, placeNames } from '../domain/place-spelling.ts';
import { withQuotedHidden } from '../domain/quoted.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum, Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';
import { visibleWords } from './visible-words.ts';

/** Shorter old names are parts of other words: 「温江」 was the name of a river. */
const SHORTEST_OLD_NAME = 3;

/** 「流江、酸枣河」 are two names, and 「文庙（县学）」 is one with a word beside it. */
const namesIn = (written: string) =>
	written.split(/[、（）]/).filter((name) => [...name].length > 1);

const namesOf = ({ data }: CheckedEntry<'places'>): string[] =>
	[data.name, ...data.formerNames.map(({ name }) => name)].flatMap(namesIn);

/** Every name and former name of a place is written as its record writes it. */
function misspelled(museum: Museum): Issue[] {
	const names = placeNames(museum.records.places.flatMap(namesOf));
	return visibleWords(museum)
		.filter(({ isCited }) => !isCited)
		.flatMap(({ text, file, lineAt }) =>
			misspelledPlaces(withQuotedHidden(text), names).map(({ offset, written, name }) => ({
				name: 'place-misspelt' as const,
				file,
				line: lineAt(offset),
				message: `「${written}」像是「${name}」，写法不一样`,
				fix: `请改成「${name}」；确实是另一处的，新建一个地点，就不再提醒`,
				reminder: true as const,
			})),
		);
}

/** Former names that are long enough to be told from other words, with their places; two places may have had one name. */
const oldNamesOf = (places: Museum['records']['places']) =>
	Map.groupBy(
		places.flatMap((place) =>
			place.data.formerNames
				.flatMap(({ name }) => namesIn(name))
				.filter((name) => [...name].length >= SHORTEST_OLD_NAME)
				.map((name) => ({ name, place })),
		),
		({ name }) => name,
	);

/** A former name in our own sentences of a chapter that neither says what the place is called today nor leads to it. */
function oldNamesAlone(text: Text, old: ReturnType<typeof oldNamesOf>): Issue[] {
	const { plainText, places: marked, passages } = readingOf(text).text;
	// Tables, quotations and accounts name things as their sources do.
	const own = passages
		.filter(({ kind, according }) => kind !== 'table' && according === undefined)
		.map(({ text: words, line }) => ({ words: withQuotedHidden(words), line }));
	const isTold = ({ id, data }: CheckedEntry<'places'>) =>
		marked.some((mention) => mention.id === id) ||
		namesIn(data.name).some((name) => plainText.includes(name));
	return [...old].flatMap(([name, named]): Issue[] => {
		const [first] = named;
		const found = own.find(({ words }) => words.includes(name));
		if (!first || !found || named.some(({ place }) => isTold(place))) return [];
		const { id, data } = first.place;
		return [
			{
				name: 'old-name-alone',
				file: text.file,
				line: lineInFile(text, found.line),
				message: `「${name}」是「${data.name}」的另一个名字，这一篇没有说它现在叫什么`,
				fix: `请写上「${data.name}」，或写成 <地 id="${id}">${name}</地>`,
				reminder: true,
			},
		];
	});
}

/** Names of places are spelled as in their records, and old ones are told from today's. */
export function placeSpelling(museum: Museum): Issue[] {
	const old = oldNamesOf(museum.records.places);
	const chapters = museum.texts.filter(({ collection }) => collection === 'chapters');
	return [...misspelled(museum), ...chapters.flatMap((text) => oldNamesAlone(text, old))];
}
