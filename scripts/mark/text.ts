/** Everything that marking says to the volunteer. */
import { durationAsClock } from '../../src/domain/duration.ts';
import type { Notice } from './folder.ts';
import type { Refusal } from './marking.ts';

/** 0:43.25: a mark is told to the hundredth. */
export const markTime = (seconds: number): string => {
	const hundredths = Math.round(seconds * 100);
	const rest = String(hundredths % 100).padStart(2, '0');
	return `${durationAsClock(Math.floor(hundredths / 100))}.${rest}`;
};

/** Words of the two pages' templates. */
export const words = {
	museum: '北街史志馆',
	name: '标时间',
	all: '全部录音',
	listTitle: '给录音标时间',
	listLede: '选一份录音。听到一句话开头，就按一下空格。',
	recording: '录音',
	progress: '标到哪里',
	length: '总长',
	work: '标时间的地方',
	sound: '录音',
	speaker: '谁说的',
	original: '原话',
	mandarin: '普通话',
	next: '下一句',
	hear: '听最后一处',
	earlier: '往前挪',
	later: '往后挪',
	finish: '说完了',
	split: '拆开',
	join: '并到上一句',
	begin: '这里起新的一段',
	append: '在这里添一句',
	undo: '撤销',
	redo: '重做',
	save: '存回',
	sentences: '全部句子',
	more: '更多',
	moreTitle: '更多',
	close: '关上',
	speed: '放得快慢',
	reaction: '按键前要减去的时间（秒）',
	reactionHint: '人听到再按，总要慢一点。标出来总是偏晚，就改大；总是偏早，就改小。',
	paste: '贴文字',
	restore: '退回上次存回之前',
	keys: '按键',
	segment: '段',
	segmentTitle: '段名（18字以内）',
	segmentSynopsis: '这一段讲了什么（80字以内）',
	segmentKeep: '就这样',
	segmentJoin: '并到上一段',
	cancel: '不改了',
	pasteLabel: '一行一句，贴在下面',
	pasteHint: '换人说话的地方，在行首写上称呼和冒号，例如「讲述人甲：」。',
	pasteKeep: '放进来',
	conflictTitle: '文件夹里的文件在别处改过了',
	conflictReread: '照文件夹里的重新读',
	conflictOverwrite: '用我这里的写过去',
	conflictLater: '先不存',
} as const;

export const speeds = { '0.5': '很慢', '0.75': '慢', '1': '平常', '1.25': '快' } as const;

/** What every key does. */
export const keys: readonly (readonly [key: string, what: string])[] = [
	['空格', '停着时开始放；放着时，这一句从这里开始'],
	['回车', '听最后一处：从它前面1.5秒听到后面1.5秒'],
	['左、右箭头', '把这一处往前、往后挪0.05秒'],
	['上、下箭头', '看上一句、下一句'],
	['End', '这句说完了，后面是停顿'],
	['Esc', '停下；在文字里按，就回到标时间'],
	['Ctrl+Enter', '从这一句起新的一段'],
	['Ctrl+Z', '撤销，可以一直退'],
	['Ctrl+Y', '重做'],
	['Ctrl+S', '存回'],
	['文字里：回车', '在光标那里拆成两句'],
	['文字里：行首退格', '并到上一句'],
];

const number = (index: number) => `第${index + 1}句`;

