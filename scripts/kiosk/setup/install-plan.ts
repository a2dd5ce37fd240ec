import { createHash } from 'node:crypto';
import {
	chmodSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What becomes of one file of the machine. */
export interface PlannedFile {
	/** Absolute on the machine. */
	path: string;
	change: 'new' | 'same' | 'changed';
}

/** Kept by the installer, to undo what it did. */
interface InstallRecord {
	/** Files that were not there before. */
	added: string[];
	/** Files that were, and lie in `before/`. */
	replaced: string[];
}

const KEPT = '/var/lib/beijie-kiosk-install';

function filesBelow(folder: string, inner = ''): string[] {
	return readdirSync(join(folder, inner), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) =>
			entry.isDirectory()
				? filesBelow(folder, `${inner}/${entry.name}`)
				: [`${inner}/${entry.name}`],
		);
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A program or a script with a first line that names one. */
function mode(file: string): number {
	const start = readFileSync(file).subarray(0, 4);
	const isProgram =
		start.toString().startsWith('#!') || start.equals(Buffer.from('\x7fELF', 'latin1'));
	return isProgram ? 0o755 : 0o644;
}

function changeOf(from: string, to: string): PlannedFile['change'] {
	if (!existsSync(to)) return 'new';
	const isSame = digest(from) === digest(to) && (lstatSync(to).mode & 0o777) === mode(from);
	return isSame ? 'same' : 'changed';
}

/** What installing would change below `root`, which is `/` on the machine itself. */
export function planInstall(files: string, root: string): PlannedFile[] {
	return filesBelow(files).map((path) => ({
		path,
		change: changeOf(join(files, path), join(root, path)),
	}));
}

function readRecord(root: string): InstallRecord {
	const file = join(root, KEPT, 'record.json');
	if (!existsSync(file)) return { added: [], replaced: [] };
	return JSON.parse(readFileSync(file, 'utf8')) as InstallRecord; // written below
}

function writeRecord(root: string, record: InstallRecord): void {
	mkdirSync(join(root, KEPT), { recursive: true });
	writeFileSync(join(root, KEPT, 'record.json'), `${JSON.stringify(record, undefined, '\t')}\n`);
}

/** Writes what is new or changed; what was there before the first time is kept. The record is written first. */
export function install(files: string, root: string, plan: readonly PlannedFile[]): void {
	const record = readRecord(root);
	const ours = new Set([...record.added, ...record.replaced]);
	for (const { path, change } of plan) {
		if (ours.has(path) || change === 'same') continue;
		if (change === 'changed') {
			cpSync(join(root, path), join(root, KEPT, 'before', path), { preserveTimestamps: true });
			record.replaced.push(path);
		} else record.added.push(path);
	}
	writeRecord(root, record);
	for (const { path, change } of plan) {
		if (change === 'same') continue;
		const to = join(root, path);
		mkdirSync(dirname(to), { recursive: true });
		// A program that runs cannot be written over, only replaced.
		rmSync(to, { force: true });
		cpSync(join(files, path), to);
		chmodSync(to, mode(join(files, path)));
	}
}

/** What undoing would remove and bring back. */
export function planUndo(root: string): InstallRecord {
	return readRecord(root);
}

/** Removes what installing added and brings back what was there; releases and counts stay. */
export function undo(root: string): void {
	const { added, replaced } = readRecord(root);
	for (const path of added) rmSync(join(root, path), { force: true });
	for (const path of replaced) cpSync(join(root, KEPT, 'before', path), join(root, path));
	rmSync(join(root, KEPT), { recursive: true, force: true });
}
