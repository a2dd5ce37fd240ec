import { readFileSync } from 'node:fs';
import { unlikeness } from '../absence/like-pictures.ts';
import { pictureHash, type PictureHash } from '../absence/picture-hash.ts';
import type { StoredPhoto } from './files/stored.ts';

/** A picture that others are compared with. */
interface Known {
	/** What editors call it. */
	name: string;
	/** The record it belongs to; undefined for what is only being added. */
	id: string;
	hash: PictureHash;
}

/** Finds pictures that look like one another: another scan of the same print, a smaller copy, one with other colours. */
export class Likeness {
	readonly #known: Known[] = [];

	/** Takes in what content/photos/ holds, two at a time. */
	async learn(photos: Iterable<StoredPhoto>): Promise<void> {
		const waiting = [...photos];
		const work = async () => {
			for (let photo = waiting.shift(); photo; photo = waiting.shift()) {
				if (photo.picture === undefined) continue;
				const hash = await pictureHash(readFileSync(photo.picture));
				if (hash) this.#known.push({ name: `content/photos/${photo.id}`, id: photo.id, hash });
			}
		};
		await Promise.all([work(), work()]);
	}

	/** The names of pictures that look like this one, the likest first; remembers it under `name`. */
	async find(picture: Buffer, id: string, name: string): Promise<string[]> {
		const hash = await pictureHash(picture);
		if (!hash) return [];
		const like = this.#known.flatMap((known) => {
			const distance = known.id === id ? undefined : unlikeness(hash, known.hash);
			return distance === undefined ? [] : [{ name: known.name, distance }];
		});
		if (!this.#known.some((known) => known.id === id)) this.#known.push({ name, id, hash });
		return like.sort((a, b) => a.distance - b.distance).map((one) => one.name);
	}
}
