import { Connection, type News } from '../../desk/page/connection.ts';
import type { Work } from '../answering.ts';
import type { Refusal } from '../marking.ts';
import { replay, type Entry, type Place, type Progress, type Step } from '../progress.ts';

/** The page's way to the server, with the place up to which the sound was heard. */
export class MarkingConnection extends Connection<Step, Entry, Refusal, Progress, Work> {
	constructor(tell: (news: News) => void) {
		super({ store: `mark:${location.pathname}`, replay, tell });
	}

	/** Keeps how far the sound was heard; also while the page is closing. */
	stand(place: Place): void {
		this.state.take({ kind: 'place', place });
		this.post('place', { place }, true).catch(() => undefined);
	}
}
