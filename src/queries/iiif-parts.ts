import * as paths from '../paths.ts';
import { zh } from '../text/zh.ts';

/** A text as IIIF writes it, with its language. */
export const inChinese = (words: string) => ({ 'zh-Hans': [words] });

/** A page of the museum, as IIIF leads to it. */
export const htmlPage = (address: string, title: string) => ({
	id: address,
	type: 'Text',
	label: inChinese(title),
	format: 'text/html',
	language: ['zh-Hans'],
});

/** The address of a licence as IIIF wants it: the name under which its makers published it, which begins with 「http」. */
export const rightsAddress = (uri: string) => uri.replace(/^https:/, 'http:');

/** The museum, as IIIF names whoever provides a thing. */
export function museumAsProvider(absolute: (address: string) => string) {
	const home = absolute(paths.homePath());
	return {
		id: home,
		type: 'Agent',
		label: inChinese(zh.site.name),
		homepage: [htmlPage(home, zh.site.name)],
	};
}
