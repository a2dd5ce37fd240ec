/** Everything that aligning says to the editor. */
import { percentWords } from '../../src/checks/alignment-words.ts';

/** Words of the two pages' templates. */
export const words = {
	museum: '北街史志馆',
	name: '对位',
	all: '全部今昔',
	listTitle: '把今昔的图对齐',
	listLede: '选一组今昔，在两张图上点出相同的地方。',
	comparison: '今昔',
	grade: '机位',
	progress: '对到哪里',
	work: '对位的地方',
	olderChoice: '对哪一张',
	add: '加一个点',
	undo: '撤销',
	redo: '重做',
	remove: '删去这个点',
	fit: '看整张',
	zoomIn: '放大',
	zoomOut: '缩小',
	overlay: '把旧图叠到新图上',
	strength: '旧图的浓淡',
	blink: '闪一闪',
	save: '存回',
	more: '按键',
	moreTitle: '按键',
	close: '关上',
	points: '对位点',
	proposals: '程序找到的点',
	proposalsHint: '点「提议」在放大镜里看是不是同一个地方，是的收下。收下以前不算数。',
	acceptAll: '全部收下',
	drop: '都不要',
	conflictTitle: '这条今昔在别处改过了',
	conflictWords: '您打开以后，有人改了这条今昔的图或对位点。请选一样：',
	conflictReread: '照文件里的重新读',
	conflictOverwrite: '用我这里的写过去',
	conflictLater: '先不存',
} as const;

/** What every key does. */
export const keys: readonly (readonly [key: string, what: string])[] = [
	['点一下图', '放一个点；再到另一张图上点同一个地方'],
	['回车', '另一半就照程序猜的位置放'],
	['N', '加一个点，两张图上都放在中间，再用箭头挪'],
	['Tab', '从一张图走到另一张图'],
	['箭头', '把选中的点在这张图上挪0.1%'],
	['Shift+箭头', '挪1%'],
	['PageUp、PageDown', '选上一个、下一个点'],
	['Delete', '删去选中的点'],
	['＋、－、0', '放大、缩小、看整张；滚轮也行'],
	['拖动空白处', '移动图'],
	['P', '把旧图叠到新图上'],
	['B', '叠着闪一闪'],
	['Esc', '不放这个点了'],
	['Ctrl+Z、Ctrl+Y', '撤销、重做'],
	['Ctrl+S', '存回'],
];

/** The names of the two pictures on the page. */
export const pictureName = (label: string, isNewest: boolean) =>
	`${label}（${isNewest ? '新图' : '旧图'}）`;

const pointName = (index: number) => `第${index + 1}个点`;

/** What happened, in one sentence. */
export const said = {
	ready: '在旧图上点一个看得准的地方，例如屋角、窗角、门框的角。',
	readyAgain: '接着点。点得越散越好，四角都要有，至少6个。',
	half: (other: string) => `再到${other}上点同一个地方。`,
	halfGuessed: (other: string) => `再到${other}上点同一个地方；空心圈是程序猜的，猜得准就按回车。`,
	added: (index: number) => `${pointName(index)}放好了。`,
	chosen: (index: number) => `选了${pointName(index)}。用箭头挪，按住Shift挪得远。`,
	looked: (index: number) => `提议${index + 1}：看看放大镜里是不是同一个地方，是就按「收下」。`,
	moved: (index: number) => `挪了${pointName(index)}。`,
	removed: (index: number) => `删去了${pointName(index)}。`,
	cancelled: '不放了。',
	accepted: (count: number) => `收下了${count}个点。请放大看看准不准。`,
	dropped: '程序找到的点都不要了。',
	undone: '撤销了一步。',
	redone: '重做了一步。',
	nothingChosen: '还没有选点。请先点一个点，或按N加一个。',
	saved: '存好了。',
	savedButNot: '存好了；还没有对好，这样不能发布。',
	same: '文件里已经是这样，不用写。',
	unreadable: '没有存。这条今昔的文件读不出来，请先运行npm run check，照提示改好。',
	waiting: '还有几步没有记下，先不存。请等一下再按。',
	reread: '照文件里的重新读过了。想要刚才的，按撤销。',
	noOverlay: '点还不够，叠不起来。请先点4个。',
	overlay: '旧图叠上来了。推一推浓淡，看屋角、窗角合不合。',
	overlayOff: '旧图收起来了。',
} as const;

