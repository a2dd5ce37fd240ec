/** Traditional letters of reign names and date words, and their simplified forms. */
const FOLDED: Readonly<Record<string, string>> = Object.fromEntries(
	(
		'國国 緒绪 間间 開开 壽寿 業业 義义 寧宁 貞贞 觀观 顯显 慶庆 龍龙 總总 儀仪 鳳凤 調调 露露 耀耀 ' +
		'雲云 寶宝 應应 廣广 歷历 曆历 興兴 長长 會会 順顺 紀纪 復复 聖圣 豐丰 紹绍 統统 萬万 啟启 啓启 ' +
		'禎祯 鹹咸 後后 漢汉 東东 晉晋 約约 閏闰 臘腊 紀纪 世世 號号 歲岁 時时 佑祐 隆隆'
	)
		.split(' ')
		.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Brings a written date to one spelling: half-width digits and brackets, simplified letters, no spaces. */
export function foldDate(written: string): string {
	return [...written.normalize('NFKC')]
		.map((letter) => FOLDED[letter] ?? letter)
		.join('')
		.replace(/\s+/g, '')
		.replace(/[［【〔]/g, '(')
		.replace(/[］】〕]/g, ')');
}
