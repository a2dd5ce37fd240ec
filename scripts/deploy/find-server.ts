import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export type ServerProgram = 'nginx' | 'caddy' | 'openssl';

/** Where fetch-servers unpacks programs that the computer lacks. */
export const SERVER_FOLDER = join(dirname(dirname(import.meta.dirname)), '.cache/servers');

/** A program and the environment it needs to find its libraries. */
export interface FoundServer {
	command: string;
	env: NodeJS.ProcessEnv;
}

const VERSION_ARGUMENT: Record<ServerProgram, string> = {
	nginx: '-v',
	caddy: 'version',
	openssl: 'version',
};

/** Finds a program that starts: the computer's own, else the one fetched for the tests. */
export function findServer(program: ServerProgram): FoundServer | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
	const own = folders.map((folder) => ({ command: join(folder, program), env: process.env }));
	const libraries = globSync(['lib/*', 'usr/lib/*'], { cwd: SERVER_FOLDER });
	const fetched = ['usr/sbin', 'usr/bin'].map((folder) => ({
		command: join(SERVER_FOLDER, folder, program),
		env: {
			...process.env,
			LD_LIBRARY_PATH: libraries.map((folder) => join(SERVER_FOLDER, folder)).join(delimiter),
		},
	}));
	return [...own, ...fetched].find(
		({ command, env }) =>
			existsSync(command) && spawnSync(command, [VERSION_ARGUMENT[program]], { env }).status === 0,
	);
}
