import { join } from 'node:path';
import type { CheckedEntry } from '../../../src/checks/museum.ts';
import { EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import {
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../../src/schema/collections.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { titleOf } from '../../release/title-of.ts';
import { REFUSALS } from '../consent/text.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once, roomPage } from '../page-parts.ts';
import { fieldOf, json } from '../record-answers.ts';
import type { Beside, OpenRecord, OpenRoom, Room, Surroundings } from '../room.ts';
import { shownOn } from './addresses.ts';
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

/** Records as visitors will see them, with everything that is not yet saved. */
class PreviewRoom implements Room {
	readonly name = 'preview';
	readonly #surroundings: Surroundings;
	readonly #sites: Sites;
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
		if (!isCollectionName(collection) || id === '') return undefined;
		if (method === 'GET' && name === '') return this.#page(collection, id, request);
		return method === 'POST' && name === 'state' ? this.#state(request) : undefined;
	};

	recordCards({ collection, id }: OpenRecord) {
		return [{ ...card, address: `${ROOM}${collection}/${id}/` }];
	}

	beside({ collection, id }: OpenRecord): Beside {
		return {
			html: besideForm(`${ROOM}${collection}/${id}/?beside=1`),
			scripts: [`${ROOM}beside.js`],
			styles: [`${ROOM}beside.css`],
		};
	}

	forget(): void {
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

	#take(): void {
		const { content, rooms } = this.#surroundings;
		this.#sites.take(
			content,
			rooms().flatMap((room) => room.unsaved?.() ?? []),
		);
	}

	/** How far the pages are, asked for again and again while somebody looks. */
	async #state({ body }: DeskRequest): Promise<DeskAnswer> {
		const desk = String(fieldOf(body, 'desk'));
		if (!/^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/.test(desk)) return json({}, 400);
		const seen = fieldOf(body, 'seen');
		const wanted = SEEN.filter((edition) => Array.isArray(seen) && seen.includes(edition));
		this.#take();
		return json(await this.#sites.show(wanted, desk));
	}

	async #page(collection: CollectionName, id: string, request: DeskRequest): Promise<DeskAnswer> {
		this.#take();
		const { query, token } = request;
		const museum = readMuseum(this.#sites.overlay);
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
		const origins = await this.#sites.origins();
		const absent: Partial<Record<SeenEdition, string>> = {};
		for (const { edition, of } of verdicts) {
			const verdict = of.get(`${collection}/${id}`);
			if (verdict && !verdict.shown && verdict.entry === undefined)
				absent[edition] = words.absent(EDITIONS[edition].label, REFUSALS[verdict.refusal]);
		}
		const isBeside = query.get('beside') === '1';
		const main = previewMain({
			room: `${ROOM}${collection}/${id}/`,
			pages,
			at: Math.min(Number(query.get('page') ?? 0) || 0, Math.max(0, pages.length - 1)),
			problem: record ? undefined : words.unread,
			absent,
			origins,
			isBeside,
		});
		return {
			type: 'html',
			text: roomPage({
				title: `${words.title}：${record ? titleOf(record) : id}`,
				main,
				token,
				trail: [
					[COLLECTIONS[collection].label, `/records/${collection}/`],
					[words.back, `/records/${collection}/${id}/`],
				],
				scripts: [`${ROOM}page.js`],
				styles: [`${ROOM}page.css`],
				bodyClass: isBeside ? 'preview-page beside' : 'preview-page',
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