/** What happened, in one sentence. */
export const said = {
	ready: '按空格开始放。听到一句话开头，就再按空格。',
	playing: '放着。听到一句话开头，就按空格。',
	stopped: '停了。按空格接着放。',
	heard: (index: number) =>
		`${number(index)}这一处听完了。准就按空格往下，不准就按左、右箭头挪一挪。`,
	marked: (index: number, at: number) => `${number(index)}从${markTime(at)}开始。`,
	overtaken: (count: number) => `后面有${count}句的时间被赶过去了，先估了一下，请接着标。`,
	nudged: (index: number, at: number) => `${number(index)}挪到${markTime(at)}。按回车听一听。`,
	finished: (index: number, at: number) => `${number(index)}到${markTime(at)}说完。`,
	split: (index: number) => `${number(index)}拆成了两句。后一句的时间是估的，请听一听。`,
	splitSecond: '普通话那一层也按比例拆了，请看看断得对不对。',
	joined: (index: number) => `并进了${number(index)}。`,
	written: (index: number) => `${number(index)}的字改好了。`,
	attributed: (index: number, speaker: string) => `${number(index)}是${speaker}说的。`,
	lines: (count: number) => `放进来${count}行文字。`,
	segmentBegun: (index: number, title: string) => `从${number(index)}起是「${title}」这一段。`,
	segmentNamed: (title: string) => `这一段叫「${title}」。`,
	segmentJoined: '这一段并到上一段了。',
	undone: '撤销了一步。',
	redone: '重做了一步。',
	chosen: (index: number, at: number | undefined) =>
		at === undefined ? `${number(index)}，还没有标。` : `${number(index)}，从${markTime(at)}开始。`,
	nothingLeft: '文字已经标完了。录音里还有话，就按「在这里添一句」；没有了，就按「存回」。',
	writing: '正在改字。这里按空格就是空格，回车拆开，按Esc回到标时间。',
	resumed: (seconds: number) => `接着上次的地方，停在${markTime(seconds)}。按空格接着放。`,
	saved: (files: readonly string[]) =>
		files.length === 0 ? '文件夹里已经是这样，不用写。' : `存好了：${files.join('、')}。`,
	restored: '退回了，文件夹里是上次存回之前的样子。想要刚才的，按撤销。',
	reread: '照文件夹里的重新读过了。想要刚才的，按撤销。',
	reactionSet: (seconds: number) => `以后每一处减去${seconds}秒。`,
} as const;

/** Why something was not done: the fact, then the remedy. */
export const refusals: Readonly<Record<Refusal, string>> = {
	'no-such-sentence': '没有这一句。请先选一句。',
	'out-of-order': '前面还有没标的句子。请先标前面那一句。',
	'before-previous': '这里比上一句的开头还早。请往后听一点再按，或先把上一句往前挪。',
	'no-room': '前后两句之间挪不开了。请先挪旁边的那一句。',
	'not-marked': '这一句还没有标时间。请先按空格标上。',
	'nothing-to-split': '光标在头上或尾上，拆不出两句。请把光标放到要断开的字中间。',
	'first-sentence': '这是头一句，前面没有句子。请从第2句起并。',
	'two-speakers': '这两句不是一个人说的，并起来就分不清了。请先把「谁说的」改成一样。',
	'begins-segment': '这一句是一段的开头。请先把这一段并到上一段，或点段名改名。',
	'segment-too-short': '这样一来有一段就没有长度了。请先把那一段并到上一段。',
	'bad-title': '段名是空的，或超过了18个字。请写1到18个字。',
	'bad-synopsis': '提要是空的，或超过了80个字。请写1到80个字。',
	'bad-id': '这个段号用过了。请关掉这一页重新打开。',
	'no-such-segment': '这一段已经没有了。请重新选一段。',
	'last-segment': '一份录音至少有一段。请给它改名，不要并掉。',
	'nothing-to-undo': '没有可以撤销的了。',
	'nothing-to-redo': '没有可以重做的了。',
};

/** What should be known before beginning. */
export const notices: Readonly<Record<Notice, string>> = {
	edited:
		'这份录音有整理稿edited.vtt，它的时间不会跟着改。存回以后，请运行npm run check看整理稿还对不对得上。',
	'mandarin-apart':
		'普通话和原话的句数或说话的人对不上，这里只标原话，mandarin.vtt一字不动。请先把两层改成一句对一句。',
	'times-apart': '文字稿里有些时间倒着走，那些句子算没有标。请从那里接着标。',
	'no-segments-file':
		'index.yaml里的分段读不出来，这里先不分段。请先运行npm run check，照提示改好。',
	unreadable:
		'文字稿里有读不出来的行，写回去会丢字，所以暂时不能存回。请先运行npm run check，照提示改好。',
};

