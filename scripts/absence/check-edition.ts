import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import { CHANNELS, EDITIONS, editionNamed, type Edition } from '../../src/editions/edition.ts';
import { packageDifferences } from '../build/package.ts';
import { packagesBeside } from '../build/package/place.ts';
import { builtEdition } from '../serve/built-edition.ts';
import type { Finding } from './finding.ts';
import { prepare, type Surroundings, type Wanted } from './prepare.ts';
import { scanFolder, type ScanResult } from './scan.ts';

/** A built edition on the disk. */
export interface Built {
	edition: Edition;
	folder: string;
}

/** Which edition lies in a folder; undefined where none does. */
export function builtIn(place: string): Built | undefined {
	const folder = builtEdition(place)?.folder;
	if (folder === undefined || !existsSync(join(folder, 'edition.json'))) return undefined;
	const description: unknown = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
	const name =
		typeof description === 'object' && description && 'edition' in description
			? String(description.edition)
			: '';
	const edition = editionNamed(name);
	return edition && { edition, folder };
}

/** The editions that are built in dist/. */
export const builtEditions = (root: string): Built[] =>
	CHANNELS.flatMap((name) => builtIn(join(root, 'dist', EDITIONS[name].name)) ?? []);

/** What looking through one edition told. */
export interface EditionCheck extends Built {
	wanted: Wanted;
	result: ScanResult;
	seconds: number;
}

/**
 * Archives beside an edition that hold anything but what the edition's folder holds. One that holds the same has been looked
 * through with it.
 */
const strangePackages = (folder: string): Finding[] =>
	packagesBeside(folder)
		.filter((archive) => packageDifferences(archive, folder).length > 0)
		.map((archive) => ({ kind: 'package', where: basename(archive) }));

/** Looks through one edition, and through the archive that is made of it. */
export async function checkEdition(
	built: Built,
	museum: Museum,
	surroundings: Surroundings,
): Promise<EditionCheck> {
	const started = Date.now();
	const wanted = await prepare(museum, built.edition, surroundings);
	const scanned = await scanFolder(built.folder, wanted);
	const findings = [...scanned.findings, ...strangePackages(built.folder)];
	const result = { ...scanned, findings };
	return { ...built, wanted, result, seconds: Math.round((Date.now() - started) / 1000) };
}

/** The findings that belong to some records; what belongs to nobody belongs to everybody. */
export const findingsOf = (findings: readonly Finding[], keys: ReadonlySet<string>): Finding[] =>
	findings.filter(({ record }) => record === undefined || keys.has(record));

/** How many traces of some records were looked for. */
export function tracesOf({ letters, media, points }: Wanted, keys: ReadonlySet<string>): number {
	const isTheirs = ({ record }: { record?: string | undefined }) =>
		record !== undefined && keys.has(record);
	const sums = [...media.sums.values()].filter((record) => keys.has(record)).length;
	const pieces = [...media.counts].filter(([name]) => keys.has(name.split(' ')[1] ?? ''));
	return (
		letters.values().filter(isTheirs).length +
		sums +
		pieces.reduce((sum, [, count]) => sum + count, 0) +
		media.pictures.filter(isTheirs).length +
		points.filter(isTheirs).length
	);
}
