import { basename } from 'node:path';
import { openPackage, type Package } from './package/open.ts';
import { REFUSALS } from './package/refusals.ts';
import { relationsOf } from './package/relations.ts';
import { parseXml } from './package/xml.ts';
import { openContext, type Context } from './read/context.ts';
import { hasRecord, readDocument, type ReadDocument } from './read/document.ts';
import type { Outcome } from './trouble.ts';
import { SOURCE_NAMESPACE } from './write/package.ts';

/** A Word file that was opened and read. */
export interface ReadWord {
	document: ReadDocument;
	context: Context;
	/** The chapter as it was handed out, where the file still carries it. */
	carried?: string | undefined;
}

/** The chapter that the museum put into the file unseen; programs that drop such parts lose it. */
function carriedSource(parts: Package): string | undefined {
	const [main] = relationsOf(parts, '').filter(({ type }) => type === 'officeDocument');
	for (const { type, target } of main ? relationsOf(parts, main.target) : []) {
		const text = type === 'customXml' ? parts.text(target) : undefined;
		const root = text?.includes(SOURCE_NAMESPACE) === true ? parseXml(text) : undefined;
		if (root?.attributes['xmlns'] === SOURCE_NAMESPACE)
			return Buffer.from(root.children.map((one) => one.text).join(''), 'base64').toString('utf8');
	}
	return undefined;
}

/** Opens and reads a Word file; `evidence` is asked for only when it can be opened. What is wrong inside goes into the context's findings. */
export function readWord(path: string, evidence: () => ReadonlySet<string>): Outcome<ReadWord> {
	const opened = openPackage(path);
	if ('troubles' in opened) return opened;
	const { parts } = opened.value;
	const found = openContext(parts, evidence());
	if (!found) {
		const [message, fix] = REFUSALS['not-word'];
		return { troubles: [{ where: basename(path), message, fix }] };
	}
	const { context, root } = found;
	context.isForeign = !hasRecord(root);
	return {
		value: { document: readDocument(root, context), context, carried: carriedSource(parts) },
	};
}
