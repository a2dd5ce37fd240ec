import { join } from 'node:path';
import { openDesk, tellProblem } from '../desk/open-desk.ts';
import { inboxAnswers } from './pages.ts';
import type { InboxPlan } from './plan.ts';
import { terminal } from './text.ts';

/** Shows a plan as a page on this machine until it is closed with Ctrl+C. `previews` holds its small pictures. */
export async function openPage(
	plan: InboxPlan,
	{ port, previews }: { port: number; previews: string },
): Promise<void> {
	tellProblem(
		await openDesk({
			...{ terminal, port, wanted: undefined, ids: [], room: '', journals: join(previews, 'desk') },
			make: () => Promise.resolve({ answer: inboxAnswers(plan), close: () => undefined }),
		}),
	);
}
