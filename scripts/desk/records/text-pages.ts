/** What the pages say that are looked at and not filled in. */

/** Files that stand once in content/, on the page of all records. */
export const singles = {
	title: '全馆只有一份的',
	words: {
		site: '馆名、网址、主办单位、电话、地址、备案号，触摸屏几点开、多大声。',
		pinyin: '给孩子看的页面上，多音字照这里读。',
		characters: '《通用规范汉字表》以外，有理由这样写的字。',
	},
};

/** What only programs write. */
export const registers = {
	title: '程序记下的登记',
	door: '撤下和恢复、第二个人看过、没有标史料的句子。只能看。',
	lede: '这几份登记由馆里的程序写，手改会和事实对不上，所以没有表，只能看。',
	none: '还没有。',
	withdrawals: {
		title: '撤下和恢复',
		file: 'withdrawals.yaml',
		who: '在「同意与撤下」里办，或运行npm run withdraw、npm run restore，就记一行；只在后面加，不改不删。',
	},
	looks: {
		title: '第二个人看过的',
		file: 'second-looks.yaml',
		who: '在「同意与撤下」里按「记下「看过」」，就记一行；只在后面加，不改不删。',
	},
	ratchet: {
		title: '没有标史料的句子',
		file: 'ratchet.yaml',
		who: '由npm run check -- --ratchet写，数只会变小：在正文里补上史料，再运行它一次。',
	},
	seen: (day: string, editor: string, reader: string) => `${day}，${editor}编，${reader}看过`,
	bare: (count: number) => `现有${count}处`,
};

/** The page of a version of a lesson that was handed out. */
export const frozen = {
	title: (lesson: string, version: string) => `定稿：${lesson}　${version}`,
	isFrozen: '这是定稿，不能改。',
	why: '送审、印发出去的就是这一版，学校手里的纸和它一字不差；文件上有封条，改了一个字，检查就不让发布。',
	withheld: (why: string) => `这一版已经整版不再出现：${why}`,
	newVersion: '要改，就另出一版',
	change: '在课的表里改内容，把「版本」的号加上，日子写改好的那天，存回。',
	openLesson: '打开这一课',
	look: '在终端运行下面这一行，先看一遍：',
	whatChanged: '改了什么',
	write: '没有问题，在同一行后面加上--write再运行一次，新的一版就定下来了；这一版还留着。',
	copy: '给别的年级另做一课，先照抄一份：',
	newId: '新编号',
	grades: '3,4',
	takeAway:
		'这一版自己的话里有要撤下的，请管理员在它的文件里写上withheld和原因，整版不再出现；撤下的史料、录音不用管，这里只记编号，不会再出来。',
	facts: '这一版',
	version: '版本',
	day: '定稿日期',
	responsible: '责任者',
	changes: '改了什么',
	hash: '核对码',
	text: '学生看到的',
	gone: (name: string) => `${name}（现在没有这一条了）`,
	unread: '这份定稿读不出来，和封条对不上。请管理员从Git里取回原来的文件。',
};
