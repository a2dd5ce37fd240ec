/** What a question needs to know that is not in content/. */
export interface Settings {
	/** `2026-11-23`; consents begin and end on days. */
	today: string;
	/** Whether this is the build for the public address, which the law asks more of. */
	production: boolean;
	/** The names that 化名 stand for. They are kept outside the project, and only handed in where they are known. */
	realNames: readonly string[];
	/** Every character the museum's fonts can show; left out, characters are not asked about. */
	allowedCharacters?: ReadonlySet<string> | undefined;
}
