import { clashingPath, isPlainPath } from './file-names.ts';
import { Refusal } from './refusal.ts';

/** One file of a release. */
export interface ReleaseFile {
	/** From the folder `site`, with `/`. */
	path: string;
	/** Bytes. */
	size: number;
	/** SHA-256, 64 small hexadecimal digits. */
	sha256: string;
}

/** What a release says of itself in `release.json`; its signature stands beside it. */
export interface Manifest {
	format: 1;
	edition: 'kiosk';
	/** Minute in which the release was made, on the museum's clock: `2026-11-28-1430`. Later ones sort behind earlier ones. */
	version: string;
	/** Day for which the museum was built, `YYYY-MM-DD`. */
	contentDate: string;
	/** One fingerprint for every withdrawal that the release knows, in the order of the log. */
	withdrawals: string[];
	files: ReleaseFile[];
}

/** In the folder of a release. */
export const MANIFEST_FILE = 'release.json';
export const SIGNATURE_FILE = 'release.sig';
export const SITE_FOLDER = 'site';

/** A release's folder on a stick begins with this, and its version follows. */
export const RELEASE_PREFIX = 'beijie-kiosk-';

/** The museum has some thousand files; whoever brings more wants to fill the disk. */
export const MOST_FILES = 50_000;
/** Bytes of `release.json`. */
export const LARGEST_MANIFEST = 16 * 1024 * 1024;

const VERSION = /^\d{4}-\d{2}-\d{2}-\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHA256 = /^[0-9a-f]{64}$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isVersion = (value: unknown): value is string =>
	typeof value === 'string' && VERSION.test(value);

const isHash = (value: unknown): value is string => typeof value === 'string' && SHA256.test(value);

/** A list of fingerprints; undefined if it is anything else. */
export function fingerprints(value: unknown): string[] | undefined {
	return Array.isArray(value) && value.every(isHash) ? value : undefined;
}

function parsed(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		if (isRecord(value)) return value;
	} catch {
		// Said below, in words for the caretaker.
	}
	throw new Refusal('broken-manifest', '认不出来');
}

function releaseFile(value: unknown): ReleaseFile {
	const { path, size, sha256 } = isRecord(value) ? value : {};
	if (typeof path !== 'string') throw new Refusal('broken-manifest', '有一行没有文件名');
	if (!isPlainPath(path)) throw new Refusal('bad-name', path);
	if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || !isHash(sha256))
		throw new Refusal('broken-manifest', `「${path}」的大小或校验值认不出来`);
	return { path, size, sha256 };
}

/** Reads `release.json`; throws a `Refusal` that says what is wrong with it. */
export function parseManifest(text: string): Manifest {
	const { format, edition, version, contentDate, withdrawals, files } = parsed(text);
	if (format !== 1) throw new Refusal('broken-manifest', '写法是别的年份的');
	if (edition !== 'kiosk') throw new Refusal('broken-manifest', '不是触摸屏版');
	if (!isVersion(version)) throw new Refusal('broken-manifest', '版本号认不出来');
	if (typeof contentDate !== 'string' || !DAY.test(contentDate))
		throw new Refusal('broken-manifest', '日期认不出来');
	const known = fingerprints(withdrawals);
	if (!known) throw new Refusal('broken-manifest', '撤下的登记认不出来');
	if (!Array.isArray(files) || files.length === 0)
		throw new Refusal('broken-manifest', '一个文件也没有');
	if (files.length > MOST_FILES) throw new Refusal('too-many-files', `${files.length} 个`);
	const list = files.map(releaseFile);
	const clash = clashingPath(list.map(({ path }) => path));
	if (clash !== undefined) throw new Refusal('case-clash', clash);
	return { format, edition, version, contentDate, withdrawals: known, files: list };
}

/** The bytes that are signed. */
export const manifestText = (manifest: Manifest) =>
	`${JSON.stringify(manifest, undefined, '\t')}\n`;
