/** The page on which two pictures are lined up: clicks and keys in, points out. */
import { kept, page, refusals, said, words } from '../text.ts';
import { Bench, type Side } from './bench.ts';
import type { News } from '../../desk/page/connection.ts';
import { listenToKeys } from '../../desk/page/keys.ts';
import { AligningConnection } from './connection.ts';
import { KEYS, type AlignAction } from './keys.ts';
import { Overlay } from './overlay.ts';
import { Pane } from './pane.ts';
import { ask, part } from '../../desk/page/parts.ts';
import { marksOf, showList, showNews, showProposals, summaryOf } from './view.ts';

/** Percent of the width and height by which one key press moves a point, and with Shift. */
const NUDGE = 0.1;
const FAR_NUDGE = 1;
/** Pixels by which a picture is moved by a key when no point is chosen. */
const STEP = 60;
const ZOOM = 1.5;

const connection = new AligningConnection(hear);
const panes: Record<Side, Pane> = {
	from: paneOf('from'),
	to: paneOf('to'),
};
const bench = new Bench({
	connection,
	sizeOf: (side) => panes[side].size,
	middleOf: (side) => panes[side].middle,
	say,
	show,
});
const overlay = new Overlay(panes.to);
/** The pane that keys belong to. */
let active: Side = 'from';

function paneOf(side: Side): Pane {
	const root = part(side, HTMLElement);
	root.addEventListener('focus', () => (active = side));
	root.addEventListener('pointerdown', () => (active = side));
	return new Pane(root, {
		placed: (at) => bench.place(side, at),
		chosen: (index) => bench.choose(index),
		pulled: (index, at, isDone) => bench.pull(side, index, at, isDone),
	});
}

function say(words: string): void {
	part('said', HTMLElement).textContent = words;
}

function show(): void {
	const { common } = bench;
	for (const side of ['from', 'to'] as const)
		panes[side].show(marksOf(bench, side), side === 'to' ? common : undefined);
	overlay.show(`pictures/${bench.photo}`, bench.matrix);
	const { words: summary, isGood } = summaryOf(bench, connection);
	const shown = part('summary', HTMLElement);
	shown.textContent = `${isGood ? '✓ ' : ''}${summary}`;
	shown.dataset['good'] = String(isGood);
	showList(bench);
	showProposals(bench, connection, words.proposalsHint);
	part('remove', HTMLButtonElement).disabled = bench.chosen < 0;
	part('undo', HTMLButtonElement).disabled = !connection.state.mayUndo;
	part('redo', HTMLButtonElement).disabled = !connection.state.mayRedo;
	showNews({ kind: 'kept' }, connection);
}

function hear(news: News): void {
	showNews(news, connection);
	if (news.kind !== 'replayed') return;
	if (news.isOtherWindow) say(kept.otherWindow);
	if (bench.photo !== '') show();
}

/** Chooses which older picture is lined up. */
async function openPicture(photo: string): Promise<void> {
	bench.photo = photo;
	bench.chosen = -1;
	bench.half = undefined;
	bench.proposals = connection.work.proposals?.[photo] ?? [];
	part('from-name', HTMLElement).textContent = bench.nameOf('from');
	if (!(await panes.from.load(`pictures/${photo}`)))
		return say(page.noPicture(bench.nameOf('from')));
	show();
}

function choosePoint(by: number): void {
	const count = bench.points.length;
	if (count === 0) return say(said.nothingChosen);
	bench.choose(bench.chosen < 0 ? (by > 0 ? 0 : count - 1) : (bench.chosen + by + count) % count);
	const point = bench.points[bench.chosen];
	if (!point) return;
	panes.from.reveal({ x: point[0], y: point[1] });
	panes.to.reveal({ x: point[2], y: point[3] });
}

/** What the server says became of it. */
async function askFor(name: 'save' | 'reread', more = {}): Promise<string> {
	const { body } = await connection.ask(name, more);
	return (body as { kind: string }).kind; // our own server's answer
}

