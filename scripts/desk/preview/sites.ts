import { join } from 'node:path';
import type { UnsavedFile } from '../room.ts';
import { freePort } from './free-port.ts';
import { makeOverlay } from './overlay.ts';
import { Site } from './site.ts';
import { forgetSite } from './site-root.ts';
import type { SeenEdition } from './views.ts';

/** How far the pages of an edition are. `version` counts how often the content has changed. */
export interface SiteState {
	kind: 'starting' | 'refreshing' | 'ready' | 'failed';
	version: number;
}

/** The museum as it would be, were everything unsaved saved: one process for each edition, and the content they read. */
export class Sites {
	readonly overlay: string;
	readonly #folder: string;
	readonly #today: () => string;
	readonly #ports: Promise<Readonly<Record<SeenEdition, number>>>;
	readonly #running = new Map<SeenEdition, Site>();
	readonly #states = new Map<SeenEdition, SiteState>();
	#work: Promise<unknown> = Promise.resolve();
	#version = 0;
	#taken = '';

	/** @param folder where the content and what Astro notes may lie, outside the content */
	constructor(folder: string, today: () => string) {
		this.#folder = folder;
		this.#today = today;
		this.overlay = join(folder, 'content');
		this.#ports = Promise.all([freePort(), freePort()]).then(([web, kiosk]) => ({ web, kiosk }));
	}

	/** Where the pages will be, whether they are made already or not. */
	async origins(): Promise<Readonly<Record<SeenEdition, string>>> {
		const { web, kiosk } = await this.#ports;
		return { web: `http://127.0.0.1:${web}`, kiosk: `http://127.0.0.1:${kiosk}` };
	}

	/** Counts how often the content has changed. */
	get version(): number {
		return this.#version;
	}

	/** Takes in what was written since. */
	take(content: string, unsaved: readonly UnsavedFile[]): void {
		const taken = makeOverlay(content, this.overlay, unsaved);
		if (taken !== this.#taken) this.#version += 1;
		this.#taken = taken;
	}

	/**
	 * Has the pages of these editions made as they are now, one after the other; answers how far they are.
	 * @param desk origin of the desk, which may frame them
	 */
	async show(
		editions: readonly SeenEdition[],
		desk: string,
	): Promise<Partial<Record<SeenEdition, SiteState>>> {
		const ports = await this.#ports;
		for (const edition of editions) this.#bring(edition, ports[edition], desk);
		return Object.fromEntries(
			editions.map((edition) => [edition, this.#states.get(edition)] as const),
		);
	}

	/** What was taken down may not stay in anything that was remembered. What waited to be made is not begun any more. */
	close(): void {
		this.#version += 1;
		for (const [edition, site] of this.#running) {
			site.close();
			forgetSite(this.#root(edition));
		}
		this.#running.clear();
		this.#states.clear();
	}

	#root(edition: SeenEdition): string {
		return join(this.#folder, `site-${edition}`);
	}

	#bring(edition: SeenEdition, port: number, desk: string): void {
		const known = this.#states.get(edition);
		const isRunning = this.#running.get(edition)?.isRunning === true;
		// What could not be made is tried again when something else is written.
		if (known?.version === this.#version && (isRunning || known.kind !== 'ready')) return;
		const version = this.#version;
		this.#states.set(edition, { kind: isRunning ? 'refreshing' : 'starting', version });
		// One after the other: two at once take each other's time on a small machine.
		this.#work = this.#work.then(async () => {
			// Written on while this waited: the next one in the row knows it.
			if (version !== this.#version) return;
			const kind = await this.#make(edition, port, desk).catch(() => 'failed' as const);
			this.#states.set(edition, { kind, version });
		});
	}

	async #make(edition: SeenEdition, port: number, desk: string): Promise<'ready' | 'failed'> {
		const running = this.#running.get(edition);
		if (running?.isRunning === true)
			return (await running.refresh()) === undefined ? 'ready' : 'failed';
		const site = new Site({
			edition,
			overlay: this.overlay,
			root: this.#root(edition),
			desk,
			port,
			today: this.#today(),
		});
		this.#running.set(edition, site);
		await site.started;
		return 'ready';
	}
}
