import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { policyText } from '../setup/policy.ts';

/** Where Debian's Chromium reads what it may do. */
const FOLDER = '/etc/chromium/policies/managed';
const FILE = `${FOLDER}/beijie-kiosk-trial.json`;

/** Puts the hall's policy into force, for museums on these ports. */
export function putPolicy(ports: readonly number[]): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(FILE, policyText(ports));
}

/** Puts nothing into force but that the browser keeps quiet about how this trial starts it. */
export function putNoPolicy(): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(
		FILE,
		'{ "CommandLineFlagSecurityWarningsEnabled": false, "TranslateEnabled": false }\n',
	);
}

export const removePolicy = () => rmSync(FILE, { force: true });
