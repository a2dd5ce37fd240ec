import { RIGHTS_WORDS } from '../domain/rights.ts';
import { housePagePath, interviewPath, photoPath } from '../paths.ts';
import { INTERVIEW_KINDS } from '../schema/interview.ts';
import type { Page } from '../schema/page.ts';
import { PROVENANCES } from '../schema/photo.ts';
import type { Site } from '../schema/site.ts';
import { dayInWords } from './day-in-words.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { inListeningOrder } from './interview-order.ts';
import { lessonLines, type LessonFacts } from './lesson-facts.ts';
import { byAccessionNo } from './photo-page.ts';
import { contacts, type Contact } from './site-settings.ts';

/** Works that are credited in the same words. */
export interface CreditGroup {
	/** 「北街史志馆绘，示意画，非照片」 */
	credit: string;
	/** What they are, as far as the credit does not say it: 「示意画，非照片」, 「示范，合成语音」. */
	kind: string;
	/** How they may be used, where the record says it. */
	rights?: string | undefined;
	medium: 'picture' | 'recording';
	works: Link[];
}

/** What a teacher is told first. */
export interface SchoolPage {
	name: string;
	/** The version of the content, as its editors name it. */
	version: string;
	/** The day it was packed: 「2026年11月28日」. */
	day: string;
	lessons: LessonFacts[];
	contacts: Contact[];
	credits: CreditGroup[];
	/** House pages that say more, where the edition has them. */
	principles?: Link | undefined;
	colophon?: Link | undefined;
}

interface Words {
	unknown: string;
	synthetic: string;
	contact: { desk: string; telephone: string; wechat: string };
}

type Credited = Omit<CreditGroup, 'works'> & { work: Link };

/** What a credit does not say itself. */
const unsaid = (credit: string, kinds: readonly string[]) =>
	kinds.filter((kind) => !credit.includes(kind)).join('，');

/** One group for all that are alike in everything but the work itself, in the order of their first work. */
function inGroups(works: readonly Credited[]): CreditGroup[] {
	const groups = new Map<string, CreditGroup>();
	for (const { work, ...alike } of works) {
		const name = JSON.stringify(alike);
		const group = groups.get(name) ?? { ...alike, works: [] };
		group.works.push(work);
		groups.set(name, group);
	}
	return [...groups.values()];
}

/** The credits of every picture and recording that the edition shows. */
export function credits(
	{ photos, interviews, chapters }: Holdings,
	synthetic: string,
): CreditGroup[] {
	return inGroups([
		...[...photos].sort(byAccessionNo).map(({ id, data }) => ({
			credit: data.credit,
			kind: unsaid(data.credit, [PROVENANCES[data.provenance]]),
			rights: RIGHTS_WORDS[data.rights].label,
			medium: 'picture' as const,
			work: { href: photoPath(id), label: data.title },
		})),
		...inListeningOrder({ interviews, chapters }).map(({ id, data }) => ({
			credit: data.credit,
			kind: unsaid(data.credit, [
				INTERVIEW_KINDS[data.kind],
				...(data.synthetic ? [synthetic] : []),
			]),
			medium: 'recording' as const,
			work: { href: interviewPath(id), label: data.title },
		})),
	]);
}

/** Everything 「先看我」 says that records know. `day` is the day of the build, `YYYY-MM-DD`. */
export function schoolPage(
	holdings: Holdings,
	pages: readonly Entry<Page>[],
	site: Site,
	{ day, words }: { day: string; words: Words },
): SchoolPage {
	const housePage = (id: string): Link | undefined => {
		const page = pages.find((one) => one.id === id);
		return page && { href: housePagePath(id), label: page.data.title };
	};
	return {
		name: site.name,
		version: site.version,
		day: dayInWords(day),
		lessons: lessonLines(holdings.lessons),
		contacts: contacts(site, words.contact, words.unknown),
		credits: credits(holdings, words.synthetic),
		principles: housePage('principles'),
		colophon: housePage('colophon'),
	};
}
