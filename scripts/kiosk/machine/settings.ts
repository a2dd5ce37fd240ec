import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realDisk } from '../package/real-disk.ts';
import type { Store } from '../update/store.ts';

/** What is decided when a machine is set up; in `/etc/beijie-kiosk/settings.json`. */
export interface MachineSettings {
	/** Absolute folder of the releases. */
	store: string;
	/** File with the museum's public key. */
	publicKey: string;
	/** Folder for what the machine counts. */
	state: string;
	/** Program that shows the museum. */
	browser: string;
	/** Program that looks at a release before it is kept: the same browser without windows, to which the screen's policy is no bar. */
	checker: string;
	/** Port on which visitors' pages are served, on this machine only. */
	port: number;
	/** Port on which a release is served while it is tried. */
	candidatePort: number;
	/** Port of the machine's own answers, behind the server. */
	localPort: number;
	/** The one switch for counting which pages are opened. */
	counts: boolean;
	/** What is kept of the staff's printed code. */
	staffCode: StaffCode;
}

/** A code cannot be read from this, only compared. */
export interface StaffCode {
	salt: string;
	hash: string;
}

/** Figures only, for a pad on the screen; eight, so that guessing takes years at five tries a minute. */
export const newCode = () => Array.from({ length: 8 }, () => randomInt(10)).join('');

const hashed = (code: string, salt: string) => scryptSync(code, Buffer.from(salt, 'hex'), 32);

/** What is kept of a code. */
export function keptCode(code: string): StaffCode {
	const salt = randomBytes(16).toString('hex');
	return { salt, hash: hashed(code, salt).toString('hex') };
}

export function isCode(code: string, kept: StaffCode): boolean {
	const wanted = Buffer.from(kept.hash, 'hex');
	const given = hashed(code, kept.salt);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Where the settings lie unless a test says otherwise. */
export const SETTINGS_FILE = '/etc/beijie-kiosk/settings.json';

/** Reads the settings; the installer wrote them. */
export function readSettings(
	file = process.env['KIOSK_SETTINGS'] ?? SETTINGS_FILE,
): MachineSettings {
	return JSON.parse(readFileSync(file, 'utf8')) as MachineSettings; // written by our installer, whole
}

/** The releases of this machine. */
export function storeOf({ store, publicKey }: MachineSettings): Store {
	return { disk: realDisk, folder: store, publicKey: readFileSync(publicKey, 'utf8') };
}
