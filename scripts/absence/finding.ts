/** One trace that was found, or one thing that could not be looked into. */
export interface Finding {
	kind:
		| 'name'
		| 'words'
		| 'id'
		| 'real-name'
		| 'file'
		| 'sound'
		| 'waveform'
		| 'picture'
		| 'characters'
		| 'point'
		| 'unknown-sound'
		| 'camera'
		| 'package'
		| 'closed';
	/** Whose trace it is, `interviews/talk-2`; undefined where nobody knows. */
	record?: string | undefined;
	/** The file of the edition, and the way into it: 「class.zip › notes.pdf」. */
	where: string;
}
