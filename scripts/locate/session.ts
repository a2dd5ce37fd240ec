import { join } from 'node:path';
import { RecordSession } from '../desk/record-session.ts';
import { fieldsOf } from '../desk/yaml-text.ts';
import type { Draft } from './draft.ts';
import { placeOf } from './places.ts';
import { readDraft, writeDraft } from './record-file.ts';

/** The work on one place: its record, its journal, and what follows from both. */
export class Session extends RecordSession<Draft> {
	/**
	 * @param content the content folder
	 * @param store where journals lie: outside the content
	 */
	constructor(content: string, store: string, id: string) {
		const kind = {
			read: (source: string) => {
				const value = readDraft(source);
				return value && { value, record: JSON.stringify(value) };
			},
			write: writeDraft,
		};
		super(join(content, 'places', `${id}.yaml`), store, id, kind, {});
	}

	/** The record's fields besides those that are worked on; undefined when the record cannot be read. */
	get others(): Record<string, unknown> | undefined {
		const { source } = this;
		if (source === undefined || !readDraft(source)) return undefined;
		const { sketch: _, coordinate: __, ...others } = fieldsOf(source) ?? {};
		return placeOf(others) ? others : undefined;
	}
}
