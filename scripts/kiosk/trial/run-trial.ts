import { setTimeout } from 'node:timers/promises';
import { addressCase, keyCase, type Case } from './cases.ts';
import { Outside } from './outside.ts';
import { Stage, type Bars } from './stage.ts';
import { STANDING, Watcher } from './watcher.ts';

/** Milliseconds within which the start page has to be back. */
export const PATIENCE = 70_000;

/** Milliseconds between two looks at a screen. */
const LOOK = 200;
/** Milliseconds after which a page that opens at all has opened. */
const SETTLING = 5000;

/** What came of one try. */
export interface Tried {
	what: string;
	/** Titles of what stood on the screen and is neither the museum nor an error page. */
	strange: string[];
	/** Milliseconds until the start page lived in front; undefined if it did not. */
	back: number | undefined;
	/** Connections that reached the outside. */
	outside: number;
	/** Whether anything else than the start was on the screen in between, and not for lost letters. */
	hasMoved: boolean;
}

/** Whether a try found what must not be. */
export const isFault = ({ strange, back, outside }: Tried) =>
	strange.length > 0 || back === undefined || outside > 0;

async function tryOne(
	stage: Stage,
	outside: Outside,
	{ what, host, act }: Case,
	known: ReadonlySet<string | undefined>,
): Promise<Tried> {
	await stage.startPage(PATIENCE);
	const visits = outside.visitsFor(host);
	const run = stage.runs;
	await act(stage);
	const begun = Date.now();
	const watcher = new Watcher(stage, known);
	let back: number | undefined;
	while (Date.now() - begun < PATIENCE && back === undefined) {
		await watcher.look();
		const hasShown = stage.runs > run || Date.now() - begun > SETTLING;
		if (hasShown && stage.isAtStart()) back = Date.now() - begun;
		else await setTimeout(LOOK);
	}
	const hasMoved = watcher.hasMoved && !watcher.hasLostLetters;
	return {
		what,
		strange: [...watcher.strange],
		back,
		outside: outside.visitsFor(host) - visits,
		hasMoved,
	};
}

/** Tries a case until something moves, as often as it may. */
async function tryUntilMoved(
	stage: Stage,
	outside: Outside,
	one: Case,
	known: ReadonlySet<string | undefined>,
): Promise<Tried> {
	const tried = await tryOne(stage, outside, one, known);
	if (one.tries <= 1 || tried.hasMoved || isFault(tried)) return tried;
	return tryUntilMoved(stage, outside, { ...one, tries: one.tries - 1 }, known);
}

/** Waits until the screen looks the same for a while; keeps how it looked until then. */
async function untilStanding(stage: Stage, seen: Set<string | undefined>): Promise<void> {
	for (let last: string | undefined, looks = 0; looks < 2 * STANDING;) {
		const top = stage.screen.topmost(stage.pageTop);
		looks = top !== undefined && top === last ? looks + 1 : 0;
		last = top;
		seen.add(top);
		await setTimeout(LOOK);
	}
}

/** A port on which nobody listens, though the trial's policy lets browsers go there. */
export const CLOSED_PORT = 18_179;

/**
 * Pages with nothing on them. Error pages have two pictures: of an address that the policy forbids, and of one where nobody
 * answers. The empty page is no one's; what is seen of it are the browser's own bars.
 */
const NOWHERE = ['http://127.0.0.1:9/', `http://127.0.0.1:${CLOSED_PORT}/`, 'about:blank'];

/** How the screen looks from the start of the browser to the start page, and from there to pages with nothing on them. */
async function knownLooks(stage: Stage): Promise<ReadonlySet<string | undefined>> {
	const known = new Set<string | undefined>([undefined]);
	if (!(await stage.startPage(3 * PATIENCE))) throw new Error('the start page did not come');
	await untilStanding(stage, known);
	for (const address of NOWHERE) {
		stage.leadTo(address);
		while (stage.isAtStart()) await setTimeout(LOOK);
		await untilStanding(stage, known);
		await stage.startPage(PATIENCE);
		await untilStanding(stage, known);
	}
	return known;
}

/** What is tried, on how many screens beside each other. */
export interface TrialPlan {
	addresses: readonly string[];
	keys: readonly string[];
	firstPort: number;
	screens: number;
	tell: (tried: Tried) => void;
}

/** Gives cases to several screens; answers what came of them. */
async function onStages(cases: readonly Case[], bars: Bars, plan: TrialPlan, outside: Outside) {
	const waiting = [...cases];
	const all: Tried[] = [];
	const work = async (number: number) => {
		const stage = new Stage(100 + number, plan.firstPort + number, bars);
		try {
			const known = await knownLooks(stage);
			for (let next = waiting.shift(); next; next = waiting.shift()) {
				const tried = await tryUntilMoved(stage, outside, next, known);
				plan.tell(tried);
				all.push(tried);
			}
		} finally {
			await stage.close();
		}
	};
	await Promise.all(Array.from({ length: plan.screens }, (_, number) => work(number)));
	return all;
}

/** Tries every address in a browser that lets it be typed, and every key combination in the browser as it is in the hall. */
export async function runTrial(plan: TrialPlan): Promise<Tried[]> {
	const outside = new Outside();
	await outside.open();
	try {
		const opened = await onStages(
			plan.addresses.map(addressCase),
			'with an address bar',
			plan,
			outside,
		);
		const pressed = await onStages(plan.keys.map(keyCase), 'as in the hall', plan, outside);
		return [...opened, ...pressed];
	} finally {
		outside.close();
	}
}
