import { dirname, join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../src/checks/museum.ts';
import { WITHDRAWABLE } from '../../../src/schema/withdrawal.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { CONTENT_FOLDER, readMuseum, WITHDRAWALS_FILE } from '../../lib/read-content.ts';
import { titleOf } from '../../release/title-of.ts';
import type { PlanSection } from '../../withdrawal/tell-plan.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once } from '../page-loads.ts';
import { escapeHtml, roomPage } from '../page-parts.ts';
import { fieldOf, json } from '../record-answers.ts';
import type { OpenRoom, Surroundings } from '../room.ts';
import { appendLook, readLooks } from './looks-file.ts';
import { afterTakingDown, planWords } from './plan-words.ts';
import { lookDigest, lookState, unseenRecords } from './second-look.ts';
import { secondPart } from './second-part.ts';
import { allSubjects, type Subject } from './subject.ts';
import { listMain, planMain, subjectMain } from './subject-page.ts';
import { unreadFiles } from './unread.ts';
import { carryOut, planDigest, planFor, readWish, type Wish } from './take-down.ts';
import { answers, broken, card, second, words } from './text.ts';

const ROOM = '/consent/';

/** A museum as it is now, with what is asked of it. */
interface Visit {
	museum: Museum;
	subject: Subject;
	record: CheckedEntry | undefined;
	request: DeskRequest;
}

const isAction = (value: unknown): value is Wish['action'] =>
	value === 'withdraw' || value === 'restore';

/** Consents as they are registered, taking down and bringing back, and the second person's look. */
class ConsentRoom {
	readonly #surroundings: Surroundings;
	readonly #script = once(() => bundled(join(import.meta.dirname, 'page/post-forms.ts')));

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

	readonly answer = (request: DeskRequest): DeskAnswer | undefined => {
		const { method, path } = request;
		if (method === 'GET' && path === `${ROOM}page.js`) return { type: 'js', text: this.#script() };
		if (method === 'GET' && path === `${ROOM}page.css`)
			return { file: join(import.meta.dirname, 'page/consent.css') };
		const museum = readMuseum(this.#surroundings.content);
		const trouble = brokenLog(museum);
		if (trouble) {
			if (method === 'POST') return json({ said: trouble.join('') }, 409);
			const told = trouble.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
			return this.#page(broken.title, told, request, path === ROOM);
		}
		const subjects = allSubjects(museum, this.#surroundings.today());
		if (method === 'GET' && path === ROOM) return this.#list(museum, subjects, request);
		const [, , collection, id, name = ''] = path.split('/');
		const subject = subjects.find((one) => one.collection === collection && one.id === id);
		if (!subject) return undefined;
		const records: CheckedEntry[] = museum.records[subject.collection];
		const visit = { museum, subject, record: records.find((one) => one.id === id), request };
		if (method === 'GET') return this.#show(visit, name);
		if (name === 'do') return this.#do(visit);
		return name === 'look' ? this.#look(visit) : undefined;
	};

	#page(title: string, main: string, { token }: DeskRequest, isList = false): DeskAnswer {
		return {
			type: 'html',
			text: roomPage({
				title,
				main,
				token,
				trail: isList ? [] : [[words.all, ROOM]],
				scripts: [`${ROOM}page.js`],
				styles: [`${ROOM}page.css`],
			}),
		};
	}

	#list(museum: Museum, subjects: readonly Subject[], request: DeskRequest): DeskAnswer {
		const { content, today } = this.#surroundings;
		const looks = readLooks(content);
		const unseen = typeof looks === 'string' ? [] : unseenRecords(museum, looks, today(), content);
		return this.#page(words.all, listMain(subjects, unseen, unreadFiles(museum)), request, true);
	}

	#show(visit: Visit, name: string): DeskAnswer | undefined {
		const { subject, request } = visit;
		if (name === '') {
			const main = subjectMain(subject, this.#second(visit), this.#afterwards(visit));
			return this.#page(subject.title, main, request);
		}
		if (name !== 'plan') return undefined;
		const action = request.query.get('action');
		const wish =
			isAction(action) && readWish(action, request.query.get('reason'), request.query.get('who'));
		if (!wish) return this.#page(subject.title, `<p>${answers.choose}</p>`, request);
		return this.#page(
			`${wish.action === 'withdraw' ? words.takeDown : words.bringBack}：${subject.title}`,
			this.#plan(visit, wish),
			request,
		);
	}

	#planned({ museum, subject }: Visit, wish: Wish) {
		const settings = { ...checkSettings(), today: this.#surroundings.today() };
		return planFor(museum, subject, wish, settings);
	}

	/** What is left to do for something that was taken down: all that would come back were it brought back. */
	#afterwards(visit: Visit): PlanSection[] {
		const { museum, subject } = visit;
		if (!subject.isWithdrawn) return [];
		const plan = this.#planned(visit, { action: 'restore', reason: 'mistake', who: 'museum' });
		return typeof plan === 'string' ? [] : afterTakingDown(museum, subject, plan.changed);
	}

	#plan(visit: Visit, wish: Wish): string {
		const { museum, subject } = visit;
		const plan = this.#planned(visit, wish);
		if (typeof plan === 'string') return `<p>${escapeHtml(plan)}</p>`;
		return planMain(subject, wish, {
			plan,
			sections: planWords(museum, plan),
			digest: planDigest(plan),
			titleOf: (key) => titleOfKey(museum, key),
		});
	}

	/** Does what was shown, when the title was typed as it is. */
	#do(visit: Visit): DeskAnswer {
		const { subject, request } = visit;
		const { body } = request;
		const action = fieldOf(body, 'action');
		const wish =
			isAction(action) && readWish(action, fieldOf(body, 'reason'), fieldOf(body, 'who'));
		if (!wish) return json({ said: answers.choose }, 400);
		const plan = this.#planned(visit, wish);
		if (typeof plan === 'string') return json({ said: plan }, 409);
		const { content, rooms } = this.#surroundings;
		const typed = String(fieldOf(body, 'typed') ?? '');
		const digest = String(fieldOf(body, 'digest') ?? '');
		const refused = carryOut(plan, subject, { typed, digest }, { content, root: dirname(content) });
		if (refused !== undefined) return json({ said: refused }, 409);
		for (const room of rooms()) room.forget?.();
		return json({ go: `${ROOM}${subject.collection}/${subject.id}/` });
	}

	#second({ museum, subject, record }: Visit): string {
		const { content } = this.#surroundings;
		const looks = readLooks(content);
		if (typeof looks === 'string') return `<p>${escapeHtml(looks)}</p>`;
		if (!record) return '';
		const state = lookState(record, museum, looks, content);
		return secondPart(subject, state, lookDigest(record, museum, content));
	}

	/** Notes that a second person has looked at the record as it is. */
	#look({ museum, subject, record, request }: Visit): DeskAnswer {
		const { content, cache, today } = this.#surroundings;
		const given = (name: string) => String(fieldOf(request.body, name) ?? '').trim();
		const [editor, reader] = [given('editor'), given('reader')];
		if (!record || given('whole') !== 'yes') return json({ said: second.tick }, 400);
		if (editor === '' || reader === '' || editor === reader)
			return json({ said: second.names }, 400);
		const digest = lookDigest(record, museum, content);
		if (given('digest') !== digest) return json({ said: second.changedMeanwhile }, 409);
		const key = `${subject.collection}/${subject.id}`;
		appendLook(
			content,
			{ on: today(), record: key, digest, editor, reader },
			join(cache, 'consent'),
		);
		return json({ go: `${ROOM}${key}/` });
	}
}

/** Why the log of what was taken down cannot be read, in sentences; without it nothing is known. */
function brokenLog({ issues }: Museum): [fact: string, remedy: string] | undefined {
	const file = `${CONTENT_FOLDER}/${WITHDRAWALS_FILE}`;
	const found = issues.find((issue) => issue.file === file && !issue.reminder);
	if (!found) return undefined;
	return [broken.log(file, found.message), broken.fix(found.fix)];
}

function titleOfKey(museum: Museum, key: string): string {
	const [collection = '', id = ''] = key.split('/');
	const records: CheckedEntry[] = Object.values(museum.records).flat();
	const record = records.find((one) => one.collection === collection && one.id === id);
	const kind = Object.entries(WITHDRAWABLE).find(([name]) => name === collection)?.[1] ?? '';
	return record ? `${kind}「${titleOf(record)}」` : key;
}

/** Opens the room 「同意与撤下」. */
export const consentRoom: OpenRoom = (surroundings) => ({
	name: 'consent',
	answer: new ConsentRoom(surroundings).answer,
	cards: () => [{ ...card, address: ROOM }],
});
