import type { Check } from './index.ts';

/**
 * What a machine made is said in one way: a voice by `synthetic`, which labels page, file and transcript; everything else by
 * `machineMade`. A synthetic voice need not be named twice, but a voice may not be a machine's in one place only.
 */
export const machineMade: Check = ({ records }) =>
	records.interviews
		.filter(({ data }) => data.machineMade.includes('voice') && !data.synthetic)
		.map(({ file, lineOf }) => ({
			name: 'machine-made' as const,
			file,
			line: lineOf('machineMade'),
			message: 'machineMade 里写了 voice（声音是电脑做的），synthetic 却是 false',
			fix: '请核对：声音是合成的写 synthetic: true；是真人讲的，从 machineMade 里删去 voice',
		}));
