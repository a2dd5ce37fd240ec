import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { lessonLabel } from '../../src/domain/lesson-label.ts';

/** The version of a copy that nobody has worked on. */
const FIRST_DRAFT = '0.1';

/** Why a copy is not shown yet; its editor deletes the line. */
const DRAFT = 'withheld: 抄来的草稿，改好以后删去这一行';

/** Where the value of a top-level field stands in the text, from and to. */
function valueRange(source: string, key: string): readonly [number, number] | undefined {
	const { contents } = parseDocument(source);
	const pair = isMap(contents)
		? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
		: undefined;
	const range = isNode(pair?.value) ? pair.value.range : undefined;
	// A list of lines reaches up to the next field.
	return range && [range[0], range[0] + source.slice(range[0], range[1]).trimEnd().length];
}

function withValue(source: string, key: string, value: string): string {
	const range = valueRange(source, key);
	if (!range) throw new Error(`the lesson has no ${key}`);
	return source.slice(0, range[0]) + value + source.slice(range[1]);
}

/**
 * The text of a lesson as a draft for other grades: every word and every comment of the editor stays, but the grades, the
 * version and, until somebody has worked on it, 「暂不公开」.
 */
export function copiedText(
	source: string,
	grades: readonly number[] | undefined,
	today: string,
): string {
	const graded = grades ? withValue(source, 'grades', `[${grades.join(', ')}]`) : source;
	const version = lessonLabel({ number: FIRST_DRAFT, day: today });
	const dated = withValue(graded, 'version', version);
	if (valueRange(dated, 'withheld')) return dated;
	return `${dated.replace(/\s*$/, '\n')}${DRAFT}\n`;
}
