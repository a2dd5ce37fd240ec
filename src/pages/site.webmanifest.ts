import type { APIRoute } from 'astro';
import { homePath, withBase } from '../paths.ts';
import { zh } from '../text/zh.ts';

/** Lets a phone put the museum on its home screen. */
export const GET: APIRoute = () =>
	new Response(
		JSON.stringify({
			name: zh.site.name,
			short_name: zh.site.name,
			description: zh.site.description,
			lang: 'zh-Hans-CN',
			start_url: homePath(),
			scope: homePath(),
			display: 'browser',
			background_color: '#fbf7ee',
			theme_color: '#fbf7ee',
			icons: [192, 512].map((size) => ({
				src: withBase(`/icon-${size}.png`),
				sizes: `${size}x${size}`,
				type: 'image/png',
			})),
		}),
		{ headers: { 'Content-Type': 'application/manifest+json' } },
	);
