import { join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import { isCollectionName, type CollectionName } from '../../../src/schema/collections.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { titleOf } from '../../release/title-of.ts';
import { REFUSALS } from '../consent/text.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once } from '../page-loads.ts';
import { escapeHtml, roomPage } from '../page-parts.ts';
import { fieldOf, json } from '../record-answers.ts';
import { recordPath } from '../records/file/record-path.ts';
import { isFormKind, isSingle, KINDS, type FormKind } from '../records/form/kinds.ts';
import type { Beside, OpenForm, OpenRoom, Room, Surroundings, UnsavedFile } from '../room.ts';
import { shownOn, shownOnPages, type ShownOn } from './addresses.ts';
import { besideForm, previewMain } from './preview-page.ts';
import { Sites } from './sites.ts';
import { card, words } from './text.ts';
import type { SeenEdition } from './views.ts';

const ROOM = '/preview/';
const here = (name: string) => join(import.meta.dirname, 'page', name);
const SEEN = ['web', 'kiosk'] as const satisfies readonly SeenEdition[];

/** Nothing from elsewhere, and frames of the preview's own processes alone. Only the desk may frame the page itself. */
const policy = (origins: readonly string[]) =>
	[
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		`frame-src ${origins.join(' ')}`,
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'self'",
	].join('; ');

/** What the pages of the museum would show of a form, were everything unsaved saved. */
interface Seen {
	title: string;
	/** Whether it could be read at all. */
	isRead: boolean;
	pages: readonly ShownOn[];
	/** By edition: why the record is not in it. */
	absent: Readonly<Partial<Record<SeenEdition, string>>>;
	/** The same as long as it is seen on the same pages. */
	key: string;
}

const keyOf = (what: unknown, pages: readonly ShownOn[]) =>
	what === undefined ? '' : `read ${pages.map(({ address }) => address).join(' ')}`;

/** A file that stands once: it is seen on pages of others. */
function seenSingle(museum: Museum, kind: FormKind): Seen {
	const isRead = !museum.issues.some(({ file }) => file === `content/${recordPath(kind, '')}`);
	const pages = shownOnPages(museum, kind);
	return {
		...{ title: KINDS[kind].label, isRead, pages, absent: {} },
		key: keyOf(isRead || undefined, pages),
	};
}

/** Records as visitors will see them, with everything that is not yet saved. */
class PreviewRoom implements Room {
	readonly name = 'preview';
	readonly #surroundings: Surroundings;
	readonly #sites: Sites;
	#known: { of: string; seen: Seen } | undefined;
	readonly #scripts: Readonly<Record<string, () => string>> = {
		'page.js': once(() => bundled(here('page.ts'))),
		'beside.js': once(() => bundled(here('beside.ts'))),
	};

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
		const folder = join(surroundings.cache, 'preview');
		this.#sites = new Sites(folder, surroundings.today);
	}

	readonly answer = async (request: DeskRequest): Promise<DeskAnswer | undefined> => {
		const { method, path } = request;
		const part = method === 'GET' ? this.#part(path.slice(ROOM.length)) : undefined;
		if (part) return part;
		const [, , collection = '', id = '', name] = path.split('/');
		if (!isFormKind(collection) || id === '') return undefined;
		if (method === 'GET' && name === '') return this.#page(collection, id, request);
		return method === 'POST' && name === 'state' ? this.#state(collection, id, request) : undefined;
	};

	formCards({ kind, name }: OpenForm) {
		return [{ ...card, address: `${ROOM}${kind}/${name}/` }];
	}

	beside({ kind, name }: OpenForm): Beside {
		return {
			html: besideForm(`${ROOM}${kind}/${name}/?beside=1`),
			scripts: [`${ROOM}beside.js`],
			styles: [`${ROOM}beside.css`],
		};
	}

	forget(): void {
		this.#known = undefined;
		this.#sites.close();
	}

	close(): void {
		this.#sites.close();
	}

	#part(name: string): DeskAnswer | undefined {
		const script = this.#scripts[name];
		if (script) return { type: 'js', text: script() };
		return name === 'page.css' || name === 'beside.css' ? { file: here(name) } : undefined;
	}

	#take(): readonly UnsavedFile[] {
		const { content, rooms } = this.#surroundings;
		const unsaved = rooms().flatMap((room) => room.unsaved?.() ?? []);
		this.#sites.take(content, unsaved);
		return unsaved;
	}

	/** What the overlay shows of a form; read anew when anything has changed. */
	#seen(kind: FormKind, name: string): Seen {
		const unsaved = this.#take();
		const known = this.#known;
		const of = `${kind}/${name} ${this.#sites.version}`;
		if (known?.of === of) return known.seen;
		const museum = readMuseum(this.#sites.overlay);
		const draft = unsaved.find((one) => one.draft === name && one.path.startsWith(`${kind}/`));
		const id = draft ? (/([^/]+?)(?:\/index)?\.\w+$/.exec(draft.path)?.[1] ?? name) : name;
		const seen = isCollectionName(kind)
			? this.#seenRecord(museum, kind, id)
			: seenSingle(museum, kind);
		this.#known = { of, seen };
		return seen;
	}

	#seenRecord(museum: Museum, collection: CollectionName, id: string): Seen {
		const records: CheckedEntry[] = museum.records[collection];
		const record = records.find((one) => one.id === id);
		const today = this.#surroundings.today();
		const verdicts = SEEN.map((edition) => ({
			edition,
			of: judgeMuseum(museum, EDITIONS[edition], today),
		}));
		const pages = shownOn(museum, collection, id, (key) =>
			verdicts.some(({ of }) => of.get(key)?.shown),
		);
		const absent: Partial<Record<SeenEdition, string>> = {};
		for (const { edition, of } of verdicts) {
			const verdict = of.get(`${collection}/${id}`);
			if (verdict && !verdict.shown && verdict.entry === undefined)
				absent[edition] = words.absent(EDITIONS[edition].label, REFUSALS[verdict.refusal]);
		}
		const title = record ? titleOf(record) : id;
		return { title, isRead: record !== undefined, pages, absent, key: keyOf(record, pages) };
	}

	/**
	 * How far the pages are, asked for again and again while somebody looks; and, where the page says what it shows, whether the
	 * form is to be seen elsewhere by now.
	 */
	async #state(kind: FormKind, name: string, { body }: DeskRequest): Promise<DeskAnswer> {
		const desk = String(fieldOf(body, 'desk'));
		if (!/^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/.test(desk)) return json({}, 400);
		const seen = fieldOf(body, 'seen');
		const wanted = SEEN.filter((edition) => Array.isArray(seen) && seen.includes(edition));
		this.#take();
		const shown = fieldOf(body, 'shown');
		const isElsewhere = typeof shown === 'string' && shown !== this.#seen(kind, name).key;
		return json({ isElsewhere, editions: await this.#sites.show(wanted, desk) });
	}

	async #page(kind: FormKind, name: string, request: DeskRequest): Promise<DeskAnswer> {
		const { title, isRead, pages, absent, key } = this.#seen(kind, name);
		const { query, token } = request;
		const origins = await this.#sites.origins();
		const isBeside = query.get('beside') === '1';
		// The address of a record without a file may become another; what cannot be read now may be read soon.
		const isWaiting = !isRead || name.startsWith('new.');
		const main = previewMain({
			room: `${ROOM}${kind}/${name}/`,
			pages,
			at: Math.min(Number(query.get('page') ?? 0) || 0, Math.max(0, pages.length - 1)),
			problem: isRead ? undefined : words.unread,
			absent,
			origins,
			isBeside,
		});
		return {
			type: 'html',
			text: roomPage({
				title: `${words.title}：${title}`,
				main: isWaiting ? `${main}<p id="wait" data-shown="${escapeHtml(key)}" hidden></p>` : main,
				token,
				trail: [
					...(isSingle(kind) ? [] : [[KINDS[kind].label, `/records/${kind}/`] as const]),
					[words.back, `/records/${kind}/${name}/`],
				],
				scripts: [`${ROOM}page.js`],
				styles: [`${ROOM}page.css`],
				bodyClass: isBeside ? 'preview-page beside' : 'preview-page',
				isFramed: isBeside,
			}),
			headers: {
				'Content-Security-Policy': policy(Object.values(origins)),
				'X-Frame-Options': 'SAMEORIGIN',
			},
		};
	}
}

/** Opens the room 「网页上的样子」. */
export const previewRoom: OpenRoom = (surroundings) => new PreviewRoom(surroundings);
