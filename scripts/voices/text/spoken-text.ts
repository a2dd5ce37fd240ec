/** What a chapter's text sounds like when somebody reads it to a neighbour. Pure. */

/** A stretch of speech under one `##` heading. The first section of a chapter has no heading. */
export interface SpokenSection {
	heading?: string | undefined;
	paragraphs: string[];
	/** The chapter's own sentences among them, without headings, labels and quotations. */
	prose: string[];
	/** Ids marked in the text, in order of appearance. */
	places: string[];
	people: string[];
	terms: string[];
	/** Third-level headings and marked words, as keywords. */
	keywords: string[];
}

const SILENT_PAIR = /<注>[\s\S]*?<\/注>/g;
const SILENT_SINGLE = /<(?:引|图|今昔|大事)\s[^>]*\/>/g;
const INLINE_TAG = /<\/?(?:词|人|地|注音|着重|专名)(?:\s[^>]*)?>/g;
const LAST_MARK = /[。！？；…：][」』”’）]*$/;

const attribute = (tag: string, name: string) =>
	new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const unique = (values: string[]) => [...new Set(values)];

/** Takes away what is only for the eye: citation marks, footnotes, links, emphasis. */
export function plainWords(mdx: string): string {
	return mdx
		.replace(SILENT_PAIR, '')
		.replace(SILENT_SINGLE, '')
		.replace(/<书名>(.*?)<\/书名>/g, '《$1》')
		.replace(INLINE_TAG, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*|\*|`)(.+?)\1/g, '$2')
		.replace(/\s+/g, '')
		.trim();
}

const ended = (sentence: string) => (LAST_MARK.test(sentence) ? sentence : `${sentence}。`);

/** What is said for the opening tag of a block; undefined for a line that is no such tag. */
function saidForTag(line: string): string | undefined {
	if (line.startsWith('<待考>')) return '待考。';
	if (line.startsWith('<说法不一')) return `说法不一：${ended(attribute(line, '题'))}`;
	if (line.startsWith('<一说')) return `一说，见${attribute(line, '据')}。`;
	if (line.startsWith('<引文')) return `${attribute(line, '据')}写道：`;
	if (line.startsWith('<表')) return `这里有一张表，题为「${attribute(line, '题')}」，请看文字。`;
	return /^<\/?(?:编者|待考|说法不一|一说|引文|表|图|今昔|大事)/.test(line) ? '' : undefined;
}

const newSection = (heading?: string): SpokenSection => ({
	heading,
	paragraphs: [],
	prose: [],
	places: [],
	people: [],
	terms: [],
	keywords: [],
});

function note(section: SpokenSection, paragraph: string): void {
	const heard = paragraph.replace(SILENT_PAIR, '');
	const marked = (tag: string) =>
		[...heard.matchAll(new RegExp(`<${tag}\\s+id="([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
	section.places = unique([...section.places, ...marked('地')]);
	section.people = unique([...section.people, ...marked('人')]);
	section.terms = unique([...section.terms, ...marked('词')]);
	section.keywords = unique([
		...section.keywords,
		...[...heard.matchAll(/<词\s[^>]*>(.*?)<\/词>/g)].map((match) => plainWords(match[1] ?? '')),
	]);
}

/** Splits a chapter's MDX body (without front matter) into what is read aloud, section by section. */
export function spokenSections(body: string): SpokenSection[] {
	const sections = [newSection()];
	let quoting = false;
	let table = false;
	for (const block of body.replace(SILENT_PAIR, '').split(/\n\s*\n/)) {
		for (const line of blockLines(block)) {
			let section = sections.at(-1) ?? newSection();
			const heading = /^(##+)\s+(.+)$/.exec(line);
			if (heading) {
				const title = plainWords(heading[2] ?? '');
				if (heading[1] === '##') sections.push((section = newSection(title)));
				else section.keywords.push(title);
				section.paragraphs.push(ended(title));
				continue;
			}
			if (line.startsWith('|')) {
				if (!table) section.paragraphs.push('这里有一张表，请看文字。');
				table = true;
				continue;
			}
			const said = saidForTag(line);
			if (said !== undefined) {
				table = line.startsWith('<表');
				quoting = line.startsWith('<引文');
				if (said !== '') section.paragraphs.push(said);
				continue;
			}
			note(section, line);
			const words = plainWords(line.replace(/^(?:[-*>]|\d+\.)\s+/, ''));
			if (words === '') continue;
			section.paragraphs.push(quoting ? `「${words}」。` : ended(words));
			if (!quoting) section.prose.push(ended(words));
		}
	}
	return sections.filter((section) => section.paragraphs.length > 0);
}

/** A paragraph broken over lines is one; list items and table rows are lines of their own. */
function blockLines(block: string): string[] {
	const lines: string[] = [];
	for (const line of block.split('\n').map((text) => text.trim())) {
		const starts =
			/^(?:[-*>|#<]|\d+\.\s)/.test(line) &&
			!/^<(?:引|词|人|地|注音|着重|专名|书名)[\s>]/.test(line);
		if (line === '') continue;
		const wasTag = /^<\/?[^>]+>$/.test(lines.at(-1) ?? '');
		if (lines.length === 0 || starts || wasTag) lines.push(line);
		else lines[lines.length - 1] += line;
	}
	return lines;
}
