/**
 * The words a picture carries inside the file: who made it, whose it is, and whether it is a drawing. Everything else a
 * camera or an editor wrote (position, serial numbers, thumbnails, face regions) is dropped.
 */
export interface PictureLabels {
	creator?: string | undefined;
	rights?: string | undefined;
	description?: string | undefined;
	credit?: string | undefined;
	/** What is to be seen, for people who cannot see it. IPTC Photo Metadata 2023, Alt Text (Accessibility). */
	altText?: string | undefined;
	/** IPTC Digital Source Type, a URI; http://cv.iptc.org/newscodes/digitalsourcetype/ */
	digitalSourceType?: string | undefined;
}

const ELEMENTS: Readonly<Record<keyof PictureLabels, string>> = {
	creator: 'dc:creator',
	rights: 'dc:rights',
	description: 'dc:description',
	credit: 'photoshop:Credit',
	altText: 'Iptc4xmpCore:AltTextAccessibility',
	digitalSourceType: 'Iptc4xmpExt:DigitalSourceType',
};
const keys = [
	'creator',
	'rights',
	'description',
	'credit',
	'altText',
	'digitalSourceType',
] as const;

const unescapeXml = (text: string) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/&amp;/g, '&');

const escapeXml = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The words of one label; of the same words in several languages the Chinese ones, else those meant for everyone. */
function wordsIn(element: string): string {
	const languages = [
		...element.matchAll(/<rdf:li\s[^>]*xml:lang="([^"]*)"[^>]*>([\s\S]*?)<\/rdf:li>/g),
	];
	const chosen =
		languages.find(([, language]) => language?.startsWith('zh')) ??
		languages.find(([, language]) => language === 'x-default') ??
		languages[0];
	return (chosen?.[2] ?? element).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** Reads the labels out of an XMP packet, whether they stand as elements or as attributes. */
export function readLabels(xmp: string): PictureLabels {
	const labels: PictureLabels = {};
	for (const key of keys) {
		const name = ELEMENTS[key];
		const attribute = new RegExp(`\\s${name}="([^"]*)"`).exec(xmp)?.[1];
		const element = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
		const written = attribute ?? (element === undefined ? undefined : wordsIn(element));
		if (written?.trim()) labels[key] = unescapeXml(written.trim());
	}
	return labels;
}

/** Writes a small XMP packet with these labels and nothing else; undefined when there is nothing to say. */
export function writeLabels(labels: PictureLabels): string | undefined {
	const wrap: Readonly<Record<keyof PictureLabels, (words: string) => string>> = {
		creator: (words) => `<rdf:Seq><rdf:li>${words}</rdf:li></rdf:Seq>`,
		rights: (words) => `<rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt>`,
		description: (words) => `<rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt>`,
		credit: (words) => words,
		altText: (words) => `<rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt>`,
		digitalSourceType: (words) => words,
	};
	const elements = keys.flatMap((key) => {
		const words = labels[key];
		return words ? [`<${ELEMENTS[key]}>${wrap[key](escapeXml(words))}</${ELEMENTS[key]}>`] : [];
	});
	if (elements.length === 0) return undefined;
	return [
		'<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
		' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
		' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
		' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
		...elements,
		'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
	].join('');
}
