import { Charset, Document } from 'flexsearch';

/** As the README has it for Chinese: `Charset.CJK`, in which every character is a word. */
export const newIndex = () =>
	new Document({ document: { id: 'id', index: ['title', 'text'] }, encoder: Charset.CJK });
