import { titleName, type Marker } from '../text/markers.ts';
import type { Block } from '../text/model.ts';
import type { ReadParagraph } from './paragraph.ts';

/** A mark that was opened: what is inside it, and where it began. */
interface Frame {
	name: string;
	title?: string | undefined;
	at: string;
	blocks: Block[];
}

/** The marks that hold other blocks, one inside the other, as their lines begin and end them. */
export class Frames {
	readonly #open: Frame[] = [];
	readonly #outside: Block[];
	readonly #complain: (where: string, message: string, fix: string) => void;

	/** @param outside where blocks go that stand in no mark */
	constructor(outside: Block[], complain: (where: string, message: string, fix: string) => void) {
		this.#outside = outside;
		this.#complain = complain;
	}

	/** Where the next block goes. */
	get into(): Block[] {
		return this.#open.at(-1)?.blocks ?? this.#outside;
	}

	/** The innermost mark. */
	get innermost(): string | undefined {
		return this.#open.at(-1)?.name;
	}

	has(name: string): boolean {
		return this.#open.some((frame) => frame.name === name);
	}

	open(name: string, at: string, title?: string): void {
		this.#open.push({ name, title, at, blocks: [] });
	}

	/** A line that begins a mark, ends one, or is one by itself. */
	marker(marker: Marker, { pieces, at }: ReadParagraph): void {
		const { name, isEnd, words, holdsText } = marker;
		if (pieces.some(({ kind }) => kind !== 'text'))
			this.#complain(at, '标记这一行里有脚注、史料或注音', '请移到下面的正文里');
		if (isEnd) return this.#end(name, at);
		if (!holdsText) {
			if (words === '')
				this.#complain(
					at,
					`【${name}】后面没有编号`,
					`请写上编号，例如【${name}】${name === '大事' ? '1638-watchtowers' : 'dananjie-65'}`,
				);
			const id = words.normalize('NFKC').toLowerCase();
			this.into.push({ kind: 'single', name, id, at });
			return;
		}
		const key = titleName(name);
		if (key !== undefined && words === '')
			this.#complain(
				at,
				`【${name}】后面没有写${key === '题' ? '题目' : '出处'}`,
				`请写在同一行，例如【${name}】${key === '题' ? '改名在哪一年' : '《元和郡县图志》'}`,
			);
		if (key === undefined && words !== '')
			this.#complain(at, `【${name}】后面多了字：「${words}」`, '请把这些字移到下一段');
		this.open(name, at, key === undefined ? undefined : words);
	}

	#end(name: string, at: string): void {
		const open = this.#open.at(-1);
		if (open?.name === name) return this.close();
		if (this.#open.some((frame) => frame.name === name)) {
			this.#unclosed(open);
			this.close();
			return this.#end(name, at);
		}
		this.#complain(
			at,
			`【${name}完】前面没有【${name}】`,
			`请在这段话的上面补一行【${name}】，或删去这一行`,
		);
	}

	#unclosed(frame: Frame | undefined) {
		if (frame)
			this.#complain(
				frame.at,
				`【${frame.name}】没有写完`,
				`请在这段话的下面补一行【${frame.name}完】`,
			);
	}

	/** Ends the innermost mark. */
	close(): void {
		const frame = this.#open.pop();
		if (!frame) return;
		const { name, title, at, blocks } = frame;
		this.into.push({ kind: 'container', name, title, at, blocks });
	}

	/** Ends everything that is still open, and says so. */
	closeAll(): void {
		while (this.#open.length > 0) {
			this.#unclosed(this.#open.at(-1));
			this.close();
		}
	}
}
