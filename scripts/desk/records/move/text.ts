/** Everything that is said when a record is taken away or given another id. */

const list = (parts: readonly string[]) => parts.join('、');

export const naming = {
	record: (kind: string, title: string) => `${kind}「${title}」`,
	mark: (name: string) => `正文里的〈${name}〉`,
	shownIn: '发出去的定稿里有它',
	unread: '读不通，里面写着这个编号',
};

export const released = {
	web: '网页版',
	kiosk: '触摸屏版',
	school: '学校版',
	release: (version: string) => `${version}的发布`,
	built: (edition: string) => `做好的${edition}`,
	git: 'Git的历史',
};

/** What both pages say. */
export const both = {
	lead: '带我去',
	back: '不办，回到这一条',
	changed: '刚刚有人改过，跟您看到的不一样了，没有办。请再看一遍。',
	building: '正在生成网页，没有办。等它做完再按一次。',
	disk: '磁盘不让写，没有办，一个文件也没有动。请看看磁盘满了没有。',
	meanwhile: (files: readonly string[]) =>
		`这几个文件刚刚被别人改过：${list(files)}。没有办，别的都退回了原样。`,
	unread: '这一条还有没填好的地方，读不出来，看不出里面有谁。请先在表里改好。',
};

export const removal = {
	door: '删去这一条',
	title: (name: string) => `删去：${name}`,
	refused: '现在不能删',
	place: (about: string, how: string, line: number | undefined) =>
		`${about}：${how}${line === undefined ? '' : `，第${line}行`}`,
	named: (count: number) => `有${count}处用到它，删了那里就断了。请先到每一处改好、存回：`,
	frozen: '发出去的定稿里有它。定稿不改，学校手里的纸上印着它，所以它要留着：',
	housePage: '馆务页由页眉、页脚和各页连着，不能删。不要了的，在表里写上「暂不公开」的原因。',
	consentForm: '同意书是登记，不删。本人不同意了，请去撤下：',
	agreed:
		'有人为它签过同意书，或要有同意书才能公开。这样的不删，要撤下：先看会一起不见什么，再记一笔，以后有据可查。',
	inLog: '撤下的登记里写着它，登记靠它说得清楚，不能在这里删。要销毁原来的文件，照撤下时的单子办：',
	released: (where: readonly string[]) =>
		`它已经出去过（${list(where)}），纸上、墙上也许印着它的二维码。删了文件，扫出来是找不到。请改用撤下（原因选「内容有误」，提出人选「本馆」），原来的网址上还有一句话：`,
	toConsent: '同意与撤下里的这一条',
	dies: (where: readonly string[]) =>
		`它已经出去过（${list(where)}）。删了以后，它的网址、印出去的二维码扫出来就是「找不到」。`,
	files: '收起来的文件',
	kept: '不是抹掉：文件收到.cache/desk/records/moved/里，在「全部记录」这一类的最下面，随时可以拿回来。要彻底销毁，请管理员把那个文件夹删去。',
	confirm: '要删，请照样写出这一条的名字',
	name: (title: string) => `名字是：${title}`,
	act: '删去',
	typed: (title: string) => `名字和「${title}」不一样，没有办。请照样再写一遍。`,
};

export const removed = {
	list: '删去的，可以拿回来',
	gone: (day: string) => `${day}删去的`,
	said: (day: string) => `这一条在${day}删去了，文件收着，可以拿回来。`,
	unsaved: '表里没有存回的字也一起收着，拿回来就在。',
	windowSaid: '这一条刚刚在别处删去了。这里写的还在，拿回来就能接着写。',
	removed: '删去了这一条',
	act: '拿回来',
	taken: '那里又有了同名的文件，没有动。请先给新的那一条改编号，再来拿：',
	back: '拿回来了',
	look: '去看看',
};

export const rename = {
	door: '改编号',
	title: (name: string) => `改编号：${name}`,
	now: (id: string) => `现在的编号是${id}，就是文件名，也是网址的一部分。`,
	label: '新编号',
	help: '只用小写字母、数字和连字符。',
	look: '先看会怎样',
	refused: '现在不能改',
	badId: (id: string) => `「${id}」不像一个编号。请只用小写字母、数字和连字符。`,
	same: '新编号和现在的一样。',
	taken: (id: string) => `编号「${id}」已经有一条在用，请换一个。`,
	housePage: '馆务页的网址由页眉、页脚和各页连着，编号不能改。',
	consentForm: '同意书的编号写在纸上，也写在登记里，不能改。',
	inLog: '撤下的登记里写着它的编号，登记只加不改，所以编号也不能改。',
	released: (where: readonly string[]) =>
		`它已经出去过（${list(where)}）。馆里没有「旧网址转到新网址」这回事：改了编号，印在墙上、纸上的旧二维码就扫不出来了。所以出去过的不改编号；名字写错了，改题名就行，编号只是网址。`,
	frozen: '发出去的定稿里写着它的编号，定稿不改，所以编号也不能改：',
	unread: (count: number) => `有${count}份文件读不通，里面写着这个编号，没法替您改。请先改好：`,
	unsaved: '这几条的表里有没存回的改动，里面的编号没法一起改。请先存回：',
	leftover: '这几处的写法不合规矩，没法替您改。请先照规矩改好、存回：',
	worse: '照这样改，检查会多出毛病：',
	changes: '会改这些',
	moved: (from: string, to: string) => `${from}改名为${to}`,
	line: (number: number) => `第${number}行`,
	checked:
		'查过这台电脑上的发布和做好的各版，有Git的也查过历史，都没有它。别的电脑上有没有发布过，这里看不到。',
	tools: '标时间、对齐、放点里要是还有没存回的，请先存回：那里照编号记着。',
	looks: '「第二个人看过」记在旧编号名下，改了以后要再看一遍。',
	sure: '它的网址和二维码没有印过、发过，也没有在别的电脑上发布过',
	sureFirst: '请先核对，再在前面打勾。没有办。',
	act: '改编号',
	said: (from: string, to: string) => `编号从「${from}」改成了「${to}」`,
	went: (id: string) => `这一条的编号改成了「${id}」。`,
	go: '到它的表',
};
