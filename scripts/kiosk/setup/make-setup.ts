import { chmodSync, cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptCode, type MachineSettings } from '../machine/settings.ts';
import { kioskNginx } from './nginx.ts';
import { policyText } from './policy.ts';
import { PLACES, SYSTEM_FILES } from './units.ts';

/** Ports of the hall's machine; nobody else can reach them. */
export const PORTS = { port: 8080, candidatePort: 8081, localPort: 8090 } as const;

/** Folder of the setup on a stick. */
export const SETUP_FOLDER = 'beijie-kiosk-setup';

/** What a setup is made of. */
export interface SetupParts {
	/** Folder that gets the setup's own folder. */
	out: string;
	/** The project. */
	root: string;
	/** PEM; machines set up with it believe releases signed with its other half. */
	publicKey: string;
	/** The printed code for the staff page. */
	code: string;
	/** The Node that the machine will run. */
	node: string;
	counts: boolean;
}

/** Rooms of the project whose code runs on the machine; it imports from nowhere else. */
const MACHINE_CODE = ['machine.ts', 'package', 'update', 'health', 'machine'];

const isForTests = (file: string) =>
	/\.test\.ts$|model-disk|small-machine|cut-updates|kill-updates|updating-process/.test(file);

function settingsText({ code, counts }: SetupParts): string {
	const settings: MachineSettings = {
		store: PLACES.store,
		publicKey: `${PLACES.settings}/release-key.pub`,
		state: PLACES.state,
		browser: '/usr/bin/chromium',
		checker: '/usr/bin/chromium-headless-shell',
		...PORTS,
		counts,
		staffCode: keptCode(code),
	};
	return `${JSON.stringify(settings, undefined, '\t')}\n`;
}

/** The texts that depend on this museum and this machine, by absolute path. */
function ownFiles(parts: SetupParts): Record<string, string> {
	const server = {
		store: PLACES.store,
		resting: `${PLACES.program}/resting`,
		run: PLACES.serverRun,
		...PORTS,
	};
	return {
		...SYSTEM_FILES,
		[`${PLACES.settings}/settings.json`]: settingsText(parts),
		[`${PLACES.settings}/release-key.pub`]: parts.publicKey,
		[`${PLACES.settings}/nginx.conf`]: kioskNginx(server),
		'/etc/chromium/policies/managed/beijie-kiosk.json': policyText([
			PORTS.port,
			PORTS.candidatePort,
		]),
	};
}

const INSTALL = `#!/bin/sh
# 看一遍要做什么：sh install；照做：sh install --write；拆掉：sh install --undo --write
here=$(dirname "$(readlink -f "$0")")
cp "$here/files${PLACES.program}/node" /tmp/beijie-kiosk-node && chmod 755 /tmp/beijie-kiosk-node || exit 1
/tmp/beijie-kiosk-node "$here/install.ts" "$@"
`;

/**
 * Writes everything that a machine is set up from into one folder: `files/` looks like the machine's own disk, `install` shows
 * what it would change and changes it. Answers the folder.
 */
export function makeSetup(parts: SetupParts): string {
	const { out, root, node } = parts;
	const folder = join(out, SETUP_FOLDER);
	const files = join(folder, 'files');
	rmSync(folder, { recursive: true, force: true });
	const put = (path: string, text: string) => {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	};
	for (const [path, text] of Object.entries(ownFiles(parts))) put(join(files, path), text);
	const program = join(files, PLACES.program);
	const kiosk = join(root, 'scripts/kiosk');
	const code = MACHINE_CODE.flatMap((room) =>
		globSync(room.includes('.') ? room : `${room}/**/*.{ts,js}`, { cwd: kiosk }),
	);
	for (const file of code.filter((one) => !isForTests(one)))
		cpSync(join(kiosk, file), join(program, 'scripts/kiosk', file));
	// Without it Node would have to guess that these are modules.
	put(join(program, 'package.json'), '{ "type": "module" }\n');
	cpSync(join(kiosk, 'setup/resting'), join(program, 'resting'), { recursive: true });
	cpSync(node, join(program, 'node'), { dereference: true });
	chmodSync(join(program, 'node'), 0o755);
	for (const file of ['install.ts', 'run-install.ts', 'install-plan.ts', 'what-for.ts'])
		cpSync(join(kiosk, 'setup', file), join(folder, file));
	put(join(folder, 'package.json'), '{ "type": "module" }\n');
	put(join(folder, 'install'), INSTALL);
	return folder;
}