export const refusals = {
	'nothing-to-undo': '没有可以撤销的了。',
	'nothing-to-redo': '没有可以重做的了。',
} as const;

/** Whether the work is safe. */
export const kept = {
	loading: '正在打开……',
	now: (steps: number, isSaved: boolean) =>
		`已记下${steps}步，${isSaved ? '都存回了' : '还没有存回'}`,
	sending: '正在记……',
	apart:
		'程序停了，正在等它回来。请看看终端里的npm run align还开着没有；您点的先存在浏览器里，不会丢。',
	otherWindow: '这条今昔在另一个窗口里也动过，已经接上。请只留一个窗口。',
} as const;

/** A point in the list: how far off it is. */
export const pointWords = (residual: number | undefined, isGood: boolean): string => {
	if (residual === undefined) return '还算不出差多少';
	const off = Number.isFinite(residual) ? `差${percentWords(residual)}` : '差得太远';
	return isGood ? off : `${off}，和别的对不上`;
};

export const page = {
	noPoints: '还没有点。',
	need: (count: number) => `再点${count}个，就能算对得准不准。`,
	good: (count: number, rms: number) => `${count}个点，误差${percentWords(rms)}，可以发布。`,
	goodSide: (count: number, rms: number) =>
		`${count}个点，误差${percentWords(rms)}。机位写的是C，并排着看，不用对位。`,
	crop: '虚线框是几张图都有的部分，页面上只显示框里的。',
	half: '还差另一张图上的一半',
	proposal: (index: number) => `提议${index + 1}`,
	accept: '收下',
	noProposals: '没有找到可靠的对位点。两张图差得太远，程序认不出，请自己点。',
	unreadable: '这条今昔的文件读不出来。请先运行npm run check，照提示改好，再打开这一页。',
	noPicture: (label: string) => `「${label}」没有图，或浏览器打不开。请先把图放进content/photos。`,
	point: (index: number) => `${index + 1}`,
} as const;

/** The terminal. */
export const terminal = {
	open: (url: string) =>
		`✓ 对位的页面开着：${url}\n  用浏览器打开它。对完按Ctrl+C关掉，没有存回的下次还在。`,
	closed: '已关掉。',
	unknown: (id: string, near: readonly string[]) =>
		`✗ 没有「${id}」这组今昔。${near.length > 0 ? `请看看是不是${near.map((one) => `「${one}」`).join('、')}。` : '请先在content/comparisons里写一组。'}`,
	portTaken: (port: number) =>
		`✗ 端口${port}有别的程序在用，多半是上次的对位还开着。请用那一个，或关掉它再运行；实在要另开，就写--port ${port + 1}。`,
	badPort: '✗ 端口要写0到65535的整数，例如--port 5000',
	inUse: '✗ 另一个对位的程序正在用这些今昔。请用那一个，或关掉它再运行。',
	none: 'content/comparisons里还没有今昔。',
	suggestWhat: '✗ 要找哪一组的对位点？请写上编号，例如npm run align -- dananjie-65 --suggest',
	suggesting: (label: string) => `▸ 正在「${label}」上找对位点……`,
	suggested: (label: string, count: number) =>
		count > 0
			? `  「${label}」找到${count}个，请在页面上逐个确认。确认以前什么也没有写。`
			: `  「${label}」没有找到可靠的对位点，请自己点。`,
} as const;

/** How far a comparison is aligned. */
export const alignedSoFar = (
	counts: readonly (readonly [label: string, count: number])[],
	isSaved: boolean,
	isReadable: boolean,
): string => {
	if (!isReadable) return '读不出来，请先运行npm run check';
	const parts = counts.map(([label, count]) => `「${label}」${count}个点`).join('，');
	return isSaved ? parts : `${parts}，有的没有存回`;
};
