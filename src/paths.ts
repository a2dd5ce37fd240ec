/** Every address of the museum is built here, so that a base path or a renamed room changes one file. */

const base = import.meta.env?.BASE_URL ?? '/';

/** Puts the base path before a museum address: `/chapters/` → `/beijie/chapters/`. */
export function withBase(address: string): string {
	return `${base.endsWith('/') ? base.slice(0, -1) : base}${address}`;
}

/** Takes the base path away again: what an address is called inside the museum. */
export function withoutBase(address: string): string {
	const prefix = base.endsWith('/') ? base.slice(0, -1) : base;
	return prefix && address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : address;
}

export const homePath = () => withBase('/');
/** The same page with pinyin above its characters: a chapter, a lesson, a worksheet. */
export const pinyinPath = (page: string) => `${page}pinyin/`;
export const chaptersPath = () => withBase('/chapters/');
export const chapterPath = (id: string) => withBase(`/chapters/${id}/`);
/** `section` is the anchor of one of its headings. */
export const chapterSectionPath = (id: string, section: string) =>
	withBase(`/chapters/${id}/#${section}`);
export const interviewsPath = () => withBase('/interviews/');
/** `seconds` leads to that moment of the recording. */
export const interviewPath = (id: string, seconds?: number) =>
	withBase(`/interviews/${id}/${seconds === undefined ? '' : `#t=${seconds}`}`);
export const segmentPath = (id: string, segment: string) =>
	withBase(`/interviews/${id}/${segment}/`);
export const audioPath = (id: string) => withBase(`/interviews/${id}/audio.m4a`);
export const transcriptPath = (id: string, layer: 'original' | 'mandarin') =>
	withBase(`/interviews/${id}/${layer}.vtt`);
export const waveformPath = (id: string) => withBase(`/interviews/${id}/waveform.json`);
/** 双本同听: what was said beside what was written from it. */
export const editedAccountPath = (id: string) => withBase(`/interviews/${id}/edited/`);
/** Recordings and chapters by 话题, 地点, 年代 or 词: `interviewIndexPath('themes', 'rivers')`; all themes without a value. */
export const interviewIndexPath = (
	kind: 'themes' | 'places' | 'decades' | 'terms',
	value?: string,
) => withBase(`/interviews/by/${kind}/${value === undefined ? '' : `${value}/`}`);
export const podcastPath = () => withBase('/podcast.xml');
export const podcastCoverPath = () => withBase('/share/podcast.jpg');
/** The segments of a recording as podcast players read them. */
export const podcastChaptersPath = (id: string) => withBase(`/interviews/${id}/chapters.json`);
/** A recording for programmes of libraries, in the words of IIIF. */
export const interviewManifestPath = (id: string) => withBase(`/interviews/${id}/manifest.json`);
export const comparisonsPath = () => withBase('/then-now/');
export const comparisonPath = (id: string) => withBase(`/then-now/${id}/`);
export const photosPath = () => withBase('/photos/');
export const photoPath = (id: string) => withBase(`/photos/${id}/`);
/** A picture for programmes of libraries, in the words of IIIF. */
export const photoManifestPath = (id: string) => withBase(`/photos/${id}/manifest.json`);
/** The folder of a large picture's tiles; without a slash at its end, as IIIF names it. */
export const photoTilesPath = (id: string) => withBase(`/photos/${id}/iiif`);
export const mapPath = () => withBase('/map/');
/** The map as the sources of one period have it; without script, what they say of that period. */
export const mapTimePath = (period: string) => withBase(`/map/#time-${period}`);
export const placesPath = () => withBase('/places/');
export const placePath = (id: string) => withBase(`/places/${id}/`);
export const walksPath = () => withBase('/walks/');
export const walkPath = (id: string) => withBase(`/walks/${id}/`);
/** Stops are counted from 1. */
export const walkStopPath = (id: string, stop: number) => withBase(`/walks/${id}/#stop-${stop}`);
/** Keeps what was read on a phone. It stands at the top, because it may look after nothing above it. */
export const offlineWorkerPath = () => withBase('/offline-worker.js');
/** Lists what a phone keeps, and stands in for what it does not keep when there is no net. */
export const offlinePath = () => withBase('/offline/');
export const timelinePath = () => withBase('/timeline/');
/** The timeline for programmes. */
export const timelineDataPath = () => withBase('/timeline.json');
/** Days of the timeline for calendars. */
export const timelineCalendarPath = () => withBase('/timeline.ics');
/** `era` is one of `ERAS` in src/domain/era.ts. */
export const eraPath = (era: string) => withBase(`/timeline/#era-${era}`);
export const eventPath = (id: string) => withBase(`/timeline/#${id}`);
export const lessonsPath = () => withBase('/lessons/');
export const lessonPath = (id: string) => withBase(`/lessons/${id}/`);
export const worksheetPath = (id: string) => withBase(`/lessons/${id}/worksheet/`);
export const teacherPath = (id: string) => withBase(`/lessons/${id}/teacher/`);
export const projectorPath = (id: string) => withBase(`/lessons/${id}/projector/`);
export const quizPath = (id: string) => withBase(`/lessons/${id}/quiz/`);
export const lessonVersionsPath = (id: string) => withBase(`/lessons/${id}/versions/`);
/** A version that was frozen: 1.0 → `/lessons/two-dates/versions/1-0/`. */
export const lessonVersionPath = (id: string, number: string) =>
	withBase(`/lessons/${id}/versions/${number.replace('.', '-')}/`);
export const analysisPath = (id: string) => withBase(`/lessons/${id}/analysis/`);
/** The sheets of a lesson besides the worksheet and the teacher's edition, each a page that prints. */
export const lessonSheetPath = (id: string, sheet: LessonSheet) =>
	withBase(`/lessons/${id}/${sheet}/`);
export type LessonSheet =
	'observation' | 'cards' | 'words' | 'walk' | 'rubric' | 'review' | 'worksheet' | 'teacher';
/** The same sheet as a document, where the edition has one. */
export const paperPath = (id: string, sheet: LessonSheet | 'worksheet-pinyin') =>
	withBase(`/lessons/${id}/${id}-${sheet}.pdf`);
export const evidenceIndexPath = () => withBase('/evidence/');
export const evidencePath = (id: string) => withBase(`/evidence/${id}/`);
export const sourcesPath = () => withBase('/about/sources/');
export const sourcePath = (id: string) => withBase(`/about/sources/#${id}`);
/** The licences of what others made and the edition carries. */
export const licencesPath = () => withBase('/about/licences/');
export const termsPath = () => withBase('/terms/');
export const termPath = (id: string) => withBase(`/terms/#${id}`);
export const peoplePath = () => withBase('/people/');
export const personPath = (id: string) => withBase(`/people/${id}/`);
export const indexesPath = () => withBase('/indexes/');
export const backIndexPath = (id: 'people' | 'places' | 'subjects') => withBase(`/indexes/${id}/`);
export const searchPath = () => withBase('/search/');
/** Names by their first letter, or events and pictures by decade: `browsePath('letters', 'd')`; all letters without a value. */
export const browsePath = (way: 'letters' | 'decades', value?: string) =>
	withBase(`/search/${way}/${value === undefined ? '' : `${value}/`}`);
export const aboutPath = () => withBase('/about/');
/** The front pages of the rooms and the lists of whole kinds of records, those that search engines may list. */
export const roomPaths = (): string[] => [
	homePath(),
	chaptersPath(),
	interviewsPath(),
	comparisonsPath(),
	photosPath(),
	mapPath(),
	placesPath(),
	walksPath(),
	timelinePath(),
	peoplePath(),
	termsPath(),
	evidenceIndexPath(),
	indexesPath(),
	backIndexPath('people'),
	backIndexPath('places'),
	backIndexPath('subjects'),
	lessonsPath(),
	sourcesPath(),
	licencesPath(),
];
/** A house page: `about` is the room's front page, the others stand below it; `en-…` pages below `/en/`. */
export function housePagePath(id: string): string {
	if (id === 'about') return aboutPath();
	if (id === 'en-home') return withBase('/en/');
	return id.startsWith('en-') ? withBase(`/en/${id.slice(3)}/`) : withBase(`/about/${id}/`);
}
export const kioskPath = () => withBase('/kiosk/');
/** For those who look after the machine in the hall. */
export const staffPath = () => withBase('/kiosk/staff/');
/** 「先看我」 of the school edition. */
export const readMeFirstPath = () => withBase('/read-me-first/');
export const feedPath = () => withBase('/feed.xml');
export const sitemapPath = () => withBase('/sitemap.xml');
export const shareImagePath = (
	room: 'chapters' | 'comparisons' | 'interviews' | 'photos' | 'segments' | 'site',
	id: string,
) => withBase(`/share/${room}-${id}.png`);
