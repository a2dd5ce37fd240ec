import type { InterviewPage } from './interview-page.ts';

/** A recording as schema.org calls it. */
export function interviewJsonLd(page: InterviewPage): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'AudioObject',
		name: page.title,
		description: page.synopsis,
		inLanguage: 'zh-Hans-CN',
		contentUrl: page.audio,
		encodingFormat: 'audio/mp4',
		duration: page.duration,
		dateCreated: page.recorded,
		creditText: page.credit,
		transcript: page.player.segments
			.flatMap(({ paragraphs }) => paragraphs)
			.flatMap(({ sentences }) => sentences)
			.map(({ words }) => words[words.length - 1]?.text ?? '')
			.join(''),
	};
}
