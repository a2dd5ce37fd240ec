import { closest } from '../domain/closest.ts';
import { durationAsClock } from '../domain/duration.ts';
import { momentForAddress, sentenceAt } from '../domain/listening.ts';
import { isRedacted } from '../domain/redaction.ts';
import { parseVtt } from '../domain/vtt.ts';
import type { Hotspot } from '../schema/comparison.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Museum } from './museum.ts';
import { readingOf } from './reading.ts';

/** What is wrong, and with which field of the point. */
type Fault = Pick<Issue, 'name' | 'message' | 'fix'> & { field: readonly string[] };

/** The picture on which alone a point is seen is one of the comparison's. */
function wrongPicture({ picture }: Hotspot, labels: readonly string[]): Fault[] {
	return picture === undefined || labels.includes(picture)
		? []
		: [
				{
					name: 'hotspot-picture',
					field: ['picture'],
					message: `说明点写的是「${picture}」，这一条里没有叫这个名字的图`,
					fix: `请从这几张里选：${labels.join('、')}；每张图上都有就删去这一行`,
				},
			];
}

/** The section is a heading of the chapter, word for word. */
function wrongSection({ chapter, section }: Hotspot, { texts }: Museum): Fault[] {
	if (section === undefined) return [];
	const fault = (message: string, fix: string): Fault[] => [
		{ name: 'hotspot-section', field: ['section'], message, fix },
	];
	if (chapter === undefined)
		return fault(
			`说明点写了小标题「${section}」，没有写是哪一篇`,
			'请补上一行，例如 chapter: courtyards',
		);
	const text = texts.find(({ collection, id }) => collection === 'chapters' && id === chapter);
	if (!text) return [];
	const headings = readingOf(text).text.headings.map((heading) => heading.text);
	if (headings.includes(section)) return [];
	const near = closest(section, headings);
	return fault(
		`「${chapter}」里没有小标题「${section}」`,
		`请照抄那一篇里的小标题${near.length > 0 ? `，相近的有 ${near.join('、')}` : ''}；指整篇就删去这一行`,
	);
}

/** At the moment somebody speaks, and may be heard. */
function wrongMoment({ recording }: Hotspot, { records, transcripts }: Museum): Fault[] {
	const interview = records.interviews.find(({ id }) => id === recording?.id);
	if (!recording || !interview) return [];
	const { id, at } = recording;
	const fault = (message: string, fix: string): Fault[] => [
		{ name: 'hotspot-moment', field: ['recording', 'at'], message, fix },
	];
	const { duration, redactions } = interview.data;
	if (at >= duration)
		return fault(
			`说明点写的是第 ${at} 秒，「${id}」只有 ${durationAsClock(duration)}`,
			'请打开那一条口述，点那一句，把地址末尾 t= 后面的数字抄过来',
		);
	const layers = transcripts.filter(
		({ interview: talk, layer }) => talk === id && layer !== 'edited',
	);
	const transcript = layers.find(({ layer }) => layer === 'original') ?? layers[0];
	if (!transcript) return [];
	const { cues } = parseVtt(transcript.source);
	const said = sentenceAt(cues, at);
	if (said && isRedacted(said, redactions))
		return fault(`「${id}」第 ${at} 秒的那一句已经隐去`, '请换一句，或删去 recording 这几行');
	if (said) return [];
	const next = cues.find(({ start }) => start > at);
	return fault(
		`「${id}」第 ${at} 秒没有人在说话`,
		next
			? `请把 at 改成一句话开头的秒数，后面最近的是 ${momentForAddress(next.start)}`
			: '请把 at 改成一句话开头的秒数',
	);
}

/** 「改了什么 · 谁说的」: what a point on the pictures names is there, to the second. */
export const hotspots: Check = (museum) =>
	museum.records.comparisons.flatMap(({ data, file, lineOf }) => {
		const labels = data.pictures.map(({ label }) => label);
		return data.hotspots.flatMap((hotspot, index) =>
			[
				...wrongPicture(hotspot, labels),
				...wrongSection(hotspot, museum),
				...wrongMoment(hotspot, museum),
			].map(({ field, ...fault }) => ({
				...fault,
				file,
				line: lineOf('hotspots', index, ...field) ?? lineOf('hotspots', index),
			})),
		);
	});
