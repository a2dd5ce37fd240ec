import { isEarly } from '../domain/school.ts';
import { evidencePath, lessonPath } from '../paths.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { lessonsText } from '../text/lessons.ts';
import { indexById } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { lessonEvidence, type LessonEntry } from './lesson-facts.ts';
import { dayInWords } from './plain-source.ts';
import { printedCards, type PrintedCard } from './printed-card.ts';
import { sheetFacts, type SheetFacts } from './lesson-sheet-facts.ts';
import { publicCode, type PublicCode } from './public-code.ts';

/** An evidence card to cut out: what it says, and who, when and where. */
export interface SourceCard extends PrintedCard {
	/** What the record does not know is said to be unknown: that is what a class looks for first. */
	origin: { label: string; value: string; known: boolean }[];
	code?: PublicCode | undefined;
}

/** 史料卡: what the groups of a class hold in their hands. */
export interface SourceCards extends SheetFacts {
	early: boolean;
	cards: SourceCard[];
	online?: PublicCode | undefined;
}

function originOf(source: Source | undefined, locator: string | undefined): SourceCard['origin'] {
	const words = lessonsText.papers.cards;
	const place = locator ?? source?.volume ?? source?.page;
	const host =
		source?.['container-title'] ?? (source?.type === 'webpage' ? source.publisher : undefined);
	const title = source && `《${source.title}》${place ?? ''}`;
	const facts = [
		[words.who, source?.author.join('、')],
		[words.when, source?.issued && dayInWords(source.issued)],
		[words.where, [title, host].filter((part) => part !== undefined).join('，')],
	] as const;
	return facts.map(([label, value]) => ({
		label,
		value: value || words.unknown,
		known: Boolean(value),
	}));
}

export function sourceCards(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
): SourceCards {
	const evidence = indexById(holdings.evidence);
	const sources = indexById(holdings.sources);
	return {
		...sheetFacts(lesson, holdings),
		early: isEarly(lesson.data.grades),
		cards: printedCards(lessonEvidence(lesson.data), holdings).map((card) => {
			const data = evidence.get(card.id)?.data;
			const source = data && sources.get(data.source)?.data;
			return {
				...card,
				origin: originOf(source, data?.locator),
				code: publicCode(evidencePath(card.id), site, data?.onWeb),
			};
		}),
		online: publicCode(lessonPath(lesson.id), site),
	};
}
