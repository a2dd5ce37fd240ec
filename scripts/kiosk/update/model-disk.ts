import type { Disk, EntryKind, FileWriter } from '../package/disk.ts';

/**
 * A disk in memory for tests that loses what was not flushed when the power fails, as the manual pages allow: of a file that was
 * not flushed any beginning, or noise, is left; of the changes in a folder that was not flushed any may be missing, whatever came
 * after. A rename is whole or missing. Real disks are kinder.
 */

interface FileNode {
	kind: 'file';
	/** What programs see. */
	bytes: Buffer;
	/** What a power cut leaves for certain; undefined until the first flush. */
	flushed: Buffer | undefined;
}
interface LinkNode {
	kind: 'link';
	target: string;
}
interface FolderNode {
	kind: 'folder';
	entries: Map<string, DiskNode>;
	/** As of the last flush. */
	flushed: Map<string, DiskNode>;
}
type DiskNode = FileNode | LinkNode | FolderNode;

/** Names that change together or not at all. */
type Change = { folder: FolderNode; name: string; node: DiskNode | undefined }[];

/** Thrown by every step after the power has failed. */
export class PowerCut extends Error {}

const systemError = (code: string) => Object.assign(new Error(code), { code });
const newFolder = (): FolderNode => ({ kind: 'folder', entries: new Map(), flushed: new Map() });