async function save(): Promise<void> {
	if (connection.waiting > 0) return say(said.waiting);
	let kind = await askFor('save');
	if (kind === 'changed-elsewhere') {
		const answer = await ask(part('conflict-dialog', HTMLDialogElement));
		if (answer === '') return;
		kind = answer === 'reread' ? await askFor('reread') : await askFor('save', { overwrite: true });
	}
	const isGood = summaryOf(bench, connection).isGood || bench.points.length === 0;
	const told: Readonly<Record<string, string>> = {
		written: isGood ? said.saved : said.savedButNot,
		same: said.same,
		reread: said.reread,
		unreadable: said.unreadable,
	};
	say(told[kind] ?? said.waiting);
	show();
}

function toggleOverlay(): void {
	if (!overlay.isOn && !bench.matrix) return say(said.noOverlay);
	overlay.isOn = !overlay.isOn;
	say(overlay.isOn ? `${said.overlay}${page.crop}` : said.overlayOff);
	show();
}

function arrow(x: number, y: number, isFar: boolean): void {
	const by = isFar ? FAR_NUDGE : NUDGE;
	if (bench.chosen < 0 && !bench.half) panes[active].move(-x * STEP, -y * STEP);
	else bench.nudge(active, { x: x * by, y: y * by });
}

const actions: Readonly<Record<AlignAction, () => void>> = {
	add: () => bench.addInMiddle(),
	accept: () => void bench.acceptGuess(),
	previous: () => choosePoint(-1),
	next: () => choosePoint(1),
	remove: () => bench.remove(),
	cancel: () => bench.cancel(),
	'zoom-in': () => panes[active].zoom(ZOOM),
	'zoom-out': () => panes[active].zoom(1 / ZOOM),
	fit: () => panes[active].fit(),
	overlay: toggleOverlay,
	blink: () => {
		if (overlay.isOn) overlay.blink();
	},
	undo: () => (connection.state.mayUndo ? bench.again('undo') : say(refusals['nothing-to-undo'])),
	redo: () => (connection.state.mayRedo ? bench.again('redo') : say(refusals['nothing-to-redo'])),
	save: () => void save(),
};

/** Buttons that do what their id says. */
const BUTTONS = [
	'add',
	'remove',
	'undo',
	'redo',
	'zoom-in',
	'zoom-out',
	'fit',
	'overlay',
	'blink',
	'save',
] as const;

function wire(): void {
	for (const id of BUTTONS)
		part(id, HTMLButtonElement).addEventListener('click', ({ detail }) => {
			actions[id]();
			// After a click the keys are where they belong.
			if (detail > 0 && !document.querySelector('dialog[open]')) panes[active].root.focus();
		});
	part('more', HTMLButtonElement).addEventListener(
		'click',
		() => void ask(part('more-dialog', HTMLDialogElement)),
	);
	part('accept-all', HTMLButtonElement).addEventListener('click', () =>
		bench.accept(bench.proposals),
	);
	part('drop', HTMLButtonElement).addEventListener('click', () => bench.dropProposals());
	listenToKeys(KEYS, (action) => actions[action](), arrow);
}

/** Offers the older pictures to choose from, when there is more than one. */
function offerOlder(): void {
	const older = connection.work.comparison.pictures.slice(0, -1);
	const choice = part('older', HTMLSelectElement);
	choice.replaceChildren(...older.map(({ photo, label }) => new Option(label, photo)));
	part('older-label', HTMLElement).hidden = older.length < 2;
	choice.addEventListener('change', () => void openPicture(choice.value));
}

async function start(): Promise<void> {
	part('kept', HTMLElement).textContent = kept.loading;
	if (!(await connection.open())) return say(page.unreadable);
	const { pictures } = connection.work.comparison;
	const [oldest, newest] = [pictures[0]?.photo ?? '', pictures.at(-1)?.photo ?? ''];
	part('to-name', HTMLElement).textContent = bench.nameOf('to');
	if (!(await panes.to.load(`pictures/${newest}`))) return say(page.noPicture(bench.nameOf('to')));
	offerOlder();
	wire();
	await openPicture(oldest);
	say(bench.points.length === 0 ? said.ready : said.readyAgain);
	panes.from.root.focus();
	document.body.dataset['ready'] = '';
}

void start();
