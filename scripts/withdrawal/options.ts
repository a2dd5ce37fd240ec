import { parseArgs } from 'node:util';
import {
	WITHDRAWAL_REASONS,
	WITHDRAWAL_ROLES,
	type Withdrawal,
} from '../../src/schema/withdrawal.ts';

/** What was typed after `npm run withdraw --` or `npm run restore --`. */
export interface WithdrawalOptions {
	/** An id, or a collection and an id: `photos/p0001`. */
	target: string;
	reason: Withdrawal['reason'];
	who: Withdrawal['who'];
	/** Without it the plan is shown and nothing is written. */
	write: boolean;
}

/** An answer, or everything that is wrong with the question. */
export type Outcome<Value> = { value: Value } | { troubles: string[] };

const table = (words: Readonly<Record<string, string>>) =>
	Object.entries(words)
		.map(([key, meaning]) => `${key}（${meaning}）`)
		.join('、');

const command = { withdraw: 'npm run withdraw', restore: 'npm run restore' } as const;

const usage = (action: Withdrawal['action']) =>
	`怎样用：${command[action]} -- 编号 --reason ${action === 'withdraw' ? 'consent --who narrator' : 'renewed --who narrator'}　看一遍；再加 --write 写进登记
  编号可以是口述、人物、照片、今昔、志、史料卡的编号，也可以是同意书的编号；重名时写成 photos/编号
  --reason 原因，从这几类里选：${table(WITHDRAWAL_REASONS)}
  --who 谁提出，从这几类里选：${table(WITHDRAWAL_ROLES)}；不写就是 museum`;

const has = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key =>
	Object.hasOwn(words, key);

/** Reads the command line, and says everything that is wrong with it, with the way it is used. */
export function readOptions(
	action: Withdrawal['action'],
	args: readonly string[],
): Outcome<WithdrawalOptions> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		options: {
			reason: { type: 'string' },
			who: { type: 'string', default: 'museum' },
			write: { type: 'boolean' },
		},
	});
	const troubles: string[] = [];
	const [target, ...more] = positionals;
	const { reason, who, write, ...unknown } = values;
	for (const name of Object.keys(unknown)) troubles.push(`不认识「--${name}」，请核对`);
	if (target === undefined) troubles.push('缺少编号，请写上要办的是哪一条');
	if (more.length > 0)
		troubles.push(`一次只办一条，请把「${more.join('、')}」另办；编号里不能有空格`);
	if (typeof reason !== 'string') troubles.push('缺少原因，请写上 --reason');
	else if (!has(WITHDRAWAL_REASONS, reason))
		troubles.push(`原因「${reason}」不在表里，请从表里选一类；不要写经过`);
	if (typeof who !== 'string' || !has(WITHDRAWAL_ROLES, who))
		troubles.push(`「${String(who)}」不在身份的表里，请从表里选；不要写姓名`);
	if (
		troubles.length > 0 ||
		target === undefined ||
		typeof reason !== 'string' ||
		!has(WITHDRAWAL_REASONS, reason) ||
		typeof who !== 'string' ||
		!has(WITHDRAWAL_ROLES, who)
	)
		return { troubles: [...troubles, usage(action)] };
	return { value: { target, reason, who, write: write === true } };
}
