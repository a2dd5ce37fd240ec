import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const FILE = 'content/withdrawals.yaml';

/** The log only grows: in the order of days, each record withdrawn and restored by turns, nothing in the future. */
export const withdrawalLog: Check = ({ withdrawals }, { today }) => {
	const issues: Issue[] = [];
	const complain = (line: number | undefined, message: string, fix: string) =>
		issues.push({ name: 'withdrawal-log', file: FILE, line, message, fix });
	const last = new Map<string, string>();
	let latest = '';
	for (const { on, action, collection, id, line } of withdrawals) {
		if (on > today)
			complain(line, `「日子」写成了 ${on}，还没有到`, '请写办这件事的那一天；登记只记办过的事');
		else if (on < latest)
			complain(
				line,
				`这一行是 ${on} 的，前面一行是 ${latest} 的`,
				'请把这一行移回原处；登记从早到晚排，只在最后加',
			);
		if (on > latest) latest = on;
		const key = `${collection}/${id}`;
		const before = last.get(key);
		if (action === 'restore' && before !== 'withdraw')
			complain(line, `「${id}」没有撤下过，谈不上恢复`, '请核对编号；写错的一行请管理员看过再删去');
		if (action === 'withdraw' && before === 'withdraw')
			complain(line, `「${id}」已经撤下了，又撤了一次`, '删去这一行，前面那一行已经管用');
		last.set(key, action);
	}
	return issues;
};
