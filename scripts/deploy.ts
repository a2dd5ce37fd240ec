/**
 * Prints the configuration of a web server for this museum, or visits a published one and says whether
 * its server keeps what the recipes promise:
 * `npm run --silent recipe -- nginx --domain museum.example.cn > beijie.conf`
 * `npm run recipe -- check https://museum.example.cn/`
 */
import { parseArgs } from 'node:util';
import { normalBase } from './build/options.ts';
import { caddyRecipe } from './deploy/caddy.ts';
import { checkSite } from './deploy/check-site.ts';
import { headersFile } from './deploy/headers-file.ts';
import { nginxRecipe } from './deploy/nginx.ts';
import { tileHosts } from './deploy/tile-hosts.ts';
import { contentRoot } from './lib/content-root.ts';
import { ALL_ADDRESSES, EXAMPLE_RECIPE, type Recipe } from './deploy/recipe.ts';

/** What content/site.yaml lets pages ask; the recipes allow exactly that. */
const hosts = tileHosts(contentRoot());

const RECIPES: Readonly<Record<string, (recipe: Recipe) => string>> = {
	nginx: nginxRecipe,
	caddy: caddyRecipe,
	headers: ({ base, hosts }) => headersFile(base, hosts),
};

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: {
		domain: { type: 'string' },
		folder: { type: 'string' },
		base: { type: 'string' },
		port: { type: 'string' },
		certificate: { type: 'string' },
		key: { type: 'string' },
	},
});
const text = (name: string, otherwise: string) => {
	const value = values[name];
	return typeof value === 'string' ? value : otherwise;
};

/** Prints what was found, kept promises too, so that a reader sees what was looked at. */
async function report(written: string): Promise<void> {
	const address = URL.canParse(written) ? new URL(written.replace(/\/?$/, '/')).href : undefined;
	if (address === undefined) {
		console.error('✗ 请写完整的网址：npm run recipe -- check https://museum.example.cn/');
		process.exitCode = 1;
		return;
	}
	try {
		const findings = await checkSite(address, hosts);
		const faults = findings.filter(({ fault }) => fault !== undefined);
		for (const { promise, fault } of findings) {
			console.log(fault === undefined ? `✓ ${promise}` : `✗ ${promise}：${fault}`);
		}
		console.log(
			faults.length === 0
				? '都对。'
				: `共 ${faults.length} 处要改，写法见 scripts/deploy/README.md。`,
		);
		process.exitCode = faults.length === 0 ? 0 : 1;
	} catch (error) {
		console.error(`✗ 连不上 ${address}（${String(error)}）。请检查网址和网络。`);
		process.exitCode = 1;
	}
}

const print = RECIPES[positionals[0] ?? ''];
const base = normalBase(text('base', process.env['BASE'] ?? '/'));
const [certificate, key] = [text('certificate', ''), text('key', '')];

if (positionals[0] === 'check') {
	await report(positionals[1] ?? '');
} else if (!print) {
	console.error(
		'✗ 请写明要什么：npm run recipe -- nginx（或 caddy、headers、check 网址）--domain museum.example.cn',
	);
	process.exitCode = 1;
} else if (!base || (certificate === '') !== (key === '')) {
	console.error('✗ --base 要像 /beijie/ 这样写；--certificate 和 --key 要一起写。');
	process.exitCode = 1;
} else {
	const recipe = {
		domain: text('domain', EXAMPLE_RECIPE.domain),
		folder: text('folder', EXAMPLE_RECIPE.folder).replace(/\/$/, ''),
		base,
		hosts,
		addresses: ALL_ADDRESSES,
		port: Number(text('port', '80')),
		tls: certificate === '' ? undefined : { certificate, key },
	};
	process.stdout.write(print(recipe));
}
