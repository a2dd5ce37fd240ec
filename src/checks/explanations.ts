/** How one kind of mistake is explained in content/README.md. */
export interface Explanation {
	/** 什么意思 */
	meaning: string;
	/** 常见原因 */
	causes: string;
	/** 怎么改 */
	remedy: string;
}

const because = (meaning: string, causes: string, remedy: string): Explanation => ({
	meaning,
	causes,
	remedy,
});

/**
 * Every name a message can carry, in the order of content/README.md. Names are permanent: someone may search an old chat
 * for one. A check can only use a name that is explained here, because `IssueName` is made from this table.
 */
export const EXPLANATIONS = {
	// Files as a whole.
	'missing-content': because(
		'找不到content文件夹',
		'不是在项目文件夹里运行的',
		'进到项目文件夹，再运行一次。',
	),
	'unreadable-file': because(
		'文件打不开',
		'正被别的程序占用，或没有权限',
		'关掉别的程序再试，或重新拷贝。',
	),
	'not-utf8': because(
		'文件不是用UTF-8存的，或传坏了',
		'用旧版记事本、WPS存成了ANSI（GBK）或Unicode',
		'用记事本打开，「另存为」，编码选UTF-8。',
	),
	'byte-order-mark': because(
		'文件开头有一个看不见的记号',
		'存成了「带有BOM的UTF-8」',
		'另存为「UTF-8」。',
	),
	'invisible-character': because(
		'夹着看不见的字符或乱码',
		'从网页、微信、PDF里直接粘贴',
		'把那一行重打一遍，或先粘贴到记事本里再拷过来。',
	),
	'empty-file': because('文件里什么也没有', '新建以后忘了保存', '写上内容，或删去文件。'),
	'file-name': because(
		'文件名不能用作编号',
		'用了大写字母、空格、汉字、下划线',
		'改成小写字母、数字、连字符。文件名一旦发布就不要再改，别人的链接靠它。',
	),
	'duplicate-id': because(
		'两个文件是同一个编号，只有一个会发布',
		'复制了文件，或一个叫 .yaml一个叫 .yml',
		'给其中一个改名，或删去多余的。',
	),
	'stray-file': because(
		'这个文件馆里不认识，不会发布',
		'放错了地方、结尾不对，或是电脑自己留下的',
		'照提示移走、改名或删去。',
	),
	'unknown-folder': because('content里没有这个集子', '文件夹名打错了', '移到正确的文件夹里。'),
	// Fields.
	'missing-front-matter': because(
		'正文前面没有字段区',
		'少了开头的两行 ---',
		'在最前面写上两行 ---，字段写在两行中间。',
	),
	'full-width-colon': because(
		'字段名后面用了全角冒号',
		'中文输入法没有切换',
		'改成半角冒号，后面加一个空格。',
	),
	'colon-without-space': because('冒号后面没有空格', '打得快，漏了', '在冒号后面补一个半角空格。'),
	'full-width-space': because(
		'行首或冒号后面的空格不是半角的',
		'中文输入法打出了全角空格，或从网页、Word 里粘贴',
		'删去，用英文输入法重打。',
	),
	'list-dash': because(
		'一列里的一项，开头的「-」写得不对',
		'「-」后面少了空格，或打成了破折号',
		'改成半角的「-」，后面加一个空格。',
	),
	'yaml-tab': because('行首用了Tab', '按了Tab键缩进', '换成空格，每层两个。'),
	'duplicate-field': because('同一个字段写了两次', '复制粘贴', '只留一行。'),
	'yaml-syntax': because(
		'这一行的格式读不懂',
		'引号不成对、缩进不齐、内容里有「冒号加空格」',
		'照提示改；拿不准就给内容加上单引号。',
	),
	'not-fields': because(
		'整个文件不是一行一个字段',
		'把正文写进了只放字段的文件',
		'照例子写成「字段: 内容」。',
	),
	'unknown-field': because(
		'有馆里不认识的字段，会被丢掉',
		'拼错了',
		'照提示改拼写，或查下面的字段表。',
	),
	'missing-field': because('缺少必须填的一栏', '漏了', '补上一行。'),
	'empty-field': because(
		'这一栏写了名字，没有内容',
		'留着以后写',
		'写上内容；可以不填的就删去整行。',
	),
	'unreadable-field': because(
		'这一栏的内容认不出来',
		'该写文字的写成了数字，该写一列的写成了一个',
		"照提示里的例子写。纯数字的标题要加引号，例如 title: '1936'。",
	),
	'not-in-list': because(
		'只能从几样里选，写了别的',
		'写了中文，或拼错',
		'从提示列出的里面选一个。',
	),
	'too-long': because('字数超过了这一栏的上限', '写得太多', '删短。完整的话放进正文。'),
	'too-few': because('这一列至少要有几样', '还没写完', '照提示补足。'),
	'too-many': because('这一列最多只能有几样', '写得太多', '照提示删去。'),
	'number-out-of-range': because(
		'数字太大、太小，或不是整数',
		'单位弄错，多打了一位',
		'核对后改。',
	),
	'bad-id': because(
		'编号的写法不对',
		'用了大写、空格、汉字，或写成了名字',
		'写对方的文件名，不带结尾。',
	),
	'unreadable-date': because(
		'年代或日期认不出来',
		'写法不在「年代怎么写」里，年号的年数超过了在位的年数，或日历上没有这一天',
		'照「年代怎么写」改。',
	),
	'unreadable-address': because('网址不完整', '少了https://', '从浏览器里拷完整的网址。'),
	// Between records.
	'dangling-reference': because(
		'提到的条目不存在',
		'编号打错，或那一条还没有建',
		'改对编号，或新建那一条。',
	),
	'withheld-reference': because(
		'公开的内容靠着一条暂不公开的条目',
		'那一条写了withheld',
		'换一条，或等它核实以后再用。',
	),
	'withheld-picture': because(
		'文章里的一张图还没放行，读者暂时看不到（提醒）',
		'图是跟着Word文件收进来的，或照片的记录还写着withheld',
		'填好照片的记录，看过人脸，删去withheld；图就出来，文章不用改。',
	),
	'withheld-picture-alone': because(
		'一个小标题或一个标记里，只有还没放行的图',
		'把几张照片单独放成了一节',
		'写上几句，或先把图移到别的段落中间。',
	),
	'one-sided-conflict': because(
		'一张卡说两张打架，另一张没说',
		'只改了一边',
		'两张卡的conflicts互相写上。',
	),
	'duplicate-order': because(
		'两篇的次序是同一个数',
		'复制了文件',
		'换一个数，中间留空，方便以后插。',
	),
	'date-contradiction': because(
		'年号和括号里的公元对不上，或卒在生前',
		'换算错了，或抄错了',
		'核对原书。原书就错的，照录年号，去掉括号，在note里说明。',
	),
	'account-without-source': because(
		'大事有几种说法，有一种没写是谁说的',
		'漏了according',
		'补上according。',
	),
	'repeated-account': because(
		'同一种说法写了两遍',
		'两张卡说的是一回事',
		'合成一说，evidence里写两张卡。',
	),
	'misplaced-point': because(
		'坐标不在温江',
		'经纬度写反了，或抄错了',
		'核对后改。没有实测就删去coordinate。',
	),
	'point-too-fine': because(
		'坐标写得比它能有的还细',
		'误差照手机上的数写；院落量到了门口',
		'把precision写大。院落在院门外的街边测，写10或更大。',
	),
	'point-without-spot': because(
		'院落的坐标没有写测的是哪一点',
		'漏了',
		'补上spot，写院门外的哪里。',
	),
	'point-from-the-future': because('测的日期还没有到', '年份打错了', '改对。'),
	'sketch-geometry': because(
		'示意图上的点、线、面画不出来',
		'点的先后写乱了，抄重了，少写了，或写到了图外',
		'照提示改那一点，或运行npm run locate在图上挪。',
	),
	'gates-on-one-spot': because(
		'两座城门画在同一处',
		'照着另一条抄，忘了改位置',
		'挪开一座；是同一座门就合成一条。',
	),
	'gate-off-the-wall': because('城门离城墙很远', '挪城墙时没有挪门', '核对；没有错就不用动。'),
	'period-years': because(
		'地图上的一个时期前后倒了，或者和另一个时期重了几年',
		'from和to写反了，或两个时期共用了一年',
		'对调，或把年份改窄。',
	),
	'empty-period': because(
		'地图上的一个时期，没有一个地点的材料说到它',
		'新加了时期，还没有在地点里写times',
		'在地点里补上times；没有材料就删去这个时期。',
	),
	'time-outside-period': because(
		'地点里写的时间，不在它说的那个时期里',
		'时期选错了，或年份抄错了',
		'改date，或换一个period。',
	),
	// Texts.
	'code-in-text': because(
		'正文里有会被当成程序的东西',
		'用了 { }，或行首写了import、export',
		'删去，或改用全角的「｛」「｝」。',
	),
	'raw-html': because('正文里有HTML', '从网页粘贴', '改用馆里的标记。'),
	'mark-signs': because(
		'标记里的记号打错了',
		'中文输入法打出了全角的尖括号、引号、等号，或 Word 把引号换成了弯的；少了或多了空格',
		'照提示改。标记里的 < > " = / 都是半角的。',
	),
	'unknown-mark': because('没有这个标记', '名字打错了', '照提示改。'),
	'unclosed-mark': because('标记没有收尾', '忘了 </注>，或 <引 id="b16" /> 少了斜线', '补上。'),
	'stray-closing-mark': because('多了一个结束标记', '删了开头没删结尾', '删去，或补上开头。'),
	'crossed-marks': because('两个标记交叉了', '先开的先关', '后开的先关。'),
	'unreadable-mark': because(
		'标记写得认不出来',
		'引号是全角的，或不成对；句子里有小于号',
		'引号改成半角 "；小于号用全角「＜」。',
	),
	'mark-attribute': because('标记里少写或多写了东西', '漏了id', '照提示里的例子写。'),
	'mark-place': because(
		'标记放错了地方',
		'成段的标记夹在句子里，或放进了小标题、列表',
		'成段的标记单独一行，前后各空一行。',
	),
	'mark-content': because('标记里面的内容不对', '表格前后没有空行，说法只有一种', '照提示改。'),
	'markdown-image': because(
		'用Markdown插了图',
		'习惯',
		'图放进content/photos/，正文里用 <图 id="……" />。',
	),
	'markdown-footnote': because('用 [^1] 写了脚注', '习惯', '改成 <注>……</注>，编号自动排。'),
	'not-allowed-here': because('用了馆里没有的写法', '代码、删除线等', '照提示改。'),
	'leftover-sign': because(
		'有记号没有起作用，会照样印出来',
		'** 不成对，# 后面没有空格',
		'补成对，或加空格。',
	),
	'heading-level': because('小标题的层次不对', '用了一个 # 或四个以上', '用 ## 或 ###。'),
	'text-too-complex': because('套得太深或太长，机器会受不了', '粘贴了乱的内容', '拆开写。'),
	'foreign-link': because(
		'链接指向馆外',
		'想给出处',
		'登记成出处，用 <引> 引用。馆里没有网也要能看。',
	),
	'broken-link': because('链接指的页面不存在', '打错，或页面改了名', '照提示改。'),
	'address-malformed': because(
		'网址拷得不对',
		'把后面的标点、空格一起拷了进来，或没有拷全',
		'从浏览器的地址栏重新拷一遍。',
	),
	'address-tracking': because(
		'网址里带着是谁分享的记号',
		'从微信、微博的「分享」里拷的',
		'照提示去掉问号后面那几样，打开看看还是不是那一页。',
	),
	'address-http': because(
		'出处的网址用的是http，又没有存档（提醒）',
		'网站旧，或拷来的是旧地址',
		'试试https；不行就存档，写上archived。',
	),
	'source-not-archived': because(
		'出处的网页没有存档的副本（提醒）',
		'还没有存',
		'把网页存成文件，或用网页存档的网站存一份，写上archived。不要写没有存过的。',
	),
	'unsourced-more': because(
		'有年份、数目，却没有标史料的句子，比登记的多了',
		'新写了一句，忘了 <引>；或在编者的话里写了年份',
		'补上 <引>，或去掉年份、数目。登记的数在ratchet.yaml，只许减少。',
	),
	'unsourced-fewer': because(
		'没有标史料的句子比登记的少了（提醒）',
		'补上了史料',
		'运行 npm run check -- --ratchet，把登记的数降下来。',
	),
	'passage-without-evidence': because(
		'一段话没有标出史料',
		'漏了 <引>，或是编者自己的话',
		'补上 <引>；自己的话放进 <编者>，问题放进 <待考>。',
	),
	'weak-evidence-alone': because(
		'一句话只靠C级史料，又没有说明',
		'忘了写「据一则网络转帖」',
		'在这一句里，或同一段前面的句子里，说明出自哪里。',
	),
	'quotation-too-long': because('引文超过30字', '整句搬了过来', '只引最要紧的，其余用自己的话说。'),
	'quotation-differs': because(
		'引的话和卡上的原文不一样',
		'凭记忆写，或改了字',
		'照卡上的原文改。卡错了先改卡。',
	),
	'typed-space': because(
		'汉字和字母、数字之间打了空格，或用空格缩进了段首',
		'习惯',
		'删去，间隔由网页自动加。',
	),
	'full-width-letter': because('数字或字母是全角的', '中文输入法打的', '改成半角，才搜得到。'),
	'half-width-punctuation': because('汉字后面用了半角标点', '输入法没有切换', '改成全角。'),
	'place-misspelt': because(
		'像是馆里的一个地名，写法不一样（提醒）',
		'打错了同音的字，颠倒了字，或门牌的写法不同',
		'照地点的写法改；确实是另一处的，不用管，或给它立一个地点。',
	),
	'old-name-alone': because(
		'单用了旧地名，整篇没有说今天叫什么（提醒）',
		'照出处写了旧名，忘了说明',
		'写上今名，或用 <地 id="……"> 标到那个地点。',
	),
	'traditional-character': because(
		'用了繁体字、异体字',
		'从繁体的书、网页上拷来',
		'照提示改成规范字。引文放进引号或 <引文>，照录原字；人名、地名有理由用的，登记在characters.yaml。',
	),
	'character-not-standard': because(
		'用了《通用规范汉字表》以外的字（提醒）',
		'生僻字、方言字',
		'换成常用的字；有理由用的，登记在characters.yaml。',
	),
	'character-reason-unused': because(
		'characters.yaml里登记的字，馆里没有用到（提醒）',
		'用到它的文字改过了，或登记的字本来就是规范字',
		'删去这一行。',
	),
	'title-long': because(
		'标题或名称太长（提醒）',
		'把导语写进了标题',
		'改短。标题16个字以内，地名、人名、词10个字以内。',
	),
	'character-not-in-font': because(
		'这个字馆里的字体显示不出来',
		'生僻字',
		'换写法，或告诉管理员补字。',
	),
	// People.
	'private-information': because(
		'像是写了手机号、身份证号、银行卡号，或住到哪一户',
		'从登记表里拷过来',
		'删去。已经提交过的，告诉管理员连历史一起清除。',
	),
	'missing-consent': because(
		'有真人，没有同意书',
		'还没登记',
		'先登记同意书，再写编号；没签的写withheld。',
	),
	'consent-too-narrow': because(
		'这一处会在同意书没有许可的地方出现',
		'同意书只许可触摸屏，文章却要上网',
		'删去这一处，缩小channels，或请本人补签。',
	),
	'second-look-missing': because(
		'要同意才能出现的一条，还没有第二个人看过现在这一份；只拦发布，平时的检查不说',
		'新加的，或看过以后又改过',
		'请另一个人在编辑台的「同意与撤下」里从头到尾看过，记下。',
	),
	'pseudonym-missing': because(
		'同意书要求化名，人物没有标明',
		'漏了pseudonym: true',
		'确认写的是化名，再补上。',
	),
	'real-name-shown': because(
		'出现了应当用化名的真名',
		'文字稿没有换',
		'换成化名；已经提交过的，告诉管理员连历史一起清除。',
	),
	'withdrawal-log': because(
		'撤下的登记前后对不上',
		'用手改了withdrawals.yaml，或两个人同时登记',
		'登记只在最后加；恢复以前要先撤下；用npm run withdraw和npm run restore来写。',
	),
	'name-in-address': because(
		'网址里有讲述人名字的拼音',
		'拿名字给文件夹、照片起了编号',
		'换一个不带名字的编号。撤下以后网址还在，名字不能留在上面。',
	),
	'name-in-title': because(
		'只列题目的口述，题目里有讲述人的称呼',
		'同意书上写了listed: true，标题还用着称呼',
		'换一个说事情、不说人的标题。',
	),
	'redaction-times': because(
		'隐去的起止时间不对',
		'起止写反，超出总长，前后重叠',
		'听一遍，照秒数改。',
	),
	'redaction-repeated': because(
		'隐去的话在别处还有',
		'提要、段名、志里引了同一句，或讲了两遍',
		'改写那一行；讲了两遍的，第二遍也写进redactions。短的只提醒。',
	),
	'redaction-impossible': because(
		'这份录音没有办法只静音一段',
		'录音不是用npm run add:interview做的',
		'从母带重新做一份。',
	),
	// Pictures.
	'picture-missing': because(
		'有记录，没有图',
		'忘了放，或文件名不同',
		'把图放到记录旁边，用同一个名字。',
	),
	'picture-without-record': because('有图，没有记录', '还没写', '写一份同名的记录。'),
	'picture-twice': because('同一个名字有两张图', '换图时没有删旧的', '只留一张。'),
	'picture-unreadable': because('图打不开或没有传完', '拷贝中断', '重新拷贝。'),
	'picture-format': because(
		'许多手机打不开的格式',
		'苹果手机的HEIC，扫描的TIFF',
		'用npm run add:photo加进来，它会转成JPEG；或自己另存为JPEG。',
	),
	'picture-ending': because('文件名的结尾和内容不符', '只改了名字，没有转换', '照提示改结尾。'),
	'picture-location': because(
		'照片里还留着拍摄地点',
		'手机拍照开了定位，图没有经过npm run add:photo',
		'把图移到别处，用npm run add:photo加进来。',
	),
	'picture-traces': because(
		'照片里还留着相机的序列号、主人的名字、人脸的框，或没有改过的小图',
		'图没有经过npm run add:photo',
		'把图移到别处，用npm run add:photo加进来。',
	),
	'picture-payload': because(
		'一个文件又是图，又是别的东西：网页、程序、压缩包',
		'来路不明的文件',
		'不要打开它，向给的人另要一份。',
	),
	'picture-too-small': because('图太小，放大会糊', '发的是缩略图', '要原图。'),
	'picture-too-large': because('图大得打不开', '拼接或扫描', '缩小再放。'),
	'picture-heavy': because(
		'一张图太大（提醒）',
		'把扫描的原件放了进来',
		'原件存到馆外，用npm run add:photo加一份。',
	),
	'file-too-large': because(
		'一个文件大得存不进代码库',
		'把原件、母带放了进来',
		'移到馆外的硬盘，用add:photo、add:interview加一份小的。',
	),
	'content-too-large': because(
		'给学校的图和录音太多，一个压缩包装不下，或快装不下了（提醒）',
		'照片、录音越积越多',
		'学校用不着的，channels里去掉school；或换成小一些的。',
	),
	'recording-long': because(
		'一段录音超过一小时（提醒）',
		'一次谈话没有分开',
		'按话题分成几条口述。',
	),
	'alternative-text': because(
		'图片说明不好用',
		'写了「图片」「照片」，或和题名一样',
		'说看得到什么，8到80字。',
	),
	'photo-place': because('照片没有写在哪里拍的', '漏了', '写地点编号；查不到的写place: 不详。'),
	'accession-number': because(
		'两张照片用了同一个藏品号',
		'复制了一份记录，忘了改',
		'给其中一张换一个没有用过的号。',
	),
	'restored-picture': because(
		'修复件没有写清楚从哪张修来，或当成了原件用',
		'漏了restoration，或题图、今昔、正文直接用了修复件',
		'写明原件、怎么修的；别处都用原件，修复件只在原件的页上点开看。',
	),
	'face-review': because(
		'画面里的人脸没有查过',
		'漏了',
		'看有没有孩子、没签同意书的人，处理好再公开。',
	),
	'comparison-change': because(
		'今昔的变化说明太短',
		'只写了一句',
		'写60到200字：改了什么，谁定的，谁做的。',
	),
	'comparison-order': because('今昔的图不是从早到晚', '放反了', '调换次序。'),
	'comparison-alignment': because(
		'今昔的图没有对齐，或对位点不够好：写了「同机位已对齐」的，对位误差不能超过画面宽的0.5%',
		'照片还没有点对位点；点得不准；有一个点配错了；点都挤在一处',
		'运行npm run align -- 编号，点出两张图上相同的地方，把差得多的挪准或删去；实在对不上，把match改成B或C。',
	),
	'comparison-decision': because(
		'提醒：今昔的变化说明没有说是谁定的、谁做的',
		'只写了样子',
		'写上谁商量、谁定、谁施工；材料没有说，就写「材料未载」。',
	),
	'comparison-labels': because(
		'今昔里两张图的叫法一样，或同一张图放了两次',
		'复制了一行忘了改',
		'每张图放一次，叫法各不相同，例如 改造前、改造后。',
	),
	'hotspot-source': because(
		'图上的说明点没有写是谁说的',
		'只写了改了什么',
		'写上史料卡、志、口述里的一句，或地点，至少一样。',
	),
	'hotspot-picture': because(
		'说明点写的那张图，这一条今昔里没有',
		'图的叫法改过，说明点没有跟着改',
		'照抄图的叫法；每张图上都有就删去这一行。',
	),
	'hotspot-section': because(
		'说明点写的那一节，那一篇里没有',
		'小标题改过，或少抄了字，或没有写是哪一篇',
		'照抄那一篇里的小标题，一字不差。',
	),
	'hotspot-moment': because(
		'说明点写的那一秒，录音里没有人在说话',
		'数字打错了，或录音、文字稿改过',
		'打开那一条口述，点那一句，把地址末尾 t= 后面的数字抄过来。',
	),
	// Recordings.
	'recording-without-record': because(
		'口述的文件夹里没有index.yaml',
		'还没写',
		'写一份index.yaml。',
	),
	'recording-file-missing': because('缺录音或文字稿', '忘了放，或文件名不对', '照提示放进去。'),
	'recording-unreadable': because(
		'录音打不开，或要下载完才能放',
		'只改了文件名，或导出时没有选「适合网络播放」',
		'重新导出为m4a（AAC）。',
	),
	'recording-length': because(
		'记录里的总长和录音不符',
		'录音换过，记录没有改',
		'照提示改duration，再核对分段。',
	),
	'waveform-missing': because(
		'录音旁边没有波形',
		'录音是手工放进去的',
		'照提示运行命令，它照录音画。',
	),
	'waveform-differs': because('波形不是这份录音的', '换了录音，没有重画', '照提示运行命令重画。'),
	'master-missing': because(
		'没有登记原始录音，或没有写存在哪里',
		'录音不是用npm run add:interview加的',
		'照提示登记指纹，写上至少两处保管的地方。',
	),
	'unfinished-record': because(
		'还有写着「待填」的地方',
		'草稿刚做好',
		'一处一处填上。草稿只提醒，要发布的就是错。',
	),
	'machine-made': because(
		'声音是不是电脑做的，两处说法不一',
		'machineMade写了voice，synthetic却是false',
		'核对后改成一致。',
	),
	'segment-details': because(
		'没有一段写了年代或照片（提醒）',
		'还没有补',
		'说得清的段补上period、photo。',
	),
	'layers-differ': because(
		'原话和普通话不是一句对一句',
		'只在一边拆了句、并了句或改了时间',
		'两边一起改；句数、时间、称呼都一样。',
	),
	'segment-times': because('段的结束不比开始晚', '写反了', '核对。单位是秒。'),
	'segment-overlap': because('两段重叠', '时间算错', '让前后接上。'),
	'segment-gap': because('两段之间空了', '漏分一段', '接上；有意跳过写skip。'),
	'segment-past-end': because('段的时间超过录音', 'duration写错', '核对。'),
	'segment-length': because('段太长或太短（提醒）', '没有细分', '尽量1到5分钟一段。'),
	'duplicate-segment': because('两段用了一个段号', '复制', '换一个。'),
	'reserved-address': because(
		'编号占了馆里另一个页面的网址',
		'文件夹取名by，或段号取名edited',
		'换一个名字。',
	),
	'missing-theme': because(
		'一篇或一份录音没有话题（提醒）',
		'漏写了themes',
		'从话题表里选一两个写上。',
	),
	'unreadable-transcript': because('文字稿有一行读不出来', '时间格式不对，少了空行', '照提示改。'),
	'cue-times': because('一句的时间不对', '时间倒了，或和上一句重叠', '核对。'),
	'cue-without-speaker': because('一句没有写谁说的', '漏了 <v 称呼>', '补上。'),
	'unknown-speaker': because('称呼不在index.yaml的名单里', '称呼写法不一', '统一写法。'),
	'cue-marks': because('一句里有不该有的记号', '用了别的标签或圆括号', '照提示改。'),
	'cue-length': because('一句太长或太短（提醒）', '没有断句', '尽量1到7秒、36字以内。'),
	'unknown-dialect-word': because(
		'标成方言词的词没有词条',
		'写法和content/terms/里的不一样，或还没有这个词条',
		'照词条的写法标，或新建词条。',
	),
	'unmarked-dialect-word': because(
		'这一段列了方言词，文字稿里没有标（提醒）',
		'写了字，忘了记号',
		'在original.vtt里写成 <c.dialect>词</c>。',
	),
	'edited-times': because(
		'整理稿的一句没有和逐字稿对齐',
		'手改了时间，或逐字稿后来改过',
		'照提示改；或删去edited.vtt，用npm run add:edited重做。',
	),
	'edited-fact': because(
		'整理稿里有录音里没有的数字或名字',
		'编者补了年份、全名，或打错了',
		'照录音改；确是补的，在index.yaml的annotations里写明来历。',
	),
	'edited-annotation-unused': because(
		'添注的字在整理稿里找不到（提醒）',
		'整理稿改过',
		'删去这一条，或照新的写法改。',
	),
	'edited-unsigned': because(
		'整理稿还没有三方签字，先不发布（提醒）',
		'还没签，或签了没有登记',
		'讲述人、采访人、编辑都签过，登记文件编号和日期。',
	),
	'edited-narration': because('「听这一篇」带了整理稿', '放错了文件夹', '移到别处。'),
	'unwritten-sentence': because(
		'一句标了时间，还没有写字，而核对已经写成编辑核过',
		'先标时间后写字，漏写了一句',
		'听着录音把字写上，或把review改回draft。',
	),
	'synthetic-label': because(
		'合成的声音没有说明',
		'漏了',
		'署名、文字稿第一句、录音文件的备注都写「合成语音」。',
	),
	// Walks, lessons and the site.
	'walk-sound': because(
		'路线的一站要放的录音，那次谈话里没有这一段，或这一段太长',
		'段号写错了，谈话重新分过段，或选了长的一段',
		'照提示列出的段号改；站在街上听的，不超过2分半。',
	),
	'walk-measured': because(
		'量出来的路程写在了最后一站，日子还没有到，或路程和时间对不上',
		'写错了站，少打一个零',
		'照当天的记录改；没有量过就删去。',
	),
	'lesson-minutes': because(
		'各步加起来不是一节课',
		'改了步骤没有改时间',
		'小学一课时40分钟，初中45分钟，可以差2分钟。',
	),
	'lesson-grade': because('年级和学科不配', '历史只有7到9年级，地理只有7到8年级', '换学科或年级。'),
	'lesson-homework': because('1、2年级布置了书面作业', '复制了高年级的课', '删去written。'),
	'pinyin-syllables': because(
		'拼音的音节和字的个数对不上，或不是标声调的小写字母',
		'几个音节连着写了，或写成了 xing2',
		'一个字一个音节，中间空一格：word: 行道树, pinyin: xíng dào shù。',
	),
	'pinyin-twice': because('同一个词写了两行', '两个人各加了一行', '删去一行。'),
	'pinyin-unknown': because(
		'字典里这个字没有这样的读音',
		'打错了字母或声调；或真有这样读的地方',
		'照字典改；真这样读的，加一行basis写明依据。',
	),
	'pinyin-not-reviewed': because(
		'一到三年级的课里，有多音字的读音是机器选的，没有人核对过',
		'课是新写的，或添了新词',
		'运行 npm run check -- --pinyin 看每个词和它的句子，照字典核对，写进pinyin.yaml。没有核对不妨碍发布，页上会写明。',
	),
	'lesson-evidence': because('一课少于两张史料卡', '只选了一张', '再选一张能比较的。'),
	'lesson-question': because(
		'一课没有问一个问题，或问了不止一个',
		'两个问题写在一起，或写成了题目',
		'只留最要紧的一个，以「？」结尾。',
	),
	'lesson-curriculum': because(
		'课标依据里没有课标的名字',
		'只写了素养或主题',
		'写上全名，放在书名号里。',
	),
	'lesson-competency': because(
		'目标的核心素养不是这一科课标里的',
		'用了别科的，或写法不一样',
		'从提示列出的里面选；跨学科的课，把另一科写进alsoSubjects。',
	),
	'lesson-rubric': because(
		'各条目标的量规档数不一样，或有两档说的是同一句',
		'有的写了三档，有的写了四档',
		'一节课里都写三档，或都写四档，每档说的不一样。',
	),
	'lesson-unlisted': because(
		'课里用到的史料卡、今昔、口述或篇，开头没有列',
		'改了步骤、题目，没有改开头',
		'照提示补进开头的那一行。',
	),
	'lesson-task': because(
		'步骤里写了要做的任务，课里没有；或一个任务写在两步里',
		'删了任务，没有改步骤',
		'补上那个任务，或从tasks里删去。',
	),
	'lesson-listening': because('要听的一段不在录音里', '起止写反，或超出总长', '听一遍，照秒数改。'),
	'lesson-quiz-answer': because(
		'小测的一题没有对的、不止一个对的，或有两个一样的选项',
		'漏了correct: true，或复制了一项没有改',
		'只给一项写correct: true，各项不一样。',
	),
	'lesson-quiz-source': because(
		'小测的一题没有写到哪里看，或写了几处',
		'漏了，或想多给几处',
		'写一处：evidence、chapter或interview。',
	),
	'lesson-quiz-moment': because(
		'小测写的那一秒，录音里没有',
		'没有写是哪份录音，或超出总长',
		'补上interview，照录音改from。',
	),
	'lesson-walk': because(
		'走读没有写安全提示，或不便出门的班怎么做',
		'只写了walk',
		'walk、safety、atHome三样一起写。',
	),
	'lesson-levels': because(
		'没有分层，或学习单上没有拓展题、没有基础题',
		'所有的题一样难',
		'写上differentiation，学习单上基础题、拓展题都要有。',
	),
	'lesson-version': because(
		'课的版本认不出来，日子还没有到，或和定稿的对不上',
		'漏了日子，括号是半角的',
		'照这样写：1.0（2026-11-23）。比已经定稿的早，就把版本号加上。',
	),
	'lesson-changed': because(
		'课定过稿，后来学生看到的内容改了，版本号没有改',
		'改了课，或改了课里用到的史料卡、今昔、录音、词、路线',
		'把版本号加上，写上今天的日子，再用npm run freeze:lesson定稿；旧的一版还在。',
	),
	'frozen-changed': because(
		'一份定稿不是定稿那天的样子',
		'用手改了content/frozen/里的文件，或改了文件名',
		'从Git里取回原来的文件。要改课，改content/lessons/里的。',
	),
	'record-removed': because(
		'上一次发布里有的一条，文件没有了（提醒）',
		'误删，或有意删去',
		'误删的取回文件。有人要求撤下的不要删文件，用npm run withdraw。',
	),
	'production-details': because(
		'正式发布还缺页脚上的字',
		'content/site.yaml没有填ICP备案号',
		'补上。',
	),
} as const satisfies Readonly<Record<string, Explanation>>;

/** The permanent name of a mistake. */
export type IssueName = keyof typeof EXPLANATIONS;
