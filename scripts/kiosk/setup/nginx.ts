import { SECURITY_HEADERS } from '../../deploy/headers.ts';
import { headerLines, indent, typeLines } from '../../deploy/nginx.ts';
import { CHECK_HEADER } from '../health/visits.ts';

/** What the hall's server needs to know; folders are absolute. */
export interface KioskServer {
	/** Folder of the releases, with `current` and `candidate` in it. */
	store: string;
	/** Folder of the page that is shown while there is no release. */
	resting: string;
	/** Folder for what nginx writes while it runs. */
	run: string;
	port: number;
	candidatePort: number;
	localPort: number;
}

const HOST = '127.0.0.1';
const BEAT = '<script src="/_kiosk/beat.js" defer></script></head>';

function server(port: number, folder: string, resting: string, more: readonly string[]): string[] {
	return [
		'server {',
		...indent([
			`listen ${HOST}:${port};`,
			`server_name ${HOST};`,
			'absolute_redirect off;',
			'index index.html;',
			'error_page 403 404 /404.html;',
			'recursive_error_pages on;',
			...headerLines({ ...SECURITY_HEADERS, 'Cache-Control': 'no-cache' }),
			'location ~ /\\. {',
			'\treturn 404;',
			'}',
			'location / {',
			`\talias ${folder}/site/;`,
			'}',
			'# 没有一份完整的内容时，显示「正在整理」。',
			'location = /404.html {',
			`\talias ${folder}/site/404.html;`,
			'\terror_page 404 = @resting;',
			'}',
			'location @resting {',
			`\troot ${resting};`,
			'\trewrite ^ /index.html break;',
			'}',
			...more,
		]),
		'}',
	];
}

/**
 * The whole configuration of the hall's server, run by its own service beside no other. It listens to this machine only, follows
 * the links with every request, gives every page the script that says it is alive, and writes no log.
 */
export function kioskNginx({
	store,
	resting,
	run,
	port,
	candidatePort,
	localPort,
}: KioskServer): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(kind) => `${kind}_temp_path ${run}/${kind};`,
	);
	const local = [
		'sub_filter </head> $kiosk_beat;',
		'location = /_kiosk/resting.css {',
		`\talias ${resting}/resting.css;`,
		'}',
		'location ^~ /_kiosk/ {',
		...indent([
			`proxy_pass http://${HOST}:${localPort};`,
			'proxy_set_header Host $http_host;',
			'client_max_body_size 4k;',
		]),
		'}',
	];
	const refused = [port, candidatePort].flatMap((one) => [
		'server {',
		...indent([`listen ${HOST}:${one} default_server;`, 'return 421;']),
		'}',
	]);
	return `${[
		'# 触摸屏的 nginx 配置，由 npm run kiosk:setup 生成；只给这台机器自己看，不记录谁看了什么。',
		'daemon off;',
		'worker_processes 1;',
		`pid ${run}/nginx.pid;`,
		'error_log stderr crit;',
		'events {}',
		'http {',
		...indent([
			'access_log off;',
			'server_tokens off;',
			...temporary,
			...typeLines(),
			`map $http_${CHECK_HEADER.toLowerCase().replaceAll('-', '_')} $kiosk_beat {`,
			`\tdefault '</head>';`,
			`\t'' '${BEAT}';`,
			'}',
			...refused,
			...server(port, `${store}/current`, resting, local),
			...server(candidatePort, `${store}/candidate`, resting, []),
		]),
		'}',
	].join('\n')}\n`;
}
