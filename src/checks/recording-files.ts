import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Recording } from './museum.ts';

/** Seconds by which the record and the sound may differ; encoders round to frames. */
const TOLERANCE = 1;

/** The sound itself: can it be played, and is it as long as the record says? */
function judgeSound(
	{ broken, seconds, file: sound }: Recording,
	record: CheckedEntry<'interviews'>,
): Issue[] {
	if (broken === 'unreadable')
		return [
			{
				name: 'recording-unreadable',
				file: sound,
				message: '这段录音打不开，不是完好的 m4a（AAC）',
				fix: '请重新导出为 m4a（AAC），再放进来；只改文件名没有用',
			},
		];
	if (broken === 'tables-last')
		return [
			{
				name: 'recording-unreadable',
				file: sound,
				message: '这段录音要全部下载完才能开始放',
				fix: '请重新导出，选上「适合网络播放」（faststart）',
			},
		];
	const { duration } = record.data;
	return seconds !== undefined && Math.abs(seconds - duration) > TOLERANCE
		? [
				{
					name: 'recording-length',
					file: record.file,
					line: record.lineOf('duration'),
					message: `「总长」写成了 ${duration} 秒，录音其实有 ${Math.round(seconds * 10) / 10} 秒`,
					fix: `请改成 duration: ${Math.round(seconds * 1000) / 1000}，并核对分段`,
				},
			]
		: [];
}

/** An interview's folder holds its sound and the transcripts its kind needs. */
export const recordings: Check = ({ records, files, ids, recordings: sounds }) => {
	const present = new Set(files.map(({ file }) => file));
	const folders = new Set(
		files.flatMap(({ file }) => /^content\/interviews\/([^/]+)\//.exec(file)?.[1] ?? []),
	);
	const withoutIndex = [...folders].flatMap((id): Issue[] =>
		ids.interviews.has(id)
			? []
			: [
					{
						name: 'recording-without-record',
						file: `content/interviews/${id}`,
						message: '这个文件夹里没有 index.yaml，不会发布',
						fix: `新建 content/interviews/${id}/index.yaml，写上这次谈话的记录`,
					},
				],
	);
	return [
		...withoutIndex,
		...records.interviews.flatMap((record) =>
			sounds
				.filter(({ file }) => file === `content/interviews/${record.id}/audio.m4a`)
				.flatMap((sound) => judgeSound(sound, record)),
		),
		...records.interviews.flatMap(({ id, data, file }) => {
			const needed: [name: string, what: string][] = [
				['audio.m4a', '录音'],
				['mandarin.vtt', '普通话文字稿'],
			];
			if (data.kind === 'interview' && data.review !== 'draft')
				needed.push(['original.vtt', '原话文字稿']);
			return needed.flatMap(([name, what]): Issue[] =>
				present.has(`content/interviews/${id}/${name}`)
					? []
					: [
							{
								name: 'recording-file-missing',
								file,
								message: `找不到${what} ${name}`,
								fix: `请把${what}放进 content/interviews/${id}/，文件名是 ${name}`,
							},
						],
			);
		}),
	];
};