function apply(change: Change, which: 'entries' | 'flushed'): void {
	for (const { folder, name, node } of change) {
		if (node) folder[which].set(name, node);
		else folder[which].delete(name);
	}
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export class ModelDisk implements Disk {
	#root = newFolder();
	#pending: Change[] = [];
	#isOff = false;
	/** Steps that changed something or asked the disk to flush, so far. */
	steps = 0;
	/** The power fails before this step. */
	cutAt = Infinity;
	/** Bytes that all files together may take. */
	capacity = Infinity;
	/** Whether flushing has any effect; without, this is how a program fares that forgets to flush. */
	flushes = true;
	/** What the system says is free, where that differs from the truth. */
	saidFree: number | undefined;

	#look(): void {
		if (this.#isOff) throw new PowerCut();
	}

	#step(): void {
		this.#look();
		if (this.steps >= this.cutAt) {
			this.#isOff = true;
			throw new PowerCut();
		}
		this.steps += 1;
	}

	#find(path: string): DiskNode | undefined {
		this.#look();
		let node: DiskNode | undefined = this.#root;
		for (const name of path.split('/').filter((part) => part !== ''))
			node = node?.kind === 'folder' ? node.entries.get(name) : undefined;
		return node;
	}

	#folder(path: string): FolderNode {
		const node = this.#find(path);
		if (node?.kind !== 'folder') throw systemError('ENOENT');
		return node;
	}

	#file(path: string): FileNode {
		const node = this.#find(path);
		if (node?.kind !== 'file') throw systemError('ENOENT');
		return node;
	}

	#place(path: string): { folder: FolderNode; name: string } {
		const end = path.lastIndexOf('/');
		return { folder: this.#folder(path.slice(0, end)), name: path.slice(end + 1) };
	}

	#change(change: Change): void {
		this.#step();
		apply(change, 'entries');
		this.#pending.push(change);
	}

	#used(node: DiskNode = this.#root): number {
		if (node.kind !== 'folder') return node.kind === 'file' ? node.bytes.length : 0;
		return [...node.entries.values()].reduce((sum, inner) => sum + this.#used(inner), 0);
	}

	kind(path: string): EntryKind | undefined {
		return this.#find(path)?.kind;
	}

	size(file: string): number {
		return this.#file(file).bytes.length;
	}

	list(folder: string): string[] {
		return [...this.#folder(folder).entries.keys()].sort();
	}

	*parts(file: string): Iterable<Uint8Array> {
		const { bytes } = this.#file(file);
		for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
	}

	linkTarget(path: string): string {
		const node = this.#find(path);
		if (node?.kind !== 'link') throw systemError('EINVAL');
		return node.target;
	}

	makeFolder(path: string): void {
		const { folder, name } = this.#place(path);
		if (folder.entries.has(name)) throw systemError('EEXIST');
		this.#change([{ folder, name, node: newFolder() }]);
	}

	create(file: string): FileWriter {
		const { folder, name } = this.#place(file);
		const node: FileNode = { kind: 'file', bytes: Buffer.alloc(0), flushed: undefined };
		this.#change([{ folder, name, node }]);
		return {
			write: (bytes) => {
				this.#step();
				if (this.capacity < Infinity && this.#used() + bytes.length > this.capacity)
					throw systemError('ENOSPC');
				node.bytes = Buffer.concat([node.bytes, bytes]);
			},
			flush: () => {
				this.#step();
				if (this.flushes) node.flushed = node.bytes;
			},
			close: () => this.#look(),
		};
	}

	makeLink(target: string, path: string): void {
		const { folder, name } = this.#place(path);
		if (folder.entries.has(name)) throw systemError('EEXIST');
		this.#change([{ folder, name, node: { kind: 'link', target } }]);
	}

	rename(from: string, to: string): void {
		const node = this.#find(from);
		if (!node) throw systemError('ENOENT');
		const [source, target] = [this.#place(from), this.#place(to)];
		this.#change([
			{ ...source, node: undefined },
			{ ...target, node },
		]);
	}

	unlink(path: string): void {
		const { folder, name } = this.#place(path);
		if (!folder.entries.has(name)) throw systemError('ENOENT');
		this.#change([{ folder, name, node: undefined }]);
	}

	removeFolder(path: string): void {
		if (this.#folder(path).entries.size > 0) throw systemError('ENOTEMPTY');
		this.unlink(path);
	}

	flushFolder(path: string): void {
		const flushed = this.#folder(path);
		this.#step();
		if (!this.flushes) return;
		const concerns = (change: Change) => change.some(({ folder }) => folder === flushed);
		for (const change of this.#pending.filter(concerns)) apply(change, 'flushed');
		this.#pending = this.#pending.filter((change) => !concerns(change));
	}

	freeBytes(): number {
		return this.saidFree ?? (this.capacity < Infinity ? this.capacity - this.#used() : Infinity);
	}

	/** Damages a file behind everybody's back. */
	damage(file: string, change: (bytes: Buffer) => Buffer): void {
		const node = this.#file(file);
		node.bytes = change(node.bytes);
		node.flushed = node.bytes;
	}

	/**
	 * The disk as the machine finds it when the power is back. With `losing` it has lost what chance wanted of everything that was
	 * not flushed; without, only the program died, and the system has written all it was given. The disk before is used up.
	 */
	afterCut(random: () => number, losing: boolean): ModelDisk {
		this.#isOff = false;
		if (losing) for (const change of this.#pending) if (random() < 0.5) apply(change, 'flushed');
		const after = new ModelDisk();
		after.capacity = this.capacity;
		after.#root = restored(this.#root, losing ? random : undefined) as FolderNode; // a folder stays one
		return after;
	}
}

/** A node as a power cut leaves it; without chance, as programs saw it. */
function restored(node: DiskNode, random: (() => number) | undefined): DiskNode {
	if (node.kind === 'link') return node;
	if (node.kind === 'file') {
		const bytes = random ? leftOf(node, random) : node.bytes;
		return { kind: 'file', bytes, flushed: bytes };
	}
	const entries = new Map(
		[...(random ? node.flushed : node.entries)].map(([name, inner]) => [
			name,
			restored(inner, random),
		]),
	);
	return { kind: 'folder', entries, flushed: new Map(entries) };
}

function leftOf({ bytes, flushed }: FileNode, random: () => number): Buffer {
	if (flushed?.equals(bytes)) return bytes;
	const kept = bytes.subarray(0, Math.floor(random() * (bytes.length + 1)));
	// Some file systems give a new file its length before its content.
	return random() < 0.5 ? kept : Buffer.concat([kept, Buffer.alloc(bytes.length - kept.length)]);
}
