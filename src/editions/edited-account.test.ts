import { expect, test } from 'vitest';
import { editedObstacles, mayShowEdited, type EditedRecording } from './edited-account.ts';

const TODAY = '2026-11-23';
const PARTIES = ['narrator', 'interviewer', 'editor'] as const;

const interview = (change: Partial<EditedRecording> = {}): EditedRecording => ({
	kind: 'interview',
	synthetic: false,
	review: 'narratorApproved',
	speakers: [{}, { person: 'ding-xuke' }],
	edited: { signatures: PARTIES.map((party) => ({ party, signedOn: TODAY })) },
	...change,
});

test('is shown from the day on which the last of three has signed', () => {
	expect(mayShowEdited(interview(), TODAY)).toBe(true);
	expect(mayShowEdited(interview(), '2026-11-22')).toBe(false);
	expect(editedObstacles(interview(), '2026-11-22')).toEqual([...PARTIES]);
});

test.each(PARTIES)('waits for the signature of the %s alone', (party) => {
	const signatures = PARTIES.filter((one) => one !== party).map((one) => ({
		party: one,
		signedOn: TODAY,
	}));
	expect(editedObstacles(interview({ edited: { signatures } }), TODAY)).toEqual([party]);
});

test('one party signing three times is one signature', () => {
	const signatures = [1, 2, 3].map(() => ({ party: 'editor' as const, signedOn: TODAY }));
	expect(editedObstacles(interview({ edited: { signatures } }), TODAY)).toEqual([
		'narrator',
		'interviewer',
	]);
});

test('waits for the narrator to have read it', () => {
	expect(editedObstacles(interview({ review: 'reviewed' }), TODAY)).toEqual(['approval']);
	expect(mayShowEdited(interview({ review: 'draft' }), TODAY)).toBe(false);
});

test('nothing recorded is nothing signed', () => {
	expect(editedObstacles(interview({ edited: undefined }), TODAY)).toEqual([...PARTIES]);
});

test('a demonstration by machines has no one to sign', () => {
	const demonstration = interview({
		kind: 'demonstration',
		synthetic: true,
		review: 'reviewed',
		speakers: [{}, {}],
		edited: undefined,
	});
	expect(mayShowEdited(demonstration, TODAY)).toBe(true);
	expect(mayShowEdited({ ...demonstration, review: 'draft' }, TODAY)).toBe(false);
	expect(mayShowEdited({ ...demonstration, synthetic: false }, TODAY)).toBe(false);
	expect(mayShowEdited({ ...demonstration, speakers: [{ person: 'a' }] }, TODAY)).toBe(false);
});

test('a chapter read aloud has no edited account', () => {
	expect(editedObstacles(interview({ kind: 'narration' }), TODAY)).toEqual(['nothing-told']);
});
