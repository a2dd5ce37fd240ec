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

/** A comparison as other pages show it: two pictures with their names. */
export interface ComparisonCard {
	title: string;
	href: string;
	pictures: (FigureView & { label: string })[];
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
