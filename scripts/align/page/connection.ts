import { replay, type Entry, type History, type Refusal, type Step } from '../../desk/history.ts';
import { Connection, type News } from '../../desk/page/connection.ts';
import type { Work } from '../desk.ts';
import type { Points } from '../record-file.ts';

/** The page's way to the server. */
export class AligningConnection extends Connection<
	Step<Points>,
	Entry<Points>,
	Refusal,
	History<Points>,
	Work
> {
	constructor(tell: (news: News) => void) {
		super({ store: `align:${location.pathname}`, replay: replay<Points>, tell });
	}
}
