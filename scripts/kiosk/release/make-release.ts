import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	MANIFEST_FILE,
	manifestText,
	RELEASE_PREFIX,
	SIGNATURE_FILE,
	SITE_FOLDER,
	type Manifest,
	type ReleaseFile,
} from '../package/manifest.ts';
import { realDisk } from '../package/real-disk.ts';
import { signed } from '../package/signature.ts';
import { filesBelow } from '../package/verify.ts';

/** What a release is made of. */
export interface ReleaseParts {
	/** Folder of the built kiosk edition. */
	edition: string;
	/** Folder that gets the release's own folder. */
	out: string;
	/** PEM. */
	privateKey: string;
	version: string;
	contentDate: string;
	/** Fingerprints, `withdrawalFingerprints`. */
	withdrawals: string[];
}

/** A release that was written. */
export interface Release {
	folder: string;
	files: number;
	/** Bytes of all files of the museum in it. */
	bytes: number;
}

function described(folder: string, path: string): ReleaseFile {
	const bytes = readFileSync(join(folder, path));
	return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Writes a signed release beside earlier ones: `beijie-kiosk-2026-11-28-1430/` with the museum, its manifest and the signature,
 * the signature last, so that an unfinished one is never taken for whole.
 */
export function makeRelease(parts: ReleaseParts): Release {
	const { edition, out, privateKey, version, contentDate, withdrawals } = parts;
	const folder = join(out, RELEASE_PREFIX + version);
	const site = join(folder, SITE_FOLDER);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const paths = filesBelow(realDisk, edition);
	for (const path of paths) cpSync(join(edition, path), join(site, path));
	// Described as copied: what the stick gets is what is signed.
	const files = paths.map((path) => described(site, path));
	const manifest: Manifest = {
		format: 1,
		edition: 'kiosk',
		version,
		contentDate,
		withdrawals,
		files,
	};
	const text = manifestText(manifest);
	writeFileSync(join(folder, MANIFEST_FILE), text);
	writeFileSync(join(folder, SIGNATURE_FILE), signed(Buffer.from(text), privateKey));
	return { folder, files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
