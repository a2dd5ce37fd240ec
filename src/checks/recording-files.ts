import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** An interview's folder holds its sound and the transcripts its kind needs. */
export const recordings: Check = ({ records, files, ids }) => {
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
