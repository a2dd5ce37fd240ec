import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { putMistakes } from './mistakes.ts';
import { TrialInbox } from './trial-inbox.ts';

// The whole inbox is looked at once; that takes long while a build runs beside it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialInbox;
beforeAll(async () => {
	trial = new TrialInbox();
	await putMistakes(trial);
});
afterAll(() => trial.remove());

test('everything that is wrong is told in one run with its place, and nothing is written', async () => {
	const [before, waiting] = [trial.all(), trial.waiting()];
	const { text, ok } = await trial.run(['--write']);
	expect(ok).toBe(false);
	expect(trial.all()).toEqual(before);
	expect(trial.waiting()).toEqual(waiting);
	// The picture is packed anew by each ffmpeg.
	const steady = text.replace(/(SHA-256）)[0-9a-f]{64}/g, '$1…').replace(/\d+ KB/g, '… KB');
	expect(steady).toMatchInlineSnapshot(`
		"收件箱里有 23 样：照片 7，表 2，口述 3，志 11。

		照片　照片/drawn.svg
		　　有 1 处要改，见下面

		照片　照片/half.heic
		　　有 1 处要改，见下面

		照片　照片/half.jpg
		　　有 1 处要改，见下面

		照片　照片/moving.gif
		　　有 1 处要改，见下面

		照片　照片/phone.heic
		　　→ content/photos/phone.jpg（新建）　网页 /photos/phone/
		　　→ content/photos/phone.yaml（新建）
		　　HEIC，900×600 像素，8 位，RGB，… KB
		　　文件里什么也没有记，来历请问供图人
		　　来历先写「照片」，是猜的，请核对
		　　指纹（SHA-256）…
		　　content/photos/phone.jpg　　新建
		　　content/photos/phone.yaml　　新建

		照片　照片/small.png
		　　有 1 处要改，见下面

		照片　照片/with-page.jpg
		　　有 1 处要改，见下面

		表　表.xlsx
		　　→ content/terms/tianba.yaml（改 1 处）　网页 /terms/#tianba
		　　→ content/places/east-gate.yaml（改 2 处）　网页 /places/east-gate/
		　　→ content/events/1465-wall-built.yaml（改 1 处）　网页 /timeline/#1465-wall-built
		　　→ content/evidence/e01.yaml（改 1 处）　网页 /evidence/e01/
		　　→ content/evidence/e02.yaml（改 2 处）　网页 /evidence/e02/
		　　→ content/photos/street-after.yaml（改 1 处）　网页 /photos/street-after/
		　　→ content/photos/street-before.yaml（改 1 处）　网页 /photos/street-before/
		　　→ content/interviews/narration-old-wall/index.yaml（改 1 处）　网页 /interviews/narration-old-wall/
		　　有 22 处要改，见下面
		　　说明：表「词」里自己加的栏没有看：责任人。

		表　大事·各家说法.csv
		　　→ content/events/1465-wall-built.yaml（改 2 处）　网页 /timeline/#1465-wall-built
		　　有 2 处要改，见下面

		口述　2026-11-20-overlap.wav + 2026-11-20-overlap.srt
		　　有 1 处要改，见下面

		口述　2026-11-23-false.mp3
		　　有 1 处要改，见下面

		口述　late.wav + late.txt
		　　有 2 处要改，见下面

		志　500MB.docx
		　　有 1 处要改，见下面

		志　城墙新稿.docx
		　　有 1 处要改，见下面

		志　改了名的.docx
		　　有 1 处要改，见下面

		志　两份/river.docx
		　　→ content/chapters/river.mdx（新的一篇）　网页 /chapters/river/
		--- （没有）
		+++ river.docx
		@@ -0,0 +1,10 @@
		+---
		+title: 试写的一篇
		+part: body
		+order: 21
		+lede: 试写的导语。
		+updated: '2026-11-28'
		+---
		+
		+一句话<引 id="e01" />。
		+

		志　又一份/river.docx
		　　有 1 处要改，见下面

		志　bomb.docx
		　　有 1 处要改，见下面

		志　half.docx
		　　有 1 处要改，见下面

		志　no-title.docx
		　　→ content/chapters/no-title.mdx（新的一篇）　网页 /chapters/no-title/
		　　有 2 处要改，见下面

		志　old-bridge.docx
		　　→ content/chapters/old-bridge.mdx（新的一篇）　网页 /chapters/old-bridge/
		　　有 6 处要改，见下面

		志　old-wall.docx
		　　有 1 处要改，见下面

		志　slip.docx
		　　有 1 处要改，见下面

		要改的地方：
		  照片/drawn.svg　这是 SVG 图，里面可以写程序，不能收
		    改法：请用浏览器打开，截一张图存成 PNG，再放进收件箱；若是照片，请找来原来的文件
		  照片/half.heic　这张图只有一部分，没有传完
		  照片/half.jpg　这张图只有一部分，没有传完
		    改法：请重新拷贝一份完好的图，再放进收件箱
		  照片/moving.gif　这是 GIF 图，只有 256 种颜色，不是照片原来的样子
		    改法：请找来原来的照片；只有这一张的，另存为 PNG 再放进收件箱
		  照片/small.png　这张图只有 60×40 像素，太小
		    改法：请找来原来的照片，长边至少 800 像素，短边至少 200 像素；微信里的先点「原图」再保存
		  照片/with-page.jpg　图里还藏着一个网页，来路不明
		    改法：请不要打开它，向给的人另要一份；照片确实要收的，用看图的程序打开，另存为一张新的 JPEG，再放进收件箱
		  表.xlsx「词」B3　「写法」显示的是错误 #REF!
		    改法：请重新写上内容，或清空这一格
		  表.xlsx「词」C3　「拼音」内容被表格改成了日期
		    改法：请把这一格的格式设成「文本」，再重新打一遍
		  表.xlsx「词」E3　「类别」「方眼」没有这一类
		    改法：请从这几类里选：方言／老房子／制度与史志／社区与院落／山川地貌
		  表.xlsx「词」F3　「意思」是一个公式（=A1&B1）
		    改法：请复制这一格，用「选择性粘贴」里的「数值」贴回原处
		  表.xlsx「词」A5　没有写编号
		  表.xlsx「词」A6　编号「Tian Ba?」认不出来
		    改法：请写上编号，只用小写字母、数字和连字符，例如 gate-east
		  表.xlsx「词」A4　编号「tianba」和 A3 重了
		    改法：请换一个编号，或删去多余的一行
		  表.xlsx「地点」A6　A6 到 B7 合并成了一格
		    改法：请取消合并，每一格都填上自己的内容
		  表.xlsx「地点」K4　「示意图·位置」「100 到 200」不像一个点
		    改法：请一个点一行，先往东、后往北，例如 480, 310
		  表.xlsx「地点·旧名」B3　「序」写成了「第一」，认不出来
		    改法：请写1、2、3这样的数；新的一项可以空着「序」
		  表.xlsx「大事·各家说法」F1　栏名「据」和 E1 重了，不知道以哪一栏为准
		    改法：请删去多余的一栏，或换一个栏名
		  表.xlsx「照片」A6　馆里没有「new-photo」
		    改法：请先把照片放进收件箱收好，再导出一份表，在里面填
		  表.xlsx「大事」F3　缺少「结果」
		    改法：请填上这一格，例如：县城有了石城墙
		  表.xlsx「史料卡」F3　「原文」有 32 个字，超过了 30 字
		    改法：请删短到 30 字以内
		  表.xlsx「史料卡」C4（content/evidence/e02.yaml）　「出处」里的「no-book」不在 content/sources/ 里
		    改法：新建 content/sources/no-book.yaml，或把编号改对
		  表.xlsx「史料卡」I4（content/evidence/e02.yaml）　「地点」里的「gate-x」不在 content/places/ 里
		    改法：新建 content/places/gate-x.yaml，或把编号改对
		  表.xlsx「词」I3（content/terms/tianba.yaml）　「史料」里的「e99」不在 content/evidence/ 里
		    改法：新建 content/evidence/e99.yaml，或把编号改对
		  表.xlsx「照片」F4（content/photos/street-before.yaml）　照片里有「jia-huaming」，但没有写同意书
		    改法：请写上同意书的编号，例如：c2026-001；还没有签就写 withheld: 同意书未签
		  表.xlsx「地点」N3（隐藏着）（content/places/east-gate.yaml）　纬度 103.83 和经度 30.69 像是写反了
		    改法：请对调，latitude: 30.69、longitude: 103.83
		  表.xlsx「照片」L3（content/photos/street-after.yaml）　「图片说明」以「照片」开头，读屏软件已经会说这是图
		    改法：请删去「照片」，直接说看得到什么，例如：院坝中间一棵树，三面是四层楼房
		  表.xlsx「照片」N4（content/photos/street-before.yaml）　写了画面里有人，又写了没有人脸（none）
		    改法：请查过人脸以后写 faceReview: done；没有人就写 people: []
		  表.xlsx「口述分段」E3（content/interviews/narration-old-wall/index.yaml）　「旧城墙」到 1:39，录音只有 0:12
		    改法：请核对 end 和 duration
		  大事·各家说法.csv「大事·各家说法」A2　content/events/1465-wall-built.yaml 已经由收件箱里的「表.xlsx」写了，两份不能都收
		    改法：请比一比，把要的内容并到一份里，另一份拿出收件箱
		  大事·各家说法.csv「大事·各家说法」C3　「时间」写成了「很久以前」，认不出来
		    改法：请照这样写：明崇祯十一年（1638）；写法见 content/README.md「年代怎么写」
		  2026-11-20-overlap.srt 第 6 行　这一句开始时，第 2 行的那一句还没有结束
		    改法：请让时间一句接一句，不重叠，也不倒退
		  2026-11-23-false.mp3　这不是完好的录音，只改了文件名的也打不开
		    改法：请换一份从手机或录音机里直接拷出来的文件：WAV、FLAC、MP3、M4A、OGG、AMR，或手机的视频（MP4、MOV、3GP）
		  late.txt 第 2 行　时间「09:99」认不出来，分和秒都不会超过 59
		    改法：请照这样写，【00:12】或【01:02:12】
		  late.wav　录音文件里没有记是哪一天录的
		    改法：请把日子写进文件名，例如 2026-11-22-talk.m4a
		  500MB.docx　文件超过了 100 MB，没有打开
		    改法：请把大图先用 npm run add:photo 加进馆里，在文件里删去，再存一次
		  城墙新稿.docx　不知道收成哪一篇
		    改法：请把文件名改成编号，例如 old-bridge.docx；编号会成为网址，只用小写字母、数字、连字符
		  改了名的.docx　这是 Word 95 或更早的格式，读不出来
		    改法：请用 WPS 或 Word 打开，选「另存为」，类型选「Word 文档（*.docx）」，再放进收件箱
		  又一份/river.docx　content/chapters/river.mdx 已经由收件箱里的「两份/river.docx」写了，两份不能都收
		    改法：请比一比，把要的内容并到一份里，另一份拿出收件箱
		  bomb.docx　文件解开以后大得不像一篇文章，没有打开
		    改法：请新建一个空白文档，只把文字粘贴过去，另存为 .docx
		  half.docx　文件没有传完，或者坏了
		    改法：请重新拷贝一份；能用 WPS 或 Word 打开的，另存为一个新文件再来
		  no-title.docx　没有篇名
		  no-title.docx　没有导语
		    改法：请写上；「标题」「副标题」两种样式的段落就是篇名和导语
		  old-bridge.docx 第 3 段「桥很长〔史料 E01〕。」　有没有定下来的修订：「小李」添了「很」
		    改法：请在 WPS 或 Word 的「审阅」里，要改的点「接受」，不改的点「拒绝」，都定下来以后再存一次
		  old-bridge.docx 第 4 段「没有这张卡〔史料 E99……」　没有「E99」这张史料卡
		    改法：新建 content/evidence/e99.yaml，或把编号改对
		  old-bridge.docx 第 1 张表第 1 行第 1 格　左右合并的格子
		    改法：请拆分单元格，每一格都写上字
		  old-bridge.docx 第 1 张表第 1 行　只有 1 格，别的行有 2 格
		    改法：请把每一行补成一样多的格子；合并过的请拆分
		  old-bridge.docx 第 5 段「没有出处的话。」　这一段没有标出史料：「没有出处的话。」
		  old-bridge.docx 第 1 张表　这一段没有标出史料：「| 甲 |
		|---|---|
		……」
		    改法：请在说到事实的句子末尾、句号前面写上〔史料 编号〕；编者自己的话，上下各加一行【编者】【编者完】，没有答案的加【待考】【待考完】
		  old-wall.docx（content/chapters/old-wall.mdx）　馆里已经有这一篇，这份文件不是从它存出来的，不会盖掉它
		    改法：请运行 npm run word -- export old-wall，把要改的抄进存出来的文件；或换一个编号
		  slip.docx　文件里有指到别处的文件名，不像 Word 存的，没有打开
		    改法：请不要用这份文件，向给的人另要一份
		  包.zip　这是压缩包
		    改法：请先解开，把里面的文件放进收件箱，删去压缩包
		  不知道.xyz　不认识这种文件
		    改法：请核对是不是放错了地方。收件箱收：.docx、.doc、.xlsx、.csv、照片、录音和它的文字稿
		  稿子.rtf　这是RTF
		    改法：请用WPS或Word打开，点「文件—另存为」，类型选「Word 文档（*.docx）」，把新的文件放进收件箱，删去旧的
		  旧表.xlsx　这是旧的表格（.xls 或 .et），只改文件名没有用
		    改法：请用WPS或Excel打开，点「文件—另存为」，类型选「Excel 工作簿（*.xlsx）」，把新的文件放进收件箱，删去旧的
		  看我.exe　这是程序
		    改法：请不要打开它，删去，向给的人问清楚
		  空的.jpg　文件是空的
		    改法：请核对是不是选错了文件，重新拷贝一份，或删去它
		  快捷方式.docx　这是快捷方式，不是文件
		    改法：请把文件本身复制进收件箱，删去快捷方式
		  年表.pdf　这是PDF，读不出段落和格子
		    改法：请找来原来的Word、Excel文件，或把里面的照片导出成JPEG。收件箱收：.docx、.doc、.xlsx、.csv、照片、录音和它的文字稿
		  锁着的.docx　加了打开密码，读不出来
		    改法：请用WPS或Word、Excel打开，取消密码，存好，再放进收件箱
		  照片.rar　这是压缩包
		    改法：请先解开，把里面的文件放进收件箱，删去压缩包
		  2026-11-20-overlap.srt、2026-11-20-overlap.txt　录音「2026-11-20-overlap.wav」旁边有 2 份文字稿，不知道用哪一份
		    改法：请留下一份，别的拿出收件箱
		  alone.txt　这份文字稿旁边没有同名的录音
		    改法：请把录音也放进来，两个的名字取成一样；要当文章收的，另存为 .docx

		请看一看，不妨碍写入：
		  照片/phone.heic（content/photos/phone.yaml 第 8 行）　没有写在哪里拍的
		    改法：请加一行地点编号，例如 place: dananjie-65；查不到的写 place: 不详
		  照片/phone.heic（content/photos/phone.yaml 第 18 行）　画面里的人脸还没有查过
		    改法：请看有没有孩子、有没有没签同意书的人，处理好以后写 faceReview: done；查好以前写 access: hidden
		  照片/phone.heic（content/photos/phone.yaml 第 6 行）　还有 9 处写着「待填」：title、occasion、date、contributor、accessionNo、credit 等
		    改法：请填上；不知道、又可以不填的，删去那一行
		  两份/river.docx 标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了
		  old-bridge.docx 第 1 张表　没有表题
		    改法：请在表的上面写一行表题，选「题注」样式
		  old-bridge.docx 标题　这一篇没有写话题，按话题看的人遇不到它
		    改法：请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了

		跳过了程序留下的文件：~$old-bridge.docx、照片/.DS_Store、Thumbs.db

		共 62 处要改。要先收别的，把有错的拿出收件箱。没有写入任何文件。"
	`);
});
