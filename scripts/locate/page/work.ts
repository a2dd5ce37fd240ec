/** The page on which a place gets its spot: clicks, keys and typed numbers in, a draft out. */
import { sketch } from '../../../src/queries/sketch.ts';
import type { News } from '../../desk/page/connection.ts';
import { listenToKeys } from '../../desk/page/keys.ts';
import { ask, part } from '../../desk/page/parts.ts';
import { draftFaults } from '../faults.ts';
import { kept, page, said } from '../text.ts';
import { Bench } from './bench.ts';
import { LocatingConnection } from './connection.ts';
import { listenToFields, showFields } from './fields.ts';
import { KEYS, type LocateAction } from './keys.ts';
import { saveRecord } from './saving.ts';
import { Sheet } from './sheet.ts';
import { showFaults, showMeasured, showNews, showPoints } from './view.ts';

/** Sheet units by which one key press moves a point, and with Shift. */
const NUDGE = 1;
const FAR_NUDGE = 10;

const connection = new LocatingConnection(hear);
const bench = new Bench({ connection, say, show });
const sheet = new Sheet(part('sheet', HTMLElement), {
	placed: (at) => bench.place(at),
	chosen: (index) => bench.choose(index),
	pulled: (index, at, isDone) => bench.pull(index, at, isDone),
});
/** What was drawn last: the sketch is drawn anew only when the draft has changed. */
let drawn = '';

function say(words: string): void {
	part('said', HTMLElement).textContent = words;
}

const faults = () => draftFaults(bench.draft, connection.work.fields, connection.work.today);

/** Draws all places, this one as it would be saved. */
function draw(): void {
	const { sketch: own } = bench.draft;
	const text = JSON.stringify(own ?? null);
	if (text === drawn) return;
	drawn = text;
	const { id, place, others } = connection.work;
	const points = own?.points.map(([east, north]): [number, number] => [east, north]) ?? [];
	const data = { ...place, ...(own && points.length > 0 ? { sketch: { ...own, points } } : {}) };
	sheet.draw(sketch([...others, { id, data }], { lit: [id] }));
}

function show(): void {
	draw();
	sheet.show({ shape: bench.sketch.shape, points: bench.points, chosen: bench.chosen });
	showPoints(bench);
	showFields(bench);
	showFaults(faults());
	showMeasured(bench.draft.coordinate, connection.work);
	part('remove', HTMLButtonElement).disabled = bench.chosen < 0;
	part('undo', HTMLButtonElement).disabled = !connection.state.mayUndo;
	part('redo', HTMLButtonElement).disabled = !connection.state.mayRedo;
	showNews({ kind: 'kept' }, connection);
}

function hear(news: News): void {
	showNews(news, connection);
	if (news.kind !== 'replayed' || document.body.dataset['ready'] === undefined) return;
	if (news.dropped > 0) say(kept.dropped(news.dropped));
	else if (news.isOtherWindow) say(kept.otherWindow);
	show();
}

async function save(): Promise<void> {
	if (faults().length > 0) return say(said.faulty);
	say(await saveRecord(connection));
	show();
}

const actions: Readonly<Record<LocateAction, () => void>> = {
	add: () => bench.add(),
	previous: () => bench.step(-1),
	next: () => bench.step(1),
	remove: () => bench.remove(),
	leave: () => bench.leave(),
	undo: () => bench.again('undo'),
	redo: () => bench.again('redo'),
	save: () => void save(),
};

/** Buttons that do what their id says; after a click the keys are where they belong. */
const BUTTONS = ['add', 'remove', 'undo', 'redo', 'save'] as const;

function wire(): void {
	for (const id of BUTTONS)
		part(id, HTMLButtonElement).addEventListener('click', ({ detail }) => {
			actions[id]();
			if (detail > 0 && id !== 'save') sheet.root.focus();
		});
	part('more', HTMLButtonElement).addEventListener(
		'click',
		() => void ask(part('more-dialog', HTMLDialogElement)),
	);
	listenToFields(bench, say);
	listenToKeys(
		KEYS,
		(action) => actions[action](),
		(x, y, isFar) => {
			const by = isFar ? FAR_NUDGE : NUDGE;
			bench.nudge(x * by, -y * by);
		},
	);
}

async function start(): Promise<void> {
	part('kept', HTMLElement).textContent = kept.loading;
	if (!(await connection.open())) return say(page.unreadable);
	wire();
	show();
	say(bench.points.length === 0 ? said.undrawn : said.ready);
	sheet.root.focus();
	document.body.dataset['ready'] = '';
}

void start();
