import { parseVtt } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const LABEL = '合成语音';

/** A synthetic voice says so: in the credit, in the tags of the file, and in the first words of every transcript. */
export const syntheticLabels: Check = ({ records, transcripts, recordings }) =>
	records.interviews.flatMap(({ id, data, file, lineOf }) => {
		if (!data.synthetic)
			return data.kind === 'interview'
				? []
				: [
						{
							name: 'synthetic-label',
							file,
							line: lineOf('synthetic'),
							message: `「${data.title}」不是真人口述，却没有标明合成`,
							fix: '请核对：合成的声音写 synthetic: true；真人朗读的写 kind: interview 并登记同意书',
							reminder: true as const,
						},
					];
		const issues: Issue[] = [];
		if (!data.credit.includes(LABEL))
			issues.push({
				name: 'synthetic-label',
				file,
				line: lineOf('credit'),
				message: `署名里没有「${LABEL}」`,
				fix: `请写明，例如 credit: 北街史志馆，${LABEL}`,
			});
		const sound = recordings.find(({ file: own }) => own === `content/interviews/${id}/audio.m4a`);
		if (sound?.labelled === false)
			issues.push({
				name: 'synthetic-label',
				file: sound.file,
				message: `录音文件的属性里没有「${LABEL}」`,
				fix: `请在导出时把备注（comment）写成「${LABEL}」；文件离开本馆也要认得出来`,
			});
		for (const transcript of transcripts.filter(({ interview }) => interview === id)) {
			const [first] = parseVtt(transcript.source).cues;
			if (first && !first.text.includes(LABEL))
				issues.push({
					name: 'synthetic-label',
					file: transcript.file,
					line: first.line,
					message: `文字稿第一句没有说明是${LABEL}`,
					fix: `请让第一句说明，例如「以下是${LABEL}。」`,
				});
		}
		return issues;
	});
