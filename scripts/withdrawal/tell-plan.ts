import type { Issue } from '../../src/checks/issue.ts';
import type { Museum } from '../../src/checks/museum.ts';
import { CHANNELS, EDITIONS, type Channel } from '../../src/editions/edition.ts';
import {
	WITHDRAWABLE,
	WITHDRAWAL_ACTIONS,
	WITHDRAWAL_REASONS,
	WITHDRAWAL_ROLES,
} from '../../src/schema/withdrawal.ts';
import type { WithdrawalPlan } from './plan.ts';

const indent = (lines: readonly string[]) => lines.map((line) => `　　${line}`);
const section = (title: string, lines: readonly string[]) =>
	lines.length > 0 ? ['', title, ...indent(lines)] : [];

/** What of the record has files in content/, and where its master is kept. */
interface Leftovers {
	files: string[];
	/** Of each recording, by its id, where the master is kept, in words. */
	keepers: { id: string; kept: string }[];
}

/** The files of everything that goes with a withdrawal: they stay in content/ and in its history. */
export function leftoversOf(museum: Museum, changed: WithdrawalPlan['changed']): Leftovers {
	const keys = new Set(CHANNELS.flatMap((channel) => changed[channel]));
	const belongs = (file: string) => {
		const [, collection = '', name = ''] = file.split('/');
		return keys.has(`${collection}/${name.replace(/\.[a-z0-9]+$/, '')}`);
	};
	const files = museum.files.map(({ file }) => file).filter(belongs);
	return {
		// A recording is a folder; everything in it belongs to it.
		files: [
			...new Set(files.map((file) => file.replace(/^(content\/interviews\/[^/]+\/).*/, '$1'))),
		],
		keepers: museum.records.interviews
			.filter(({ id }) => keys.has(`interviews/${id}`))
			.map(({ id, data }) => {
				const kept = data.master?.keepers ?? [];
				return {
					id,
					kept: kept.length > 0 ? kept.join('、') : '没有登记存在哪里，请问当时录的人',
				};
			}),
	};
}

const tellIssue = ({ file, line, message, fix, reminder }: Issue) => [
	`${file}${line === undefined ? '' : ` 第 ${line} 行`}　${reminder ? '提醒：' : ''}${message}`,
	`　　改法：${fix}`,
];

/** What was handed out and cannot be changed from here. */
export function copies(changed: WithdrawalPlan['changed']): string[] {
	const has = (channel: Channel) => changed[channel].length > 0;
	const known: Readonly<Record<Channel, string>> = {
		web: '网上：请搜索引擎删去这几个网址的快照；转载的，请对方删',
		kiosk: '触摸屏：每一台都换上新生成的触摸屏版，旧的一份从机器和U盘里删去',
		school: '学校：照发出的登记收回U盘和课堂资料，换上新的；收不回的记下是哪几份',
		book: '电子书：停发旧的一版；已经发出的，照登记请对方删',
	};
	const printed =
		'打印的：记录稿、照片、卡片、贴出去的二维码，照登记收回；没有登记的，到馆里和院坝看一圈';
	const lines = CHANNELS.filter(has).map((channel) => known[channel]);
	return lines.length > 0 ? [...lines, printed] : [];
}

/** Which records come or go, edition by edition. */
function changes({ changed }: WithdrawalPlan, none: string): string[] {
	const lines = CHANNELS.filter((channel) => changed[channel].length > 0).map(
		(channel) => `${EDITIONS[channel].label}：${changed[channel].join('、')}`,
	);
	return lines.length > 0 ? lines : [none];
}

/** What still has to be done by hand; nothing for what comes back. */
function byHand(museum: Museum, plan: WithdrawalPlan): string[] {
	const { files, keepers } = leftoversOf(museum, plan.changed);
	if (files.length === 0) return [];
	return [
		'原来的文件还在 content/ 里，Git 的历史里也有，这个命令不动它们：',
		...indent(files),
		'同意书上选了销毁的：先删去这些文件并提交；再请管理员清历史，各处的副本都换成清过的：',
		`　　git filter-repo --invert-paths ${files.map((file) => `--path ${file}`).join(' ')}`,
		...(keepers.length > 0
			? [
					'母带不在馆里，是还给本人、封存还是销毁，照同意书上选的办：',
					...indent(keepers.map(({ id, kept }) => `${id}：${kept}`)),
				]
			: []),
	];
}

/** A part of the plan in words: a heading and its lines. */
export interface PlanSection {
	title: string;
	lines: string[];
}

/** What a plan means besides the records that come or go: forms to renew, faults to mend, what is left to do and to call back. */
function planSections(museum: Museum, plan: WithdrawalPlan): PlanSection[] {
	const { action, changed, issues, closedForms } = plan;
	const editions = CHANNELS.filter((channel) => changed[channel].length > 0);
	const isWithdrawal = action === 'withdraw';
	const sections = [
		{
			title: '还要先改同意书',
			lines: closedForms.map(
				(id) => `content/consents/${id}.yaml 写着 withdrawnOn：请登记新签的同意书，换上新的编号`,
			),
		},
		{
			title: `${WITHDRAWAL_ACTIONS[action]}以后检查会说的，请一处一处改`,
			lines: issues.flatMap(tellIssue),
		},
		{
			title: '接着做',
			lines: [
				...editions.map((channel) => `npm run build -- --edition ${channel}`),
				...(isWithdrawal && editions.length > 0
					? [
							'npm run verify:absence　　一个文件一个文件核对，给家人出回执',
							'没有重新生成以前，dist/ 里和已经发布的网站上都还是旧的',
						]
					: []),
			],
		},
		{ title: '要收回、更换的', lines: isWithdrawal ? copies(changed) : [] },
		{ title: '另外要办的', lines: isWithdrawal ? byHand(museum, plan) : [] },
	];
	return sections.filter(({ lines }) => lines.length > 0);
}

/** The whole plan, for the terminal; `cleared` is what was emptied when it was written, undefined when it was not. */
export function tellPlan(
	museum: Museum,
	plan: WithdrawalPlan,
	cleared: readonly string[] | undefined,
): string {
	const { action, target, lines } = plan;
	const [line] = lines;
	const isWithdrawal = action === 'withdraw';
	const written = cleared !== undefined;
	return [
		`${WITHDRAWAL_ACTIONS[action]}　${WITHDRAWABLE[target.collection]} ${target.id}`,
		...(line
			? [
					`登记　${line.on}，${WITHDRAWAL_REASONS[line.reason]}，${WITHDRAWAL_ROLES[line.who]}提出：${lines.map(({ collection, id }) => `${collection}/${id}`).join('、')}`,
				]
			: []),
		...section(
			isWithdrawal ? '一起不见的' : '重新出现的',
			changes(plan, isWithdrawal ? '现在哪一版里都没有它' : '没有；它还靠着别的不能公开的条目'),
		),
		...planSections(museum, plan).flatMap(({ title, lines }) => section(title, lines)),
		'',
		written
			? `已写进 content/withdrawals.yaml。${cleared.length > 0 ? `清空了缓存：${cleared.join('、')}。` : ''}`
			: '没有写入任何文件。看过没有问题，加上 --write 再运行一次。',
	].join('\n');
}
