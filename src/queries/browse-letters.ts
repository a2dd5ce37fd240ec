import { byReading, sortReading } from '../domain/reading-order.ts';
import * as paths from '../paths.ts';
import type { Chapter } from '../schema/chapter.ts';
import { searchText } from '../text/search.ts';
import type { BackIndex } from './back-index.ts';
import type { BrowsePage, BrowseLine } from './browse-page.ts';
import type { TextEntry } from './holdings.ts';
import type { IndexLetter } from './index-letters.ts';

type Line = IndexLetter['lines'][number];

/** Where a line of an index leads: to its own page, to that of the name it stands for, else to the line itself. */
function addressOf(line: Line, index: BackIndex): string {
	if (!('see' in line)) return line.href ?? `${index.href}#${line.id}`;
	const [first, ...others] = line.see;
	const target = index.letters
		.flatMap(({ lines }) => lines)
		.find((one) => !('see' in one) && `#${one.id}` === first?.href);
	const isOne = others.length === 0 && target && !('see' in target);
	return (isOne ? target.href : undefined) ?? `${index.href}${first?.href ?? ''}`;
}

function browseLine(line: Line, index: BackIndex): BrowseLine {
	const note =
		'see' in line
			? searchText.browse.see.replace('{w}', line.see.map(({ label }) => label).join('、'))
			: line.note;
	return { label: line.heading, href: addressOf(line, index), note };
}

/** All names of the museum under their first letter: people, places, words, events, subjects and chapters. */
export function browseLetters(
	indexes: readonly BackIndex[],
	chapters: readonly TextEntry<Chapter>[],
): BrowsePage[] {
	const named = indexes.flatMap((index) =>
		index.letters.flatMap(({ letter, anchor, lines }) =>
			lines.map((line) => ({ letter, anchor, line: browseLine(line, index) })),
		),
	);
	const written = chapters.map(({ id, data }) => {
		const { letter } = sortReading(data.title);
		const line = {
			label: data.title,
			href: paths.chapterPath(id),
			note: searchText.kinds.chapters,
		};
		return { letter, anchor: `letter-${letter.toLowerCase()}`, line };
	});
	const all = [...named, ...written];
	return [...new Set(all.map(({ letter }) => letter))].sort().map((letter) => {
		const here = all.filter((one) => one.letter === letter);
		const value = here[0]?.anchor.replace('letter-', '') ?? '';
		const lines = here
			.map(({ line }) => ({ line, reading: sortReading(line.label) }))
			.sort((a, b) => byReading(a.reading, b.reading))
			.map(({ line }) => line);
		return { value, label: letter, href: paths.browsePath('letters', value), lines };
	});
}
