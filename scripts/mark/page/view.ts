import { markedCount } from '../marking.ts';
import { kept, notices, page } from '../text.ts';
import type { Bench } from './bench.ts';
import type { News } from '../../desk/page/connection.ts';
import type { MarkingConnection } from './connection.ts';
import { part } from '../../desk/page/parts.ts';

const button = (id: string) => part(id, HTMLButtonElement);

/** The chosen sentence, the next one, and which buttons can be pressed. */
export function showSentences(bench: Bench, connection: MarkingConnection): void {
	const { marking, chosen, nextIndex } = bench;
	const { sentences, segments, main } = marking;
	const current = sentences[chosen];
	const rough = current?.isRough ? `　${page.rough}` : '';
	const time = current?.start === undefined ? page.untimed : page.chosenTime(current.start) + rough;
	part('current-name', HTMLElement).textContent = current ? page.current(chosen) : page.noCurrent;
	part('current-time', HTMLElement).textContent = current ? time : '';
	const next = sentences[nextIndex];
	const isUntyped = sentences.every(({ original, mandarin }) => original + mandarin === '');
	const waiting = isUntyped ? page.untyped : page.noNext;
	const ending = sentences.length === 0 ? page.noText : waiting;
	part('next', HTMLElement).textContent = next
		? next[main] || next.mandarin || page.unwritten
		: ending;
	const isAllMarked = markedCount(sentences) === sentences.length;
	button('append').hidden = !isAllMarked || !current || chosen < sentences.length - 1;
	button('restore').disabled = !connection.work.hasVersion;
	button('begin').disabled =
		segments.length === 0 && connection.work.notices.includes('no-segments-file');
}

/** Whether what was done is safe. */
export function showNews(news: News, connection: MarkingConnection): void {
	const line = part('kept', HTMLElement);
	const { steps, unsaved } = connection.state;
	line.dataset['state'] = news.kind;
	line.textContent =
		news.kind === 'apart'
			? kept.apart
			: news.kind === 'sending'
				? kept.sending(connection.waiting)
				: kept.now(steps - connection.waiting, unsaved);
}

/** What should be known before beginning. */
export function showNotices({ work }: MarkingConnection): void {
	const lines = work.notices.map((notice) => notices[notice]);
	if (!work.hasAudio) lines.push(page.noAudio);
	const box = part('notices', HTMLElement);
	box.hidden = lines.length === 0;
	const paragraphs = lines.map((line) => {
		const paragraph = document.createElement('p');
		paragraph.textContent = line;
		return paragraph;
	});
	box.replaceChildren(...paragraphs);
}
