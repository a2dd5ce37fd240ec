/**
 * What package-lock.json says, and whether node_modules agrees with it.
 *
 * @typedef {{
 *   version?: string, integrity?: string, optional?: boolean, dev?: boolean, link?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[],
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>,
 * }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Where a package asked for from `folder` is found: beside it or further up, as Node looks for it.
 * @param {Lock} lock @param {string} folder @param {string} name
 */
function isLocked(lock, folder, name) {
	for (let dir = folder; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))) {
		const prefix = dir === '' ? '' : `${dir}/`;
		if (lock.packages[`${prefix}node_modules/${name}`]) return true;
		if (dir === '') return false;
	}
}

/**
 * Packages that others ask for and the lock file lacks; `npm ci` refuses such a lock.
 * @param {Lock} lock
 * @returns {{ name: string, range: string, optional: boolean, dev: boolean }[]}
 */
export function missingFromLock(lock) {
	/** @type {Map<string, { name: string, range: string, optional: boolean, dev: boolean }>} */
	const missing = new Map();
	for (const [folder, entry] of Object.entries(lock.packages)) {
		const optional = entry.optionalDependencies ?? {};
		const asked = { ...entry.dependencies, ...entry.devDependencies, ...optional };
		for (const [name, range] of Object.entries(asked)) {
			if (isLocked(lock, folder, name)) continue;
			missing.set(name, { name, range, optional: name in optional, dev: entry.dev === true });
		}
	}
	return [...missing.values()];
}

/**
 * The computers a platform package is for, read from its name: `@pagefind/darwin-arm64`.
 * `undefined` if the name does not say.
 * @param {string} name
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | undefined}
 */
export function platformInName(name) {
	if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] };
	const found =
		/(android|darwin|freebsd|linux|openharmony|win32|windows)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
			name,
		);
	if (!found) return undefined;
	const [, os = '', cpu = '', abi = ''] = found;
	const platform = { os: [os === 'windows' ? 'win32' : os], cpu: [cpu] };
	if (os !== 'linux' || abi === '') return platform;
	return { ...platform, libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
}

/**
 * Adds the platform packages of other computers, which npm leaves out of the lock file when its
 * registry could not serve them at that moment. Without them `npm ci` refuses the lock everywhere.
 * Adds only what is optional and pinned to one exact version; the rest is returned as `unsolved`.
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: string[], unsolved: string[] }}
 */
export function completeLock(lock) {
	const packages = { ...lock.packages };
	const added = [];
	const unsolved = [];
	for (const { name, range, optional, dev } of missingFromLock(lock)) {
		const platform = platformInName(name);
		if (!optional || !platform || !/^\d+\.\d+\.\d+[\w.-]*$/.test(range)) {
			unsolved.push(name);
			continue;
		}
		const { cpu, ...system } = platform;
		packages[`node_modules/${name}`] = {
			version: range,
			cpu,
			...(dev ? { dev } : {}),
			optional,
			...system,
		};
		added.push(name);
	}
	const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
	return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added, unsolved };
}

/** @param {string | string[] | undefined} list @param {string} value */
function allows(list, value) {
	if (list === undefined) return true;
	const words = [list].flat();
	const refused = words.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
	const wanted = words.filter((word) => !word.startsWith('!'));
	return !refused.includes(value) && (wanted.length === 0 || wanted.includes(value));
}

/**
 * Why node_modules must be installed (again), or `undefined` if it matches the lock file.
 * `installed` is npm's own record, node_modules/.package-lock.json, which npm writes last: an
 * interrupted installation has none. Comparing the two also accepts what a developer added with
 * `npm install`, and notices a folder copied over from another kind of computer.
 * @param {Lock} lock @param {Lock | undefined} installed
 * @param {{ platform: string, arch: string }} computer
 * @returns {'first' | 'changed' | 'other-computer' | undefined}
 */
export function reasonToInstall(lock, installed, computer) {
	if (!installed) return 'first';
	for (const [path, wanted] of Object.entries(lock.packages)) {
		if (path === '' || wanted.link) continue;
		const present = installed.packages[path];
		if (!present) {
			if (wanted.optional) continue;
			return 'changed';
		}
		if (present.version !== wanted.version) return 'changed';
		if (wanted.integrity && present.integrity !== wanted.integrity) return 'changed';
	}
	for (const [path, present] of Object.entries(installed.packages)) {
		if (!allows(present.os, computer.platform) || !allows(present.cpu, computer.arch)) {
			return 'other-computer';
		}
		if (path !== '' && !lock.packages[path]) return 'changed';
	}
	return undefined;
}
