import { Connection, type News } from '../../desk/page/connection.ts';
import type { Work } from '../desk.ts';
import { replay, type Entry, type History, type Refusal, type Step } from '../history.ts';

/** The page's way to the server. */
export class AligningConnection extends Connection<Step, Entry, Refusal, History, Work> {
	constructor(tell: (news: News) => void) {
		super({ store: `align:${location.pathname}`, replay, tell });
	}
}
