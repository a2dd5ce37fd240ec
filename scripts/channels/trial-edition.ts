import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { judgeMuseum } from '../../src/editions/gate.ts';
import { withdrawalFingerprints } from '../kiosk/release/withdrawals.ts';
import { COLLECTIONS_WITH_PLACES, placeOf } from './record-place.ts';

/** For tests: the bare pages that an edition would have, one for each record it may show, without what stands on them. */
export function writeTrialEdition(
	museum: Museum,
	edition: Edition,
	folder: string,
	today: string,
): void {
	const verdicts = judgeMuseum(museum, edition, today);
	const pages = new Map([['index.html', '<html data-kind="home">']]);
	for (const collection of COLLECTIONS_WITH_PLACES)
		for (const { id } of museum.records[collection as keyof Museum['records']]) {
			const verdict = verdicts.get(`${collection}/${id}`);
			const place = placeOf(collection, id);
			const isClosed = verdict?.shown === false && verdict.entry !== undefined;
			if (!place || (!verdict?.shown && !isClosed)) continue;
			const { file, anchor } = place;
			const page = pages.get(file) ?? `<html data-kind="${isClosed ? 'closed' : collection}">`;
			pages.set(file, anchor === undefined ? page : `${page}<p id="${anchor}">`);
		}
	for (const [file, html] of pages) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), html);
	}
	const withdrawals = withdrawalFingerprints(museum.withdrawals);
	const said = { edition: edition.name, base: '/', day: today, withdrawals };
	writeFileSync(join(folder, 'edition.json'), JSON.stringify(said));
}
