import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../../src/checks/museum.ts';
import { WITHDRAWABLE } from '../../../../src/schema/withdrawal.ts';
import { digestAt } from '../../../inbox/write/disk.ts';
import { filesOf } from './files-of.ts';
import { namings, type Naming } from './naming.ts';
import { removal as words } from './text.ts';

/** Why something is not done, and where that can be put right. */
export interface Refusal {
	said: string;
	links: readonly { words: string; address: string }[];
}

/** What taking a record away would do. */
export interface RemovalPlan {
	/** Empty: it can be done. */
	refusals: Refusal[];
	/** What goes, inside content/. */
	files: string[];
	/** What somebody should know before. */
	notes: string[];
	/** Equal for plans that do the same with the same files. */
	digest: string;
}

/** The digest of what was shown. */
export const digestOf = (shown: unknown): string =>
	createHash('sha256').update(JSON.stringify(shown)).digest('hex');

/** Whether somebody had to agree to a record: then it is taken down, which leaves a word and a line in the log. */
export function isAgreedTo({ collection, data }: CheckedEntry): boolean {
	if (collection === 'consents') return true;
	if ('consents' in data && data.consents.length > 0) return true;
	return (
		(collection === 'people' && 'kind' in data && data.kind === 'narrator') ||
		(collection === 'interviews' && 'kind' in data && data.kind === 'interview')
	);
}

/** Whether the log of withdrawals speaks of a record. */
export const isInLog = ({ withdrawals }: Museum, { collection, id }: CheckedEntry): boolean =>
	withdrawals.some(
		(line) =>
			(line.collection === collection && line.id === id) ||
			Object.values(line.gone).some((keys) => keys.includes(`${collection}/${id}`)),
	);

/** The places that name a record, with ways there; those nobody may change are told apart. */
export function namingRefusals(
	found: readonly Naming[],
	said: { open: (count: number) => string; frozen: string },
): Refusal[] {
	const links = (isFrozen: boolean) =>
		found
			.filter((one) => one.isFrozen === isFrozen)
			.map(({ about, how, line, address }) => ({ words: words.place(about, how, line), address }));
	const [open, frozen] = [links(false), links(true)];
	return [
		...(open.length > 0 ? [{ said: said.open(open.length), links: open }] : []),
		...(frozen.length > 0 ? [{ said: said.frozen, links: frozen }] : []),
	];
}

const takeDown = ({ collection, id }: CheckedEntry, said: string): Refusal => ({
	said,
	links: [{ words: words.toConsent, address: `/consent/${collection}/${id}/` }],
});

/**
 * What taking a record away would do, or why it is not done: while anything names it; where people had to agree to it; where
 * visitors would find nothing at an address that could still say something.
 * @param museum with what the open forms say
 * @param released where the record has been before, in words
 * @param head the last step of its own form
 */
export function planRemoval(
	museum: Museum,
	record: CheckedEntry,
	{ content, released, head }: { content: string; released: readonly string[]; head: string },
): RemovalPlan {
	const { collection, id } = record;
	const isOut = released.length > 0;
	const found = namings(museum, record);
	const refusals: Refusal[] = [
		...(collection === 'pages' ? [{ said: words.housePage, links: [] }] : []),
		...(isAgreedTo(record)
			? [takeDown(record, collection === 'consents' ? words.consentForm : words.agreed)]
			: isInLog(museum, record)
				? [takeDown(record, words.inLog)]
				: isOut && collection in WITHDRAWABLE
					? [takeDown(record, words.released(released))]
					: []),
		...namingRefusals(found, { open: words.named, frozen: words.frozen }),
	];
	const files = filesOf(museum, collection, id);
	const digests = files.map((file) => [file, digestAt(join(content, ...file.split('/')))]);
	return {
		refusals,
		files,
		notes: isOut ? [words.dies(released)] : [],
		digest: digestOf([collection, id, digests, found.map(({ file, line }) => [file, line]), head]),
	};
}
