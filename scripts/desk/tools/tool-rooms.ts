import { join } from 'node:path';
import { AligningDesk, journalFolder as alignFolder } from '../../align/desk.ts';
import { journalFolder as locateFolder, LocatingDesk } from '../../locate/desk.ts';
import { journalFolder as markFolder, MarkingDesk } from '../../mark/answering.ts';
import { hold } from '../hold.ts';
import type { Answering } from '../local-server.ts';
import { escapeHtml, roomPage } from '../page-parts.ts';
import type { Card, OpenRoom, Surroundings } from '../room.ts';
import { inside, outside } from './moved.ts';

/** A tool with a page that has a command of its own, too. */
interface Tool {
	/** As its command is called. */
	name: string;
	card: Omit<Card, 'address'>;
	/** Where it keeps its journals, which only one program may use at a time. */
	journals: (content: string) => string;
	open: (surroundings: Surroundings) => { answer: Answering; close: () => void };
}

const TOOLS: readonly Tool[] = [
	{
		name: 'mark',
		card: { title: '给录音标时间', words: '一边听，一边按空格，标出每一句从哪一秒开始。' },
		journals: markFolder,
		open: ({ content }) => new MarkingDesk(content),
	},
	{
		name: 'align',
		card: { title: '把今昔的图对齐', words: '在两张图上点同一个地方，滑动的时候就能叠得准。' },
		journals: alignFolder,
		open: ({ content }) => new AligningDesk(content),
	},
	{
		name: 'locate',
		card: { title: '把地点画到图上', words: '在街区示意图上放点、挪点，或记下实测的坐标。' },
		journals: locateFolder,
		open: ({ content, today }) => new LocatingDesk(content, today),
	},
];

const inUse = (title: string) =>
	`<p>「${escapeHtml(title)}」已经在另一个程序里开着。请先关掉那一个，再刷新这一页。</p>`;

/** A tool as a room: its pages below an address of the desk, opened when somebody goes there. */
function toolRoom(tool: Tool, surroundings: Surroundings) {
	const { name, card } = tool;
	let opened: ReturnType<Tool['open']> | undefined;
	let letGo: (() => void) | undefined;
	const open = () => {
		letGo ??= hold(join(tool.journals(surroundings.content), 'in-use'));
		if (letGo) opened ??= tool.open(surroundings);
		return opened;
	};
	const answer: Answering = (request) => {
		const path = inside(name, request.path);
		if (path === undefined) return undefined;
		const tooled = open();
		if (tooled) return outside(name, tooled.answer({ ...request, path }));
		const page = { title: card.title, main: inUse(card.title), token: request.token };
		return { status: 409, type: 'html', text: roomPage(page) };
	};
	const close = () => {
		opened?.close();
		letGo?.();
	};
	return { name, answer, cards: () => [{ ...card, address: `/${name}/` }], close };
}

/** Marking, aligning and locating, as on their own. */
export const TOOL_ROOMS: readonly OpenRoom[] = TOOLS.map(
	(tool) => (surroundings) => toolRoom(tool, surroundings),
);
