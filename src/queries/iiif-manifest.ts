import * as paths from '../paths.ts';
import type { Interview } from '../schema/interview.ts';
import { interviewsText } from '../text/interviews.ts';
import type { Entry } from './entry.ts';
import { htmlPage, inChinese, museumAsProvider } from './iiif-parts.ts';
import type { Layer } from './transcript.ts';

/**
 * A recording with its transcripts and segments, for programmes of libraries and archives.
 * https://iiif.io/api/presentation/3.0/ and, for sound, https://iiif.io/api/cookbook/recipe/0002-mvm-audio/
 */
export function iiifManifest(
	{ id, data }: Entry<Interview>,
	layers: readonly Layer[],
	absolute: (address: string) => string,
): object {
	const manifest = absolute(paths.interviewManifestPath(id));
	// The address of a canvas may have no fragment; there need be nothing at it.
	const canvas = `${absolute(paths.interviewPath(id))}canvas`;
	return {
		'@context': 'http://iiif.io/api/presentation/3/context.json',
		id: manifest,
		type: 'Manifest',
		label: inChinese(data.title),
		summary: inChinese(data.synopsis),
		metadata: [
			...(data.synthetic
				? [{ label: inChinese(interviewsText.engine), value: inChinese(interviewsText.synthetic) }]
				: []),
			{ label: inChinese(interviewsText.recorded), value: { none: [data.recorded] } },
		],
		requiredStatement: {
			label: inChinese(interviewsText.credit),
			value: inChinese(data.credit),
		},
		provider: [museumAsProvider(absolute)],
		homepage: [htmlPage(absolute(paths.interviewPath(id)), data.title)],
		items: [
			{
				id: canvas,
				type: 'Canvas',
				label: inChinese(data.title),
				duration: data.duration,
				items: [
					{
						id: `${manifest}#painting`,
						type: 'AnnotationPage',
						items: [
							{
								id: `${manifest}#sound`,
								type: 'Annotation',
								motivation: 'painting',
								target: canvas,
								body: {
									id: absolute(paths.audioPath(id)),
									type: 'Sound',
									format: 'audio/mp4',
									duration: data.duration,
								},
							},
						],
					},
				],
				annotations: [
					{
						id: `${manifest}#transcripts`,
						type: 'AnnotationPage',
						items: layers.map((layer) => ({
							id: `${manifest}#${layer}`,
							type: 'Annotation',
							motivation: 'supplementing',
							target: canvas,
							body: {
								id: absolute(paths.transcriptPath(id, layer)),
								type: 'Text',
								format: 'text/vtt',
								label: inChinese(interviewsText.layers[layer]),
								language: 'zh-Hans',
							},
						})),
					},
				],
			},
		],
		structures: [
			{
				id: `${manifest}#segments`,
				type: 'Range',
				label: inChinese(interviewsText.segments),
				items: data.segments.map((segment) => ({
					id: `${manifest}#${segment.id}`,
					type: 'Range',
					label: inChinese(segment.title),
					summary: inChinese(segment.synopsis),
					items: [{ id: `${canvas}#t=${segment.start},${segment.end}`, type: 'Canvas' }],
				})),
			},
		],
	};
}
