import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

function judge({ data, file, lineOf }: CheckedEntry<'interviews'>): Issue[] {
	if (data.kind !== 'interview' || data.synthetic || data.review === 'draft') return [];
	if (!data.master)
		return [
			{
				name: 'master-missing',
				file,
				line: lineOf('title'),
				message: `口述「${data.title}」没有登记原始录音（母带）`,
				fix: '请运行 npm run add:interview -- 原始录音文件，把它给出的 master 几行加进来',
			},
		];
	if (data.master.keepers.length === 0)
		return [
			{
				name: 'master-missing',
				file,
				line: lineOf('master'),
				message: '原始录音没有写存在哪里',
				fix: '请在 master 里加上 keepers，写单位或岗位，至少两处，例如 keepers: [社区档案柜硬盘甲, 街道备份盘]',
			},
		];
	return [];
}

/** The recording a neighbour gave can be found again, and known again, long after the museum's copy of it. */
export const masters: Check = ({ records }) => records.interviews.flatMap(judge);
