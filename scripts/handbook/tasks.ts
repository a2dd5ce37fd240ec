/** The five things that are done most often, each on one page. The handbook of the desk and content/README.md are made of this. */

/** A picture of the real desk. */
export interface TaskPicture {
	/** File name without ending; a picture is taken for each (`take-pictures.ts`). */
	name: string;
	/** What is to be seen, for those who do not see it. */
	alt: string;
}

export interface Task {
	/** For addresses and anchors. */
	id: string;
	title: string;
	/** What must be there before one begins; each a sentence. */
	before: readonly string[];
	/** What one does, one thing after the other. */
	steps: readonly string[];
	/** How one sees that it is well. */
	done: string;
	pictures: readonly TaskPicture[];
}

/** What comes before all of them: the way to the desk and out of it, for somebody who has never typed a command. */
export const OPENING = {
	id: 'open',
	title: '先打开编辑台',
	before: ['电脑里有史志馆的文件夹，装好了Node.js；没有，请管理员装一次。'],
	steps: [
		'打开史志馆的文件夹，就是里面有content文件夹的那一个。',
		'Windows：点一下窗口上边写着位置的那一栏，打cmd三个字母，按回车。苹果电脑：打开「终端」，打cd和一个空格，把文件夹拖进来，按回车。出来的这个窗口，手册里都叫「终端」。',
		'在终端里打 npm run desk，按回车，等它说「编辑台开好了」。第一次要连网装东西，可能要十几分钟。',
		'打开浏览器，打它写出的网址，平常是http://127.0.0.1:4360/。网址每次一样，可以收藏。',
		'编辑台开着的时候，终端不要关。要运行别的，例如 npm run release，照前两步再开一个终端。',
		'做完了，先按「存回」，关掉网页，再到终端里按Ctrl+C，编辑台就关上了。',
	],
	troubles: [
		'它说「已经在另一个窗口里开着」：不用再开，找到那个终端，用它写出的网址。',
		'它说「端口有别的程序在用」：打 npm run desk -- --port 4370，再打它新写出的网址。',
		'网页上说「编辑台没有回应」：终端关掉了，再打一次 npm run desk。写过的都在，网页自己接上。',
	],
} as const;

export const TASKS: readonly Task[] = [
	{
		id: 'event',
		title: '加一条大事记',
		before: ['它靠的史料卡已经有了；没有，先在「全部记录」的「史料卡」里加一张。'],
		steps: [
			'在编辑台第一页点「加一条大事记」，再点「加一条大事」。',
			'照「标题」「时间」「地点的话」「主体」「结果」一栏一栏写。时间照史料的原话；谁做的，材料没有说就写「未载」。',
			'「史料」里写几个字，从找到的里面选。说法不止一种，就再加一项，各写各的史料。',
			'按「替我取一个」，编号就有了。编号会成为网址，发布以后不要再改。',
			'按「存回」。有要改的，它会一处一处列出来，点一下就到那一栏。',
		],
		done: '说「存好了。」就好了。点「看网页上的样子」，看它在大事记里怎样。',
		pictures: [{ name: 'event', alt: '填大事的表：标题、时间、史料、地点，上面是存回' }],
	},
	{
		id: 'comparison',
		title: '加一组新旧对比',
		before: [
			'旧的、新的两张照片都已经在馆里：放进inbox文件夹，在编辑台的「收件箱」里看好了，按「收进馆里」。',
			'画面里有人的，先有同意书；人脸已经看过。',
		],
		steps: [
			'在编辑台第一页点「加一组新旧对比」，再点「加一条今昔」。',
			'写「标题」，选「地点」。「机位」照实选：站在同一处拍的才是A，差不多是B，只是同一个地方是C。',
			'「照片」里从早到晚加两项，每项选一张，写上叫法，例如「改造前」「改造后」。',
			'「变化说明」写60到200字：改了什么，谁定的，谁做的；材料没有说的，写「材料未载」。再选「史料」。',
			'按「替我取一个」，再按「存回」。机位是A的，接着到「把今昔的图对齐」里点对位点。',
		],
		done: '点「看网页上的样子」，推一推滑块：两张的屋角对得上，叫法没有写反。',
		pictures: [{ name: 'comparison', alt: '填今昔的表：标题、地点、机位，照片一项一项' }],
	},
	{
		id: 'recording',
		title: '加一段录音并标时间',
		before: [
			'讲的人签了同意书，同意书的编号已经登记；母带存好了两处，都不在这台电脑的馆里。',
			'录音和文字稿放进inbox文件夹，在编辑台的「收件箱」里看好了，按「收进馆里」。',
		],
		steps: [
			'在编辑台第一页点「给录音标时间」，点那一段录音。',
			'按空格开始听。每一句开口的时候再按一次空格，那一句的时间就记下了。',
			'按早了、按晚了，用左右箭头挪；按错了，按「撤销」。',
			'标完按「存回」。没有标完也可以关，下次接着标。',
			'回到编辑台，在「全部记录」的「口述」里填好写着「待填」的栏，存回。',
		],
		done: '在「看网页上的样子」里点一句，声音就从那一句开始。再请第二个人从头听一遍，在「同意与撤下」里记下「看过」。',
		pictures: [{ name: 'recording', alt: '标时间的页：上面是波形，下面一句一句的文字' }],
	},
	{
		id: 'chapter',
		title: '改一章文字',
		before: ['要加的话，史料卡先有了。没有史料的话不写进志里。'],
		steps: [
			'在编辑台第一页点「改一章文字」，点那一篇。',
			'在「正文」里改。一段空一行；每一段至少有一张史料卡，放在句号前面：把光标放好，按「放一个标记」里的钮。',
			'点「旁边看网页上的样子」，旁边就是网页：写一点，过一会儿它就换成新的。换一种看，选「手机，大字版」「触摸屏」「打印」。',
			'改坏了按「撤销」；「改过什么」里写着每一步，哪一步都能改回来。',
			'按「存回」。另一个窗口也在改的，两边改的都在；改了同一处，它会请您选一种。',
		],
		done: '说「存好了。」就好了。回第一页看「发布前检查」，没有红灯就能发布。',
		pictures: [{ name: 'chapter', alt: '左边是一篇志的正文，右边是它在手机上的样子' }],
	},
	{
		id: 'withdraw',
		title: '撤下一个人的内容',
		before: ['问清是谁提出的、为什么。只记身份和原因的类别；姓名、经过、电话都不写进电脑。'],
		steps: [
			'在编辑台第一页点「撤下一个人的内容」，在「人物」里点那一位；只撤一段录音、一张照片，就点那一条。',
			'看「同意书」：许可的是哪几版，到哪一天为止。',
			'在「撤下」里选「原因」和「谁提出」，按「先看会怎样」。这一步什么也不动。',
			'从头读一遍：哪一版里会少掉什么，要收回哪些U盘和纸，另外还要办什么。家人在的，请一起看；要留一份，按Ctrl+P打印。',
			'照样写出这一条的名字，按「撤下」。正在生成网页的时候不能办，等它做完再按。',
		],
		done: '那一页写着「撤下的登记」，下面写着还要做什么：马上重新发布，收回以前发出去的。撤错了，在同一页「恢复」。',
		pictures: [{ name: 'withdraw', alt: '撤下以前的一页：先是不再公开的，再是重新发布、要收回的' }],
	},
];
