/** What the school edition says to the teacher who has just unpacked it. */
export const schoolText = {
	title: '先看我',
	description: '学校版是什么，怎样打开，用了谁的东西，写错了告诉谁。',
	/** In the footer of every page. */
	link: '先看我：学校版怎样用',
	/** Seen only where a page stands alone, without its style sheet: opened inside the archive. */
	unpackFirst:
		'请先解压。您看到的这一页没有样子，图和声音也出不来，多半是在压缩包里直接打开的。请关掉这一页，在压缩包上点右键，选「全部解压缩」，再打开解压出来的文件夹，双击 index.html。',
	what: {
		title: '这是什么',
		/** {name} is the museum's. */
		words:
			'这是{name}的学校版，给老师和学生用。不用网，不用装软件，能看、能听、能搜，能推今昔、看地图，能投影上课。',
		consent:
			'收进来的，都是准许放进学校材料的。讲述人没有勾选「学校」的，这里没有；有人撤回以后，请换用新的一版，把旧的删去。',
		version: '内容的版本',
		day: '打包的日子',
		lessons: '课',
		/** {n} is a number. */
		lessonCount: '{n}节',
	},
	open: {
		title: '怎样打开',
		steps: [
			'先解压：在压缩包上点右键，选「全部解压缩」。不要在压缩包里直接双击。',
			'打开解压出来的文件夹，里面若还有一层同名的，再打开一层，双击 index.html。',
			'浏览器用Chrome或Edge，87或更新的版本。默认的浏览器打不开时，在 index.html 上点右键，选「打开方式」。',
			'要拷到U盘或教室的电脑，请拷整个文件夹，不要只拷一个文件。',
		],
	},
	teach: {
		title: '上课',
		words: '每节课的页上有教学步骤、投影、学习单和教师版。教师版有答案，请不要发给学生。',
		home: '到首页',
	},
	report: {
		title: '写错了，请告诉我们',
		words: '请记下页名、哪一句，和上面的版本、打包的日子，再告诉我们。',
		principles: '怎样更正',
		contact: { desk: '当面或寄信', telephone: '电话', wechat: '微信' },
	},
	pupils: {
		title: '不收学生的信息',
		words:
			'没有登录，没有统计，不连任何网站。在页上选的、写的，只留在用的那台电脑里，不会传到别处。',
	},
	credits: {
		title: '图和声音的署名',
		synthetic: '合成语音',
		/** {n} is how many, {unit} 幅 or 段. */
		count: '{n}{unit}',
		pictureUnit: '幅',
		recordingUnit: '段',
		none: '没有图和声音。',
	},
	licences: {
		title: '字体和程序的许可',
		words: '各许可的全文在 licences 文件夹里。',
		colophon: '版记：字体、软件、图和声音的来历',
	},
} as const;
