/** Everything that locating says to the editor. */

/** Words of the two pages' templates. */
export const words = {
	museum: '北街史志馆',
	name: '定位',
	all: '全部地点',
	listTitle: '把地点画到图上',
	listLede: '选一个地点，在示意图上放点，或记下实地测来的坐标。',
	place: '地点',
	kind: '类别',
	drawn: '示意图',
	measured: '实测坐标',
	state: '存回',
	work: '定位的地方',
	sheet: '示意图，图幅1000×1000，左下角是0, 0',
	add: '加一个点',
	remove: '删去这个点',
	undo: '撤销',
	redo: '重做',
	save: '存回',
	more: '按键',
	moreTitle: '按键',
	close: '关上',
	shape: '形状',
	point: '点',
	line: '线',
	area: '面',
	grade: '位置可靠到什么程度',
	note: '位置是怎么来的',
	noteHint: '例如：据转帖所记路口',
	points: '各点',
	east: '往东',
	north: '往北',
	faults: '要改的地方',
	coordinate: '实测坐标',
	coordinateHint: '没有实地测过就空着，不要从网上地图抄。院落是住家，只测院门外的街边。',
	paste: '粘贴手机上的读数',
	pasteHint: '例如：30.69, 103.83，或30°41′24″N 103°49′48″E，或地图分享的网址',
	read: '读出来',
	latitude: '纬度',
	longitude: '经度',
	datum: '坐标系',
	datumNone: '还没有选',
	precision: '精度（误差几米）',
	measuredOn: '哪一天测的',
	spot: '测的是哪一点',
	spotHint: '例如：院门外的街边',
	clear: '删去坐标',
	converted: '换算',
	distances: '离别的测过的地点',
	changeTitle: '存回以后，文件里改这几行',
	changeSave: '写进文件',
	changeLater: '先不写',
	conflictTitle: '这条地点在别处改过了',
	conflictWords: '您打开以后，有人改了这条地点的示意图位置或坐标。请选一样：',
	conflictReread: '照文件里的重新读',
	conflictOverwrite: '用我这里的写过去',
	conflictLater: '先不存',
} as const;

export const GRADES = {
	A: 'A　原始或官方材料',
	B: 'B　可靠的转述',
	C: 'C　弱材料',
} as const;

export const DATUM_WORDS = {
	wgs84: 'wgs84　手机和GPS直接测的',
	cgcs2000: 'cgcs2000　国家大地坐标，天地图',
	gcj02: 'gcj02　高德、腾讯地图',
	bd09: 'bd09　百度地图',
} as const;

/** What every key does. */
export const keys: readonly (readonly [key: string, what: string])[] = [
	['点一下图', '放一个点；点在自己的线上，就插在中间'],
	['拖动一个点', '挪这个点'],
	['N', '加一个点，再用箭头挪'],
	['PageUp、PageDown', '选上一个、下一个点'],
	['箭头', '把选中的点挪1'],
	['Shift+箭头', '挪10'],
	['Delete', '删去选中的点'],
	['Esc', '不选了'],
	['Ctrl+Z、Ctrl+Y', '撤销、重做'],
	['Ctrl+S', '存回'],
];

const pointName = (index: number) => `第${index + 1}点`;
const spotWords = ([east, north]: readonly [number, number]) => `往东${east}，往北${north}`;

/** What happened, in one sentence. */
export const said = {
	undrawn: '还没有画。在图上点一下，或按N，放第1点。',
	ready: '点一下图放点，拖动挪点；用键盘就按PageDown选点，箭头挪。',
	added: (index: number, at: readonly [number, number]) =>
		`放了${pointName(index)}，${spotWords(at)}。`,
	chosen: (index: number, at: readonly [number, number]) =>
		`选了${pointName(index)}，${spotWords(at)}。`,
	moved: (index: number, at: readonly [number, number]) =>
		`${pointName(index)}挪到${spotWords(at)}。`,
	edge: (index: number) => `${pointName(index)}没有动：就在这里，或已经到图边。`,
	onlyOne: '形状是点，只要一个点。要画线，先把形状改成线。',
	removed: (index: number) => `删去了${pointName(index)}。`,
	left: '不选了。',
	undone: '撤销了一步。',
	redone: '重做了一步。',
	nothingChosen: '还没有选点。请先点一个点，或按PageDown。',
	noted: '记下了。',
	cleared: '坐标删去了。想要回来，按撤销。',
	read: (latitude: number, longitude: number, datum: string | undefined) =>
		`读出来是纬度${latitude}、经度${longitude}。${datum === undefined ? '坐标系看不出来，请自己选。' : `坐标系是${datum}。`}`,
	unread: '没有读出来。请只留纬度、经度两个数，例如30.69, 103.83。',
	faulty: '没有存。请先改「要改的地方」里写的。',
	same: '文件里已经是这样，不用写。',
	saved: '存好了。请再运行npm run check看一遍。',
	unreadable: '没有存。这条地点的文件读不出来，请先运行npm run check，照提示改好。',
	waiting: '还有几步没有记下，先不存。请等一下再按。',
	reread: '照文件里的重新读过了。想要刚才的，按撤销。',
	later: '先没有写。',
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
		'程序停了，正在等它回来。请看看终端里的npm run locate还开着没有；您做的先存在浏览器里，不会丢。',
	otherWindow: '这条地点在另一个窗口里也动过，已经接上。请只留一个窗口。',
	dropped: (count: number) => `另一个窗口先动了，您刚才的${count}步接不上，没有算。`,
} as const;

export const page = {
	point: (index: number, at: readonly [number, number]) => `${pointName(index)}　${spotWords(at)}`,
	noPoints: '还没有画',
	noFaults: '没有要改的地方。',
	unreadable: '这条地点的文件读不出来。请先运行npm run check，照提示改好，再打开这一页。',
	distance: (name: string, metres: number) =>
		`${name}　${metres < 1000 ? `${Math.round(metres / 10) * 10}米` : `${(metres / 1000).toFixed(1)}公里`}`,
	noDistance: '别的地点都还没有测过。',
	noConversion: '填好纬度、经度、坐标系，这里写出换算。',
	lineOut: '去掉：',
	lineIn: '写上：',
} as const;

/** The list of places. */
export const listed = {
	drawn: (shape: 'point' | 'line' | 'area', count: number) =>
		shape === 'point' ? '点' : `${words[shape]}，${count}个点`,
	undrawn: '没有画',
	measured: (datum: string | undefined) => `测过，${datum ?? '没有写坐标系'}`,
	unmeasured: '没有测',
	saved: '存回了',
	unsaved: '有的没有存回',
	unreadable: '读不出来，请先运行npm run check',
} as const;

/** The terminal. */
export const terminal = {
	open: (url: string) =>
		`✓ 定位的页面开着：${url}\n  用浏览器打开它。做完按Ctrl+C关掉，没有存回的下次还在。`,
	closed: '已关掉。',
	unknown: (id: string, near: readonly string[]) =>
		`✗ 没有「${id}」这个地点。${near.length > 0 ? `请看看是不是${near.map((one) => `「${one}」`).join('、')}。` : '请先在content/places里写一条。'}`,
	portTaken: (port: number) =>
		`✗ 端口${port}有别的程序在用，多半是上次的定位还开着。请用那一个，或关掉它再运行；实在要另开，就写--port ${port + 1}。`,
	badPort: '✗ 端口要写0到65535的整数，例如--port 5000',
	inUse: '✗ 另一个定位的程序正在用这些地点。请用那一个，或关掉它再运行。',
	none: 'content/places里还没有地点。',
} as const;
