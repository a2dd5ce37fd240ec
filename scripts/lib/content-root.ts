/** The folder of words and facts, as editors call it, wherever it lies on this machine. */
export const CONTENT_FOLDER = 'content';

/** Where content/ lies: the MUSEUM_CONTENT variable, for tests and trial copies, else ./content. */
export const contentRoot = () => process.env['MUSEUM_CONTENT'] ?? CONTENT_FOLDER;
