/** Where in content/ the words stand that an edition should not say: what an editor can change. */
import type { Museum } from '../../src/checks/museum.ts';
import type { Finding } from './finding.ts';
import { foldText } from './fold.ts';
import type { Wanted } from './prepare.ts';
import { isWithinShownId } from './traces.ts';

/** Lines named with each finding. */
const LINES_NAMED = 3;

/** The log of withdrawals names what was withdrawn; no edition shows it. */
const NEVER_SHOWN = /^content\/(?:withdrawals\.yaml$|consents\/)/;

/** 「content/interviews/talk-2」 of 「content/interviews/talk-2/index.yaml」 and 「content/people/wang.yaml」. */
const recordOf = (file: string) =>
	file
		.split('/')
		.slice(1, 3)
		.join('/')
		.replace(/\.\w+$/, '');

/**
 * The lines of shown records in which a finding's words stand: 「content/people/wang.yaml 第3行」.
 *
 * @returns none where nobody wrote them elsewhere, and for findings that are no words
 */
export function writtenWhere(
	{ kind, record }: Finding,
	{ truth, letters }: Pick<Wanted, 'truth' | 'letters'>,
	sources: Museum['sources'],
): string[] {
	const hidden = new Set(truth.hidden.map(({ key }) => key));
	const found: string[] = [];
	for (const { file, source } of sources) {
		if (NEVER_SHOWN.test(file) || hidden.has(recordOf(file))) continue;
		source.split('\n').forEach((line, index) => {
			const folded = foldText(line);
			let isIn = false;
			letters.find(folded, ({ value, at, letters: { length } }) => {
				if (value.kind !== kind || value.record !== record) return;
				isIn ||= !isWithinShownId(folded, at, length, value);
			});
			if (isIn) found.push(`${file} 第${index + 1}行`);
		});
	}
	const rest = found.length - LINES_NAMED;
	return rest > 0 ? [...found.slice(0, LINES_NAMED), `等 ${found.length} 处`] : found;
}
