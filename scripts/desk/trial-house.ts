/** For tests: the desk on a copy of the little museum, asked without a server. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskHouse } from './house.ts';

const DAY = '2026-11-28';

export class TrialHouse {
	/** Holds `content` and whatever lies beside it. */
	readonly folder = mkdtempSync(join(tmpdir(), 'desk-house-'));
	readonly content = join(this.folder, 'content');
	#house: DeskHouse;

	constructor() {
		cpSync('src/fixtures/museum', this.content, { recursive: true });
		this.#house = this.#open();
	}

	/** A file of the museum: `events/1465-wall-built.yaml`. */
	at(path: string): string {
		return join(this.content, path);
	}

	read(path: string): string {
		return readFileSync(this.at(path), 'utf8');
	}

	/** What a request is answered; undefined where nobody answers. Throws for what is sent as a file. */
	async ask(
		method: 'GET' | 'POST',
		address: string,
		body?: unknown,
	): Promise<{ status: number; text: string } | undefined> {
		const { pathname: path, searchParams: query } = new URL(address, 'http://desk');
		const answer = await this.#house.answer({ method, path, query, body, token: 'word' });
		if (!answer) return undefined;
		if (!('text' in answer)) throw new Error(`${address} is a file`);
		return { status: answer.status ?? 200, text: answer.text };
	}

	/** The text of an answer; empty where nobody answers. */
	async textOf(method: 'GET' | 'POST', address: string, body?: unknown): Promise<string> {
		return (await this.ask(method, address, body))?.text ?? '';
	}

	/** As after Ctrl+C and another start. */
	openAnew(): void {
		this.#house.close();
		this.#house = this.#open();
	}

	remove(): void {
		this.#house.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	#open(): DeskHouse {
		return new DeskHouse(this.content, () => DAY);
	}
}
