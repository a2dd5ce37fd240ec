import type { EvidenceGrade } from '../domain/evidence-grade.ts';
import type { Link } from './entry.ts';
import type { FigureView } from './figure.ts';

/** A mark's target: one evidence card as the page that cites it shows it. */
export interface CitedCard {
	/** `b16`; the mark's and the card's anchors are made of it. */
	id: string;
	/** 「B16」 */
	label: string;
	/** Order of first citation on this page, from 1. */
	number: number;
	grade: EvidenceGrade;
	gradeWords: string;
	statement: string;
	quotation?: string | undefined;
	/** The source as GB/T 7714 writes it, with the locator. */
	source: string;
	note?: string | undefined;
	conflicts: Link[];
	href: string;
}

/** An event as a chapter quotes it. */
export interface EventLine {
	title: string;
	/** As recorded; accounts that differ stand side by side. */
	dates: string[];
	result: string;
	href: string;
}

/** One picture of a comparison, with its name in it and its own date. */
export interface ComparisonPicture extends FigureView {
	/** 「改造前」 */
	label: string;
	/** As recorded, with the time of day where it is known. */
	when: string;
	/** That it was warped or cut to lie on the others; undefined where it is shown whole. */
	trimmed?: string | undefined;
}

/** The ways to look at a comparison: 滑块, 淡入淡出, 并排, 逐张. */
export type ComparisonView = 'slider' | 'fade' | 'side' | 'film';

/** A comparison as any page shows it. */
export interface ComparisonCard {
	id: string;
	title: string;
	href: string;
	/** From the oldest to the newest. */
	pictures: ComparisonPicture[];
	/** Only one where the viewpoints are too different to lay the pictures over each other. */
	views: readonly ComparisonView[];
}

/** What the marks inside a text point at. Built by a query, so that the components inside the text need not go looking. */
export interface ReadingContext {
	cards: ReadonlyMap<string, CitedCard>;
	terms: ReadonlyMap<string, Link & { meaning: string }>;
	people: ReadonlyMap<string, Link>;
	places: ReadonlyMap<string, Link>;
	figures: ReadonlyMap<string, FigureView>;
	comparisons: ReadonlyMap<string, ComparisonCard>;
	events: ReadonlyMap<string, EventLine>;
}
