import { Bytes, Refused } from './bytes.ts';
import { Compound } from './compound.ts';
import { readFib, type Fib, type PlaceName } from './fib.ts';
import { kindOfCompound } from './kind.ts';
import { Letters } from './letters.ts';
import { readPlc, type Plot } from './plc.ts';

/** The streams of a Word document, and the parts of its table by name. */
export interface OpenedDoc {
	document: Bytes;
	/** Pictures, and settings that did not fit elsewhere. */
	data: Bytes | undefined;
	table: Bytes;
	fib: Fib;
	letters: Letters;
	/** A part of the table stream, empty where there is none. */
	part: (name: PlaceName) => Bytes;
	/** A part that is a PLC with entries of `size` bytes. */
	plots: (name: PlaceName, size: number) => Plot[];
}

const MACROS = /^(?:Macros|_VBA_PROJECT.*|VBA)$/i;

/** Opens an old Word file; throws `Refused` for everything else. */
export function openDoc(buffer: Buffer): OpenedDoc {
	const kind = kindOfCompound(buffer);
	if (kind !== 'word') throw new Refused(kind);
	const compound = new Compound(buffer);
	if (compound.names.some((name) => MACROS.test(name))) throw new Refused('macros');
	const document = compound.stream('WordDocument');
	if (!document) throw new Refused();
	const fib = readFib(document);
	const table = compound.stream(fib.table);
	if (!table) throw new Refused();
	const part = (name: PlaceName) => {
		const { at, length } = fib.place(name);
		return length === 0 ? NOTHING : table.part(at, length);
	};
	const letters = new Letters(document, part('pieces'));
	// The last text ends where the letters end; one sign may stand behind it.
	if (fib.stories.headerBoxes.to > letters.text.length) throw new Refused();
	return {
		...{ document, table, fib, letters, part, data: compound.stream('Data') },
		plots: (name, size) => readPlc(part(name), size),
	};
}

const NOTHING = new Bytes(Buffer.alloc(0));