/** Whether the work is safe. */
export const kept = {
	loading: '正在打开……',
	now: (steps: number, unsaved: number) =>
		`已记下${steps}步，${unsaved === 0 ? '都存回了' : `有${unsaved}步还没有存回`}`,
	sending: (count: number) => `正在记${count}步……`,
	apart:
		'记录程序停了，正在等它回来。请看看终端里的npm run mark还开着没有；您标的先存在浏览器里，不会丢。',
	otherWindow: '这份录音在另一个窗口里也动过，已经接上。请只留一个窗口。',
	dropped: (count: number) => `有${count}步接不上，没有算。请看看最后几句对不对。`,
} as const;

/** Why nothing was written. */
export const notWritten = {
	unreadable: (places: readonly string[]) =>
		`没有存。${places.slice(0, 3).join('、')}读不出来，写回去会丢字。请先运行npm run check，照提示改好。`,
	'nothing-marked': '没有存，因为一句也没有标。请先标一句。',
	'changed-elsewhere': (files: readonly string[]) =>
		`${files.join('、')}在您打开以后被别人改过。请选一样：`,
	'changed-since': (files: readonly string[]) =>
		`没有退回。${files.join('、')}存回以后又有人改过。旧文件都在.cache/mark里，请照着它改。`,
	'no-version': '没有可以退回的。',
	apart: '还有几步没有记下，先不存。请等一下再按。',
} as const;

export const page = {
	mark: '这一句从这里开始',
	play: '开始放',
	noNext: '后面没有文字了',
	untyped: '没有文字也能标：听到一句开头，就按空格',
	noSpeaker: '没写',
	noCurrent: '还没有标',
	current: (index: number) => number(index),
	rough: '估的',
	unwritten: '（还没有写字）',
	untimed: '没标',
	chosenTime: (at: number) => markTime(at),
	suggestion: (net: number, seconds: number) =>
		`您最近几处平均挪了${net > 0 ? '+' : '−'}${Math.abs(net)}秒。要不要改成减去${seconds}秒？`,
	suggestionKeep: (seconds: number) => `改成${seconds}秒`,
	beginTitle: '新的一段',
	nameTitle: '这一段',
	rename: (title: string) => `改「${title || '没有名字的段'}」`,
	noText: '这份录音还没有文字。可以先标时间再写字，也可以在「更多」里贴文字。',
	noAudio: '这个文件夹里没有audio.m4a，没有声音可听。请先用npm run add:interview放进录音。',
} as const;

/** The terminal. */
export const terminal = {
	open: (url: string) =>
		`✓ 标时间的页面开着：${url}\n  用浏览器打开它。标完按Ctrl+C关掉，没有存回的下次还在。`,
	closed: '已关掉。',
	unknown: (id: string, near: readonly string[]) =>
		`✗ 没有「${id}」这份录音。${near.length > 0 ? `请看看是不是${near.map((one) => `「${one}」`).join('、')}。` : '请先用npm run add:interview放进录音。'}`,
	portTaken: (port: number) =>
		`✗ 端口${port}有别的程序在用，多半是上次的标时间还开着。请用那一个，或关掉它再运行；实在要另开，就写--port ${port + 1}。`,
	badPort: '✗ 端口要写0到65535的整数，例如--port 5000',
	inUse: '✗ 另一个标时间的程序正在用这些录音。请用那一个，或关掉它再运行。',
	none: 'content/interviews里还没有录音。请先用npm run add:interview放进录音。',
} as const;

/** How far a recording is marked. */
export const markedSoFar = (marked: number, all: number, unsaved: number): string => {
	if (all === 0) return '还没有文字';
	const part = marked === all ? `${all}句都标了` : `标了${marked}句，共${all}句`;
	return unsaved > 0 ? `${part}，有${unsaved}步没有存回` : part;
};
