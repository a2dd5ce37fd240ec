import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import type { Verdict } from '../../../src/editions/consent.ts';
import { CHANNELS, EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import { dayInWords } from '../../../src/queries/day-in-words.ts';
import {
	WITHDRAWABLE,
	WITHDRAWAL_ACTIONS,
	WITHDRAWAL_REASONS,
	WITHDRAWAL_ROLES,
	type Withdrawal,
} from '../../../src/schema/withdrawal.ts';
import { titleOf } from '../../release/title-of.ts';
import { isWithdrawn, subjectsOf, type Target } from '../../withdrawal/find-target.ts';
import { formLines } from './form-lines.ts';
import { CLOSED, form, REFUSALS } from './text.ts';

/** Something that people had to agree to, or that can be taken down. */
export interface Subject extends Target {
	/** What an editor calls it; of a consent form the number of the paper. */
	title: string;
	/** 「口述」 */
	kind: string;
	/** Whether a withdrawal of it stands. */
	isWithdrawn: boolean;
	/** What each edition shows of it, in words; empty for consent forms. */
	editions: readonly { label: string; words: string }[];
	/** The forms it leans on, each in plain words. */
	forms: readonly (readonly string[])[];
	/** What was done with it, oldest first, in words. */
	log: readonly string[];
}

/** These are listed always, the others only when a form is about them or when they were taken down. */
const ALWAYS: readonly string[] = ['interviews', 'people', 'photos', 'consents'];

const COLLECTIONS = Object.keys(WITHDRAWABLE) as Target['collection'][]; // Object.keys forgets the key type.

const formsOf = ({ id, collection, data }: CheckedEntry): readonly string[] =>
	collection === 'consents' ? [id] : 'consents' in data ? data.consents : [];

const verdictWords = (verdict: Verdict | undefined): string => {
	if (!verdict) return REFUSALS['consent-missing'];
	if (verdict.shown) return form.open;
	return verdict.entry === undefined ? REFUSALS[verdict.refusal] : CLOSED[verdict.entry];
};

function logLines(museum: Museum, target: Target): string[] {
	const keys = subjectsOf(museum, target).map(({ collection, id }) => `${collection}/${id}`);
	return museum.withdrawals
		.filter(({ collection, id }) => keys.includes(`${collection}/${id}`))
		.map(lineInWords);
}

/** 「2026年11月28日撤下：撤回同意，讲述人提出」 */
export const lineInWords = ({ on, action, reason, who }: Omit<Withdrawal, 'gone'>): string =>
	`${dayInWords(on)}${WITHDRAWAL_ACTIONS[action]}：${WITHDRAWAL_REASONS[reason]}，${WITHDRAWAL_ROLES[who]}提出`;

/** Everything that the pages about consents speak of, collection by collection. */
export function allSubjects(museum: Museum, today: string): Subject[] {
	const verdicts = CHANNELS.map((channel) => ({
		label: EDITIONS[channel].label,
		of: judgeMuseum(museum, EDITIONS[channel], today),
	}));
	const forms = new Map(museum.records.consents.map(({ id, data }) => [id, data]));
	const describe = (record: CheckedEntry, collection: Target['collection']): Subject => {
		const { id } = record;
		const target = { collection, id };
		return {
			...target,
			title: collection === 'consents' ? (forms.get(id)?.document ?? id) : titleOf(record),
			kind: WITHDRAWABLE[collection],
			isWithdrawn: subjectsOf(museum, target).some((one) => isWithdrawn(museum, one)),
			editions:
				collection === 'consents'
					? []
					: verdicts.map(({ label, of }) => ({
							label,
							words: verdictWords(of.get(`${collection}/${id}`)),
						})),
			forms: formsOf(record).map((formId) => {
				const found = forms.get(formId);
				return found ? formLines(found, today) : [form.missing(formId)];
			}),
			log: logLines(museum, target),
		};
	};
	return COLLECTIONS.flatMap((collection) =>
		museum.records[collection]
			.map((record) => describe(record, collection))
			.filter((one) => ALWAYS.includes(collection) || one.forms.length > 0 || one.log.length > 0),
	);
}
