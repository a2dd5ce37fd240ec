import type Supercluster from 'supercluster';
import type { ClusterFeature } from 'supercluster';
import type { Box } from '../domain/box-grid.ts';

/** A point that may be gathered with its neighbours; x and y on the sheet, 0 to 1000. */
export interface CrowdPoint {
	x: number;
	y: number;
	/** Not there in the period that is shown; counted apart. */
	away: boolean;
}

/** Several points that would cover each other, as one. */
export interface Gathering {
	/** Where it stands: the middle of its points, on the sheet. */
	x: number;
	y: number;
	/** Index of its first point in the order of the list. */
	first: number;
	present: number;
	away: number;
	/** How many doublings from the whole sheet it takes to fall apart. */
	opensAt: number;
}

/** What stands on the map: points by their index, and gatherings. */
export interface Standing {
	points: number[];
	gatherings: Gathering[];
}

/** As far in as a map without a crowd goes, and as far as any goes, in doublings from the whole sheet. */
export const STEPS = 3;
const MOST_STEPS = 6;

/** How many points make a crowd, which is gathered by the room a thumb needs, not by the size of its symbols. */
const MANY = 100;
/** CSS pixels within which points are gathered: the size of a symbol, and in a crowd the room for a thumb. */
const SYMBOL_ROOM = 26;
const THUMB_ROOM = 60;

/** The sheet lies in the middle of supercluster's world, which is 0 to 1; its projection is undone, so that it is a plane. */
const SHARE = 2000;
const toWorld = (value: number) => 0.25 + value / SHARE;
const toSheet = (share: number) => (share - 0.25) * SHARE;
const toLongitude = (x: number) => (toWorld(x) - 0.5) * 360;
const toLatitude = (y: number) =>
	(Math.atan(Math.sinh(Math.PI * (1 - 2 * toWorld(y)))) * 180) / Math.PI;
const fromLongitude = (longitude: number) => toSheet(longitude / 360 + 0.5);
const fromLatitude = (latitude: number) =>
	toSheet(0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI));

/** How near points may stand before they are gathered, in units of a sheet that is so many CSS pixels wide. */
export const roomFor = (count: number, sheetWidth: number): number =>
	((count > MANY ? THUMB_ROOM : SYMBOL_ROOM) * 1000) / sheetWidth;

/** Whether any two stand nearer than `room`. */
export function isCrowded(points: readonly CrowdPoint[], room: number): boolean {
	if (points.length > MANY) return true;
	return points.some(({ x, y }, index) =>
		points.slice(index + 1).some((other) => Math.hypot(other.x - x, other.y - y) < room),
	);
}

interface Counted {
	first: number;
	present: number;
	away: number;
}
type Index = Supercluster<Counted, Counted>;
const isCluster = (
	found: ReturnType<Index['getClusters']>[number],
): found is ClusterFeature<Counted> => 'cluster' in found.properties;

/** Points in no order, and which of them are one at each step from the whole sheet. */
export class Crowd {
	readonly #index: Index;
	/** How far in the map goes: until the closest two stand apart, within reason. */
	readonly steps: number;

	constructor(library: typeof Supercluster, points: readonly CrowdPoint[], room: number) {
		this.#index = new library<Counted, Counted>({
			extent: 1,
			radius: room / SHARE,
			maxZoom: MOST_STEPS - 1,
			map: (counted) => ({ ...counted }),
			reduce: (all, more) => {
				all.first = Math.min(all.first, more.first);
				all.present += more.present;
				all.away += more.away;
			},
		});
		this.#index.load(
			points.map(({ x, y, away }, index) => ({
				type: 'Feature',
				properties: { first: index, present: away ? 0 : 1, away: away ? 1 : 0 },
				geometry: { type: 'Point', coordinates: [toLongitude(x), toLatitude(y)] },
			})),
		);
		const whole = { x: 0, y: 0, width: 1000, height: 1000 };
		let steps = STEPS;
		while (steps < MOST_STEPS && this.gathered(steps, whole).gatherings.length > 0) steps += 1;
		this.steps = steps;
	}

	/** What stands in a part of the sheet, so many doublings from the whole. */
	gathered(steps: number, { x, y, width, height }: Box): Standing {
		const edge = (value: number) => Math.min(1400, Math.max(-400, value));
		const found = this.#index.getClusters(
			[
				toLongitude(edge(x)),
				toLatitude(edge(y + height)),
				toLongitude(edge(x + width)),
				toLatitude(edge(y)),
			],
			Math.max(0, Math.floor(steps + 0.01)),
		);
		const standing: Standing = { points: [], gatherings: [] };
		for (const one of found) {
			const { first, present, away } = one.properties;
			if (!isCluster(one)) standing.points.push(first);
			else {
				const [longitude = 0, latitude = 0] = one.geometry.coordinates;
				standing.gatherings.push({
					x: fromLongitude(longitude),
					y: fromLatitude(latitude),
					first,
					present,
					away,
					opensAt: this.#index.getClusterExpansionZoom(one.properties.cluster_id),
				});
			}
		}
		return standing;
	}

	/** The fewest doublings from the whole sheet, not below `from`, at which a point stands alone. */
	aloneAt(index: number, { x, y }: { x: number; y: number }, from: number): number {
		const here = { x: x - 0.5, y: y - 0.5, width: 1, height: 1 };
		let steps = Math.max(0, Math.ceil(from - 0.01));
		while (steps < this.steps && !this.gathered(steps, here).points.includes(index)) steps += 1;
		return steps;
	}
}
