import type { FieldSpec } from './form/field-spec.ts';
import type { Problem } from './problems.ts';

/** What to do where something is missing, by how it is asked for. */
function howToFill({ kind, example }: FieldSpec): string {
	switch (kind) {
		case 'list':
		case 'texts':
			return '请加上一项';
		case 'ref':
		case 'refs':
			return '请从单子里选';
		case 'choice':
		case 'choices':
		case 'flag':
			return '请选一样';
		case 'group':
			return '请写上这几栏';
		default:
			return example === '' ? '请填上' : `请填上，例如：${example.replace(/。$/, '')}`;
	}
}

/** The remedy of a mistake for somebody who sees a form instead of a file. */
export function remedy(
	{ message, fix }: Pick<Problem, 'message' | 'fix'>,
	spec?: FieldSpec,
): string {
	const isMissing = /^缺少「|是空的$|没有写$|没有内容$/.test(message);
	if (spec && isMissing) return howToFill(spec);
	if (spec?.kind === 'choice' && fix.startsWith('请从这几类里选')) return '请选一样';
	return fix
		.replace(/^(请照这样写|请写上内容)，(?:例如 )?[\w-]+: /, '$1：')
		.replace(/；(?:可以不填的就删去整行|写法见 content\/README\.md.*)$/, '');
}
