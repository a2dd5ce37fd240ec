import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** 大事: where it happened, and who says so when accounts differ. (Time, subject, result and evidence are fields the schema asks for.) */
export const events: Check = ({ records }) =>
	records.events.flatMap(({ data, file, lineOf }) => {
		const issues: Issue[] = [];
		if (data.accounts.length > 1)
			for (const [index, { according }] of data.accounts.entries())
				if (according === undefined)
					issues.push({
						name: 'account-without-source',
						file,
						line: lineOf('accounts', index),
						message: `时间有 ${data.accounts.length} 说，第 ${index + 1} 说没有写是谁说的`,
						fix: '请补上 according，例如 according: 《元和郡县图志》',
					});
		const written = data.accounts.map(
			({ date, according = '' }) => `${according}${according && '：'}${date.asRecorded}`,
		);
		const repeated = written.find((account, index) => written.indexOf(account) < index);
		if (repeated !== undefined)
			issues.push({
				name: 'repeated-account',
				file,
				line: lineOf('accounts'),
				message: `「${repeated}」写成了两说`,
				fix: '请合成一说，把史料写在一起，例如 evidence: [b16, c02]',
			});
		return issues;
	});
