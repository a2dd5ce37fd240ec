import { isSame, type Change, type Path } from './change.ts';

/** What becomes of a change that was made beside another one: the same elsewhere, nothing left to do, or a clash. */
export type Transformed = { change: Change } | 'done' | 'clash';

const startsWith = (path: Path, beginning: Path) =>
	beginning.every((step, depth) => path[depth] === step);

/** Where an item is after a change of its list; undefined when it is gone. */
function movedIndex(index: number, change: Change): number | undefined {
	switch (change.kind) {
		case 'insert':
			return index >= change.index ? index + 1 : index;
		case 'remove':
			return index === change.index ? undefined : index > change.index ? index - 1 : index;
		case 'move': {
			if (index === change.from) return change.to;
			const without = index > change.from ? index - 1 : index;
			return without >= change.to ? without + 1 : without;
		}
		default:
			return index;
	}
}

/** Where an item is to go in a list that became longer or shorter. */
function movedGoal(to: number, change: Change): number {
	if (change.kind === 'insert') return to >= change.index ? to + 1 : to;
	return change.kind === 'remove' && to >= change.index ? Math.max(0, to - 1) : to;
}

/** A change of the same list, after another of it. */
function inSameList(mine: Change, theirs: Change): Transformed {
	if (mine.kind === 'insert') {
		const at = theirs.kind === 'insert' && theirs.index <= mine.index ? mine.index + 1 : mine.index;
		const isGone = theirs.kind === 'remove' && theirs.index < mine.index;
		return { change: { ...mine, index: isGone ? at - 1 : at } };
	}
	if (mine.kind === 'remove') {
		const index = movedIndex(mine.index, theirs);
		return index === undefined ? 'done' : { change: { ...mine, index } };
	}
	if (mine.kind === 'move') {
		const from = movedIndex(mine.from, theirs);
		return from === undefined
			? 'done'
			: { change: { ...mine, from, to: movedGoal(mine.to, theirs) } };
	}
	return 'clash';
}

function inSameText(
	mine: Change & { kind: 'patch' },
	theirs: Change & { kind: 'patch' },
): Transformed {
	if (theirs.at + theirs.before.length <= mine.at)
		return { change: { ...mine, at: mine.at + theirs.after.length - theirs.before.length } };
	return mine.at + mine.before.length <= theirs.at ? { change: mine } : 'clash';
}

function inSamePlace(mine: Change, theirs: Change): Transformed {
	if (mine.kind === 'patch' && theirs.kind === 'patch') return inSameText(mine, theirs);
	if (mine.kind === 'set' && theirs.kind === 'set') {
		if (isSame(mine.after, theirs.after)) return 'done';
		return 'clash';
	}
	return inSameList(mine, theirs);
}

/** Two changes of one state: what mine is after theirs. */
export function transformed(mine: Change, theirs: Change): Transformed {
	const [own, other] = [mine.path, theirs.path];
	if (own.length === other.length && startsWith(own, other)) return inSamePlace(mine, theirs);
	if (startsWith(other, own))
		return other.length > own.length && isWhole(mine, other) ? 'clash' : { change: mine };
	if (!startsWith(own, other)) return { change: mine };
	const index = own[other.length];
	if (typeof index !== 'number' || theirs.kind === 'set' || theirs.kind === 'patch') return 'clash';
	const moved = movedIndex(index, theirs);
	if (moved === undefined) return 'clash';
	return {
		change: { ...mine, path: own.map((step, depth) => (depth === other.length ? moved : step)) },
	};
}

/** Whether a change puts something else in the place of what was changed inside. */
function isWhole(mine: Change, inside: Path): boolean {
	if (mine.kind === 'set' || mine.kind === 'patch') return true;
	return mine.kind === 'remove' && inside[mine.path.length] === mine.index;
}
