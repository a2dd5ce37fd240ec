import { COLLECTIONS, isCollectionName } from '../../src/schema/collections.ts';
import type { Changes, Fingerprint } from './fingerprints.ts';

/** Sorts before the folders, and says in the alphabet of any Windows what it says. */
export const NOTE_FILE = '0-fa-bu-shuo-ming.txt';

/** What stands in a release, and what it is compared with. */
export interface NoteFacts {
	/** `2026-11-28-1430` */
	version: string;
	/** Of the release before; undefined for the first. */
	previous?: string | undefined;
	changes: Changes;
	/** What lies in the release, in the order it is handed over. */
	parts: readonly ReleasePart[];
	/** Whether what the law asks for was checked (`--production`). */
	production: boolean;
}

/** Something in a release that somebody gets. */
export interface ReleasePart {
	for: 'web' | 'kiosk' | 'school';
	/** Name in the release's folder. */
	name: string;
	/** Pages that can be opened. */
	pages: number;
	bytes: number;
	/** For the touch screens: whether it carries the museum's signature. */
	signed?: boolean;
}

/** 「2026年11月28日14:30」 */
export function versionInWords(version: string): string {
	const [year = '', month = '', day = '', time = ''] = version.split('-');
	return `${year}年${Number(month)}月${Number(day)}日${time.slice(0, 2)}:${time.slice(2)}`;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** More titles than this are counted, not listed. */
const LISTED = 12;

function byKind(records: readonly Fingerprint[]): string[] {
	const groups = Object.groupBy(records, ({ key }) => key.split('/')[0] ?? '');
	return Object.entries(groups).map(([collection, own = []]) => {
		const label = isCollectionName(collection) ? COLLECTIONS[collection].label : collection;
		const titles = own.slice(0, LISTED).map(({ title }) => `《${title}》`);
		const more = own.length > LISTED ? `……等` : '';
		return `  ${label}${own.length}条：${titles.join('')}${more}`;
	});
}

/** What changed, in words, nothing where nothing did. Who looks here for the name of what is gone must not find it. */
export const changeLines = ({ added, changed, gone }: Changes): string[] => [
	...(added.length > 0 ? [`新添${added.length}条`, ...byKind(added)] : []),
	...(changed.length > 0 ? [`改过${changed.length}条`, ...byKind(changed)] : []),
	...(gone.length > 0 ? [`不再公开${gone.length}条（不写名字）`] : []),
];

function whatChanged({ previous, changes }: NoteFacts): string[] {
	if (previous === undefined) return ['这是第一次发布，没有可以比的。'];
	const lines = changeLines(changes);
	return [
		`和上一次（${versionInWords(previous)}）比：`,
		...(lines.length > 0 ? lines : ['内容没有变，只是重新生成。']),
	];
}

const LABELS = { web: '网页版', kiosk: '触摸屏版', school: '学校版' } as const;

const contents = (parts: readonly ReleasePart[]) =>
	parts.map(
		(part) => `  ${LABELS[part.for]}：${part.name}，${part.pages}页，${megabytes(part.bytes)}`,
	);

function howToHandOver(part: ReleasePart): string[] {
	switch (part.for) {
		case 'web':
			return [
				'网页版（交给管网站的人）',
				`  1. 把「${part.name}」文件夹里面的东西全部放到网站服务器上，换掉旧的。`,
				'  2. 用手机打开网站，看首页、随便一篇志、一段录音。',
			];
		case 'kiosk':
			return part.signed
				? [
						'触摸屏版（拿到馆里）',
						`  1. 把「${part.name}」整个文件夹拷到U盘最外层，弹出U盘以后再拔。`,
						'  2. 到馆里插在触摸屏上，等屏幕自己换好，再拔。',
					]
				: [
						'触摸屏版（还不能拿去，没有签名）',
						'  1. 先运行 npm run kiosk:key 做一把钥匙（只做一次），再重新发布。',
						'  触摸屏只认有史志馆签名的更新。',
					];
		default:
			return [
				'学校版（发给老师）',
				`  1. 把「${part.name}」这一个文件拷到U盘，或发到老师的邮箱。`,
				'  2. 请老师「全部解压缩」以后，双击 index.html。',
				'  3. 发给过谁，请记在本子上；请学校把旧的删去。',
			];
	}
}

/** The note that goes with a release, as lines of plain text for people. */
export function noteLines(facts: NoteFacts): string[] {
	return [
		`北街史志馆　${versionInWords(facts.version)}的发布`,
		'',
		'一、这里面有什么',
		...contents(facts.parts),
		...(facts.production
			? []
			: ['  ！没有核对备案号等上线要的东西。要正式上线，请用 npm run release -- --production']),
		'',
		'二、变了什么',
		...whatChanged(facts),
		'',
		'三、怎样交出去',
		...facts.parts.flatMap(howToHandOver),
		'',
		'四、怎样核对',
		`  这个文件夹里的每个文件都在 SHA256SUMS 里登记了。拷到别处以后想核对，`,
		`  在史志馆的文件夹里运行 npm run release -- --check 这个文件夹的位置`,
		'  上一次的发布也还在，交错了可以拿上一次的换回来；但是有人撤回以后，只能用撤回以后做的。',
	];
}

/** As a file that any Windows opens: UTF-8 with its mark, lines as Notepad wants them. */
export const noteText = (facts: NoteFacts): string => `\uFEFF${noteLines(facts).join('\r\n')}\r\n`;
