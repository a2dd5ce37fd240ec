/** Signs that XML cannot hold; nothing a reader sees. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

export const xmlText = (text: string): string =>
	text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and what stands inside it; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...inside: string[]): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
		.join('');
	return inside.length === 0
		? `<${name}${written}/>`
		: `<${name}${written}>${inside.join('')}</${name}>`;
}

/** An element whose only attribute is `w:val`, as most settings in WordprocessingML are. */
export const setting = (name: string, value: string | number): string =>
	element(name, { 'w:val': value });

/** A whole part of the package. */
export const xmlPart = (root: string): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

const OFFICE = 'http://schemas.openxmlformats.org';

/** The namespaces of a part that holds text. */
export const TEXT_NAMESPACES = {
	'xmlns:w': `${OFFICE}/wordprocessingml/2006/main`,
	'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
} as const;

export const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
