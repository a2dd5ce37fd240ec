import { waveformPath } from '../paths.ts';
import type { InterviewPage, SegmentPage } from './interview-page.ts';

const LANGUAGE = 'zh-Hans-CN';

/** What a voice assistant may read aloud of a page: its heading, its one sentence, and what was said. */
const SPEAKABLE = {
	'@type': 'SpeakableSpecification',
	cssSelector: ['h1', '.lede', '.said'],
} as const;

/** The recording itself, without its words. */
const audioObject = (page: InterviewPage) => ({
	'@type': 'AudioObject',
	name: page.title,
	description: page.synopsis,
	inLanguage: LANGUAGE,
	contentUrl: page.audio,
	encodingFormat: 'audio/mp4',
	duration: page.duration,
	dateCreated: page.recorded,
	creditText: page.credit,
});

/** One segment; offsets are seconds from the beginning of the recording. https://schema.org/Clip */
const clip = (page: InterviewPage, index: number) => {
	const segment = page.segments[index];
	const words = page.player.segments[index];
	return (
		segment &&
		words && {
			'@type': 'Clip',
			name: segment.label,
			description: segment.synopsis,
			url: segment.href,
			startOffset: words.start,
			endOffset: words.end,
		}
	);
};

/** Characters. What is longer stands on the page once; a second time it would only make it slow to open. */
const LONGEST_TRANSCRIPT = 20_000;

/** A recording as schema.org calls it. */
export function interviewJsonLd(page: InterviewPage): object {
	const transcript = page.player.segments
		.flatMap(({ paragraphs }) => paragraphs)
		.flatMap(({ sentences }) => sentences)
		.map(({ words }) => words[words.length - 1]?.text ?? '')
		.join('');
	return {
		'@context': 'https://schema.org',
		...audioObject(page),
		transcript: transcript.length <= LONGEST_TRANSCRIPT ? transcript : undefined,
		associatedMedia: page.waveform && {
			'@type': 'DataDownload',
			contentUrl: waveformPath(page.id),
			encodingFormat: 'application/json',
		},
		hasPart: page.segments.map((_, index) => clip(page, index)),
	};
}

/** A page of one segment: a page about a stretch of a recording. */
export function segmentJsonLd({ segment, interview }: SegmentPage): object {
	const index = interview.segments.findIndex(({ id }) => id === segment.id);
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		name: segment.label,
		inLanguage: LANGUAGE,
		speakable: SPEAKABLE,
		mainEntity: {
			...clip(interview, index),
			inLanguage: LANGUAGE,
			keywords: segment.keywords,
			contentLocation: segment.places.map(({ href, label }) => ({
				'@type': 'Place',
				name: label,
				url: href,
			})),
			mentions: [
				...segment.people.map(({ href, label }) => ({ '@type': 'Person', name: label, url: href })),
				...segment.terms.map(({ href, label }) => ({
					'@type': 'DefinedTerm',
					name: label,
					url: href,
				})),
			],
			isPartOf: { ...audioObject(interview), url: interview.href },
		},
	};
}
