import type { APIRoute } from 'astro';
import { chapterPath, feedPath, homePath } from '../paths.ts';
import { loadChapters, loadSite } from '../queries/load.ts';
import { escapeXml } from '../queries/xml.ts';
import { zh } from '../text/zh.ts';

/** Chapters in the order of their last change, as an Atom feed (RFC 4287). */
export const GET: APIRoute = async ({ site }) => {
	const settings = await loadSite();
	const absolute = (address: string) => escapeXml(new URL(address, settings.address ?? site).href);
	const chapters = (await loadChapters())
		.filter(({ data }) => data.searchEngines && !data.draft)
		.sort((a, b) => b.data.updated.localeCompare(a.data.updated) || a.data.order - b.data.order);
	const moment = (day: string) => `${day}T00:00:00+08:00`;
	const entries = chapters.map(({ id, data }) =>
		[
			'<entry>',
			`<title>${escapeXml(data.title)}</title>`,
			`<id>${absolute(chapterPath(id))}</id>`,
			`<link href="${absolute(chapterPath(id))}"/>`,
			`<updated>${moment(data.updated)}</updated>`,
			`<summary>${escapeXml(data.lede)}</summary>`,
			'</entry>',
		].join(''),
	);
	const newest = chapters[0]?.data.updated ?? settings.version;
	return new Response(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">',
			`<title>${escapeXml(zh.site.name)}</title>`,
			`<subtitle>${escapeXml(zh.site.tagline)}</subtitle>`,
			`<id>${absolute(homePath())}</id>`,
			`<link href="${absolute(homePath())}"/>`,
			`<link rel="self" href="${absolute(feedPath())}"/>`,
			`<updated>${moment(newest)}</updated>`,
			`<author><name>${escapeXml(settings.organiser ?? settings.name)}</name></author>`,
			...entries,
			'</feed>',
			'',
		].join('\n'),
		{ headers: { 'Content-Type': 'application/atom+xml' } },
	);
};
