/**
 * Prints the configuration of a web server for this museum:
 * `npm run --silent recipe -- nginx --domain museum.example.cn > beijie.conf`
 */
import { parseArgs } from 'node:util';
import { normalBase } from './build/options.ts';
import { caddyRecipe } from './deploy/caddy.ts';
import { headersFile } from './deploy/headers-file.ts';
import { nginxRecipe } from './deploy/nginx.ts';
import { ALL_ADDRESSES, EXAMPLE_RECIPE, type Recipe } from './deploy/recipe.ts';

const RECIPES: Readonly<Record<string, (recipe: Recipe) => string>> = {
	nginx: nginxRecipe,
	caddy: caddyRecipe,
	headers: ({ base }) => headersFile(base),
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

const print = RECIPES[positionals[0] ?? ''];
const base = normalBase(text('base', process.env['BASE'] ?? '/'));
const [certificate, key] = [text('certificate', ''), text('key', '')];

if (!print) {
	console.error(
		'✗ 请写明哪种服务器：npm run recipe -- nginx（或 caddy、headers）--domain museum.example.cn',
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
		addresses: ALL_ADDRESSES,
		port: Number(text('port', '80')),
		tls: certificate === '' ? undefined : { certificate, key },
	};
	process.stdout.write(print(recipe));
}
