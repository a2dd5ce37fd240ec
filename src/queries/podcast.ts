import * as paths from '../paths.ts';
import type { Interview } from '../schema/interview.ts';
import { interviewRoomsText } from '../text/interview-rooms.ts';
import { interviewsText } from '../text/interviews.ts';
import { byId, type Entry } from './entry.ts';
import type { Layer } from './transcript.ts';
import { escapeXml } from './xml.ts';

/** A recording with what its files tell. */
export interface Episode {
	interview: Entry<Interview>;
	/** Bytes of the sound file as it is published. */
	audioBytes: number;
	layers: readonly Layer[];
}

/** Whose podcast it is, and where it stands. */
export interface PodcastHome {
	/** Said as author: the organiser, or the museum while nobody is named. */
	author: string;
	/** Makes a museum address a full one. */
	absolute: (address: string) => string;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in Chengdu as RSS writes it, RFC 822: `Mon, 23 Nov 2026 00:00:00 +0800`. */
export function rfc822Day(day: string): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const weekday = DAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
	return `${weekday}, ${String(date).padStart(2, '0')} ${MONTHS[month - 1] ?? ''} ${year} 00:00:00 +0800`;
}

const element = (name: string, words: string) => `<${name}>${escapeXml(words)}</${name}>`;
const emptyElement = (name: string, attributes: Readonly<Record<string, string>>) =>
	`<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
		.join('')}/>`;

/** A podcast is copied by directories and found by search engines: only recordings whose people agreed to that. */
export const mayBeInPodcast = ({ data }: Entry<Interview>): boolean =>
	data.searchEngines !== false && data.review !== 'draft';

/** The label stands first, where it is read or heard whatever a programme cuts off. */
function description({ synthetic, synopsis, credit }: Interview): string {
	const label = synthetic ? `${interviewsText.synthetic}。` : '';
	return `${label}${synopsis}${interviewsText.credit}：${credit}。`;
}

function item({ interview: { id, data }, audioBytes, layers }: Episode, home: PodcastHome): string {
	const { absolute } = home;
	return [
		'<item>',
		element('title', data.title),
		element('link', absolute(paths.interviewPath(id))),
		// Stays the same when the museum moves to another address, so that nobody hears everything twice.
		`<guid isPermaLink="false">beijie-interview-${escapeXml(id)}</guid>`,
		element('pubDate', rfc822Day(data.recorded)),
		element('description', description(data)),
		emptyElement('enclosure', {
			url: absolute(paths.audioPath(id)),
			length: String(audioBytes),
			type: 'audio/x-m4a',
		}),
		element('itunes:duration', String(Math.round(data.duration))),
		element('itunes:explicit', 'false'),
		element('itunes:episodeType', 'full'),
		emptyElement('itunes:image', { href: absolute(paths.podcastCoverPath()) }),
		...layers.map((layer) =>
			emptyElement('podcast:transcript', {
				url: absolute(paths.transcriptPath(id, layer)),
				type: 'text/vtt',
				language: 'zh-CN',
			}),
		),
		emptyElement('podcast:chapters', {
			url: absolute(paths.podcastChaptersPath(id)),
			type: 'application/json+chapters',
		}),
		'</item>',
	].join('\n');
}

const byNewest = (a: Episode, b: Episode) =>
	b.interview.data.recorded.localeCompare(a.interview.data.recorded) ||
	byId(a.interview, b.interview);

/**
 * The recordings as a podcast: RSS 2.0 with the elements of Apple and of the podcast namespace.
 * https://podcasters.apple.com/support/823-podcast-requirements
 * https://github.com/Podcastindex-org/podcast-namespace
 */
export function podcastXml(episodes: readonly Episode[], home: PodcastHome): string {
	const text = interviewRoomsText.podcast;
	const { absolute } = home;
	const listed = episodes.filter(({ interview }) => mayBeInPodcast(interview)).sort(byNewest);
	const isSynthetic = listed.some(({ interview }) => interview.data.synthetic);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">',
		'<channel>',
		element('title', text.title),
		element('link', absolute(paths.interviewsPath())),
		emptyElement('atom:link', {
			href: absolute(paths.podcastPath()),
			rel: 'self',
			type: 'application/rss+xml',
		}),
		element('language', 'zh-cn'),
		element('description', `${text.description}${isSynthetic ? text.synthetic : ''}`),
		element('itunes:author', home.author),
		element('itunes:type', 'episodic'),
		element('itunes:explicit', 'false'),
		emptyElement('itunes:category', { text: 'History' }),
		emptyElement('itunes:image', { href: absolute(paths.podcastCoverPath()) }),
		element('podcast:medium', 'podcast'),
		...listed.map((episode) => item(episode, home)),
		'</channel>',
		'</rss>',
		'',
	].join('\n');
}

/**
 * The segments of a recording as chapters of an episode.
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export function podcastChapters(
	{ id, data }: Entry<Interview>,
	absolute: PodcastHome['absolute'],
): object {
	return {
		version: '1.2.0',
		title: data.title,
		chapters: data.segments.map((segment) => ({
			startTime: segment.start,
			endTime: segment.end,
			title: segment.title,
			url: absolute(paths.segmentPath(id, segment.id)),
		})),
	};
}
