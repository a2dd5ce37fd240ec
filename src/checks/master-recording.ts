import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type Recorded = CheckedEntry<'interviews'>;
type Photographed = CheckedEntry<'photos'>;

function missing(record: Recorded | Photographed, what: string, command: string): Issue[] {
	const { data, file, lineOf } = record;
	if (!data.master)
		return [
			{
				name: 'master-missing',
				file,
				line: lineOf('title'),
				message: `${what}没有登记${command === 'add:photo' ? '原始文件' : '原始录音（母带）'}`,
				fix: `请运行 npm run ${command} -- ${command === 'add:photo' ? '原始文件' : '原始录音文件'}，把它给出的 master 几行加进来`,
			},
		];
	if (data.master.keepers.length === 0)
		return [
			{
				name: 'master-missing',
				file,
				line: lineOf('master'),
				message: `${command === 'add:photo' ? '原始文件' : '原始录音'}没有写存在哪里`,
				fix: '请在 master 里加上 keepers，写单位或岗位，至少两处，例如 keepers: [社区档案柜硬盘甲, 街道备份盘]',
			},
		];
	return [];
}

const ofRecording = (record: Recorded): Issue[] =>
	record.data.kind !== 'interview' || record.data.synthetic || record.data.review === 'draft'
		? []
		: missing(record, `口述「${record.data.title}」`, 'add:interview');

const ofPhoto = (record: Photographed): Issue[] =>
	record.data.provenance === 'drawing' ||
	record.data.withheld !== undefined ||
	record.data.access === 'hidden'
		? []
		: missing(record, `照片「${record.data.title}」`, 'add:photo');

/** The recording or photograph a neighbour gave can be found again, and known again, long after the museum's copy of it. */
export const masters: Check = ({ records }) => [
	...records.interviews.flatMap(ofRecording),
	...records.photos.flatMap(ofPhoto),
];
