/**
 * What a file in a release may be called. The rules are those of the strictest disk a release passes: a stick formatted by Windows,
 * whose names do not differ by case alone, and a server that hides what begins with a dot.
 */

/** Letters, marks and digits of any script, and a few signs that no system gives a meaning. */
const PART = /^[\p{L}\p{M}\p{N}_~@+=,()-][\p{L}\p{M}\p{N}_~@+=,() .-]*$/u;

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Bytes of one name on the disks of Linux. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;

function isPlainName(name: string): boolean {
	return (
		PART.test(name) &&
		!DEVICE.test(name) &&
		!/[ .]$/.test(name) &&
		Buffer.byteLength(name) <= LONGEST_NAME
	);
}

/** Whether a path stays inside its folder and means the same on every disk: `photos/p0001/index.html`. */
export function isPlainPath(path: string): boolean {
	return (
		path.length <= LONGEST_PATH &&
		path.normalize('NFC') === path &&
		path.split('/').every((name) => isPlainName(name))
	);
}

/** Two paths with the same answer are one file, or file and folder of one name, on some disk. */
const folded = (path: string) => path.normalize('NFC').toLowerCase();

/** The first path that some disk could not tell from another one: same name but for case, or a file that is a folder, too. */
export function clashingPath(paths: readonly string[]): string | undefined {
	const files = new Map<string, string>();
	const folders = new Map<string, string>();
	for (const path of paths) {
		if (files.has(folded(path))) return path;
		files.set(folded(path), path);
		for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
			const folder = path.slice(0, end);
			const known = folders.get(folded(folder)) ?? folder;
			if (known !== folder) return path;
			folders.set(folded(folder), folder);
		}
	}
	return [...files].find(([name]) => folders.has(name))?.[1];
}
