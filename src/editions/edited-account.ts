/** All who must sign: whoever spoke, asked and wrote. `SIGNATORIES` in src/schema/interview.ts names them. */
const PARTIES = ['narrator', 'interviewer', 'editor'] as const;
type Party = (typeof PARTIES)[number];

/** What the rule of the edited account needs to know of a recording. */
export interface EditedRecording {
	kind: string;
	synthetic: boolean;
	review: string;
	speakers: readonly { person?: string | undefined }[];
	edited?: { signatures: readonly { party: Party; signedOn: string }[] } | undefined;
}

/** What keeps a 整理稿 back: a signature, the narrator's word that the text is right, or that there can be none. */
export type EditedObstacle = Party | 'approval' | 'nothing-told';

/** Whether nobody spoke: a demonstration by machines has no one to sign it. */
export const needsSignatures = ({ kind, synthetic, speakers }: EditedRecording): boolean =>
	kind === 'interview' || !synthetic || speakers.some(({ person }) => person !== undefined);

/**
 * What still keeps the 整理稿 of a recording back on a day; nothing when it may be shown. All three parties must have
 * signed by that day, and the narrator must have approved. 「三方签字」
 *
 * @param today `YYYY-MM-DD`
 */
export function editedObstacles(recording: EditedRecording, today: string): EditedObstacle[] {
	if (recording.kind === 'narration') return ['nothing-told'];
	if (!needsSignatures(recording)) return recording.review === 'draft' ? ['approval'] : [];
	const signed = new Set(
		(recording.edited?.signatures ?? [])
			.filter(({ signedOn }) => signedOn <= today)
			.map(({ party }) => party),
	);
	return [
		...PARTIES.filter((party) => !signed.has(party)),
		...(recording.review === 'narratorApproved' ? [] : (['approval'] as const)),
	];
}

/** Whether an edition may open the file of a 整理稿. The recording itself has passed the consent gate before. */
export const mayShowEdited = (recording: EditedRecording, today: string): boolean =>
	editedObstacles(recording, today).length === 0;
