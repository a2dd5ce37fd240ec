/** The receipt as one A4 page: to be printed, signed and given to the family. */
import type { Receipt } from './receipt.ts';

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** 2026-11-28 → 2026年11月28日 */
function inChinese(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** What no program can do. */
const BY_HAND = [
	'发出去的U盘（学校版）收回，换成新的',
	'触摸屏换成新的一版，旧的删去',
	'印发的记录稿、照片、展板、二维码收回',
	'观众存在手机里的路线录音，那部手机下次联网打开路线就删去；不再联网的收不回',
	'母带和原件，照您的意思还给您、封存或销毁',
	'备份硬盘和版本历史里的旧文件清掉',
	'请搜索引擎删去留存的旧网页',
];

const STYLE = `
@page { size: A4; margin: 13mm 20mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 170mm; color: #26231f; background: #fff;
	font: 10.5pt/1.55 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif }
header { border-bottom: 2px solid #b94a12; padding-bottom: 2mm; margin-bottom: 4mm }
h1 { font-size: 20pt; letter-spacing: 0.2em; margin: 0; line-height: 1.3 }
header p { margin: 0; color: #5f574c; font-size: 10pt }
h2 { font-size: 12pt; margin: 4mm 0 1mm }
p { margin: 0 0 1.5mm }
dl { display: grid; grid-template-columns: 7em 1fr; margin: 0 }
dt { color: #5f574c }
dd { margin: 0 }
table { border-collapse: collapse; width: 100%; font-size: 10pt }
th, td:not(:last-child) { white-space: nowrap }
td:last-child { width: 60mm }
th, td { border-bottom: 1px solid #dcd2bf; padding: 1mm 5mm 1mm 0; text-align: left; vertical-align: top; font-weight: 400 }
thead th { color: #5f574c }
code { font: 8pt/1.4 Consolas, 'Courier New', monospace; word-break: break-all }
ul { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 8mm; font-size: 10.5pt }
li { break-inside: avoid; display: flex; gap: 0.5em; margin-bottom: 0.8mm }
li::before { content: ''; flex: none; width: 3.4mm; height: 3.4mm; margin-top: 1.4mm; border: 0.3mm solid #26231f }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm; margin-top: 4mm }
.sign p { border-bottom: 1px solid #26231f; padding-bottom: 1mm; min-height: 9mm; display: flex; align-items: end }
.sign + .small { margin-top: 3mm }
.small { font-size: 9.5pt; color: #5f574c }
@media screen { body { padding: 12mm 0 } }
`;

/** The whole page; it needs nothing beside it. */
export function receiptPage(receipt: Receipt): string {
	const { museum, documents, editions, notes } = receipt;
	const rows = editions
		.map(
			({ label, files, megabytes, traces, digest }) =>
				`<tr><th scope="row">${escape(label)}</th><td>${files}个文件，${megabytes} MB</td><td>${traces}种</td><td>没有</td><td><code>${digest}</code></td></tr>`,
		)
		.join('\n');
	const fact = (name: string, words: string) => `<dt>${name}</dt><dd>${escape(words)}</dd>`;
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>撤下回执 ${escape(receipt.number)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>撤下回执</h1>
<p>${escape(museum)}　编号 ${escape(receipt.number)}</p>
</header>
<p>您好。${inChinese(receipt.askedOn)}提出要撤下的，我们已经撤下了，也一个文件一个文件查过。下面写明撤了什么、查了哪里，请您收好这一张。</p>
<dl>
${fact('文件编号', documents.length > 0 ? documents.join('、') : '没有同意书')}
${fact('馆内编号', receipt.record)}
${fact('提出的日子', inChinese(receipt.askedOn))}
${fact('核对的日子', inChinese(receipt.checkedOn))}
${fact('撤下的', receipt.removed.join('，'))}
</dl>
<h2>查了哪里</h2>
<p>每一版的每一个文件都打开看过：网页、文字稿、声音、图、搜索用的资料、目录、字体、压缩包和文档。名字、连着8个字的话、录音的片段、图的样子，都拿去比对。</p>
<table>
<thead><tr><th scope="col">哪一版</th><th scope="col">查了多少</th><th scope="col">找的痕迹</th><th scope="col">还有吗</th><th scope="col">这一版的指纹</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
${notes.map((note) => `<p class="small">${escape(note)}</p>`).join('\n')}
<h2>结果</h2>
<p><strong>各版里都没有了。</strong>${receipt.leavesWord ? '原来的网址上只剩一句话，说这里的内容已经撤下，没有名字，也没有图。' : ''}</p>
<h2>还要人去办的</h2>
<p>机器只能管馆里的成品。下面几样由我们的人去办，办完一样勾一样：</p>
<ul>
${BY_HAND.map((task) => `<li>${task}</li>`).join('\n')}
</ul>
<div class="sign">
<p>经手人签字：</p>
<p>日期：</p>
<p>馆章：</p>
<p>收到人签字：</p>
</div>
<p class="small">哪一天您改了主意，带这一张来，可以再放回去。指纹是按每个文件算出来的64位数，同一版谁来算都一样。</p>
</body>
</html>
`;
}
