import { parseArgs } from 'node:util';
import { join, relative, resolve, sep } from 'node:path';
import { CHANNELS, EDITIONS, editionNamed, type Edition } from '../../src/editions/edition.ts';

/** What a build is asked to make. */
export interface BuildOptions {
	edition: Edition;
	/** Absolute folder that holds the edition when the build is done. */
	target: string;
	/** Where the museum sits on its host; begins and ends in `/`. */
	base: string;
	/** The host with its scheme, such as `https://museum.example.cn`; undefined while there is none. */
	site: string | undefined;
	/** For publishing: what the law asks for (ICP number …) must be filled in. */
	production: boolean;
	/** For a look at unfinished work: faults of the finished pages are told, but hold nothing back. */
	draft: boolean;
}

/** An answer, or one sentence that says why there is none. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; sentence: string };

const refuse = (sentence: string): { ok: false; sentence: string } => ({ ok: false, sentence });

/** 「beijie」 and 「/beijie/」 mean the same base path; undefined if it cannot be one. */
export function normalBase(written: string): string | undefined {
	const path = `/${written}/`.replace(/\/{2,}/g, '/');
	const isPlain = /^\/([\w~-][\w.~-]*\/)*$/.test(path);
	return isPlain ? path : undefined;
}

/** Whether the address can be the host of the museum: scheme and host, nothing else. */
function isSite(written: string): boolean {
	const url = URL.canParse(written) ? new URL(written) : undefined;
	return url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/';
}

/** The folder is replaced as a whole, so it may not hold, be, or lie in what people wrote. */
function wouldReplaceProject(target: string, root: string): boolean {
	if (!relative(target, root).startsWith('..')) return true;
	const [first = ''] = relative(root, target).split(sep);
	return ['content', 'src', 'scripts', 'public', 'node_modules', '.git', '.cache'].includes(first);
}

const editionList = CHANNELS.map((name) => `${name}（${EDITIONS[name].label}）`).join('、');

/**
 * Reads what was typed after `npm run build --`. BASE and SITE may also come from the environment;
 * the command line wins.
 */
export function buildOptions(
	args: string[],
	env: Readonly<Record<string, string | undefined>>,
	root: string,
): Result<BuildOptions> {
	const { values, tokens } = parseArgs({
		args,
		strict: false,
		tokens: true,
		options: {
			edition: { type: 'string' },
			out: { type: 'string' },
			base: { type: 'string' },
			site: { type: 'string' },
			production: { type: 'boolean' },
			draft: { type: 'boolean' },
		},
	});
	const known = new Set(['edition', 'out', 'base', 'site', 'production', 'draft']);
	const stray = tokens.find((token) =>
		token.kind === 'option' ? !known.has(token.name) : token.kind === 'positional',
	);
	if (stray)
		return refuse(`不认识「${args[stray.index]}」。照这样写：npm run build -- --edition web`);
	const text = (name: 'edition' | 'out' | 'base' | 'site') => {
		const value = values[name];
		return typeof value === 'string' ? value : value === undefined ? undefined : '';
	};

	const name = text('edition') ?? env['EDITION'] ?? 'web';
	const edition = editionNamed(name);
	if (!edition) return refuse(`没有「${name}」这一版。可以生成的有：${editionList}。`);
	if (edition.name === 'book') {
		return refuse('电子书（book）这一版还没有做，现在能生成 web、kiosk、school 三版。');
	}
	const writtenBase = text('base') ?? env['BASE'] ?? '/';
	const base = normalBase(writtenBase);
	if (!base) {
		return refuse(`网址路径「${writtenBase}」不能用。请用字母、数字和横线，例如 BASE=/beijie/`);
	}
	const site = text('site') ?? (env['SITE'] || undefined);
	if (site !== undefined && !isSite(site)) {
		return refuse(
			`网站地址「${site}」认不出来。请写成 SITE=https://museum.example.cn，路径写在 BASE 里。`,
		);
	}
	const out = text('out');
	if (out === '') return refuse('--out 后面要写文件夹，例如 --out /tmp/beijie');
	const target = out === undefined ? join(root, 'dist', edition.name) : resolve(root, out);
	if (wouldReplaceProject(target, root)) {
		return refuse('--out 不能是项目自己的文件夹，里面的东西会被换掉。');
	}
	const production = values['production'] === true || env['PRODUCTION'] === '1';
	const draft = values['draft'] === true;
	if (draft && production)
		return refuse('草稿（--draft）不能用来发布（--production），请去掉一个。');
	return { ok: true, value: { edition, target, base, site, production, draft } };
}
