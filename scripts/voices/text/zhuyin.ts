const INITIALS: Record<string, string> = {
	zh: 'ㄓ',
	ch: 'ㄔ',
	sh: 'ㄕ',
	b: 'ㄅ',
	p: 'ㄆ',
	m: 'ㄇ',
	f: 'ㄈ',
	d: 'ㄉ',
	t: 'ㄊ',
	n: 'ㄋ',
	l: 'ㄌ',
	g: 'ㄍ',
	k: 'ㄎ',
	h: 'ㄏ',
	j: 'ㄐ',
	q: 'ㄑ',
	x: 'ㄒ',
	r: 'ㄖ',
	z: 'ㄗ',
	c: 'ㄘ',
	s: 'ㄙ',
};
const FINALS: Record<string, string> = {
	a: 'ㄚ',
	o: 'ㄛ',
	e: 'ㄜ',
	ai: 'ㄞ',
	ei: 'ㄟ',
	ao: 'ㄠ',
	ou: 'ㄡ',
	an: 'ㄢ',
	en: 'ㄣ',
	ang: 'ㄤ',
	eng: 'ㄥ',
	er: 'ㄦ',
	i: 'ㄧ',
	ia: 'ㄧㄚ',
	io: 'ㄧㄛ',
	ie: 'ㄧㄝ',
	iao: 'ㄧㄠ',
	iu: 'ㄧㄡ',
	ian: 'ㄧㄢ',
	in: 'ㄧㄣ',
	iang: 'ㄧㄤ',
	ing: 'ㄧㄥ',
	iong: 'ㄩㄥ',
	u: 'ㄨ',
	ua: 'ㄨㄚ',
	uo: 'ㄨㄛ',
	uai: 'ㄨㄞ',
	ui: 'ㄨㄟ',
	uan: 'ㄨㄢ',
	un: 'ㄨㄣ',
	uang: 'ㄨㄤ',
	ong: 'ㄨㄥ',
	v: 'ㄩ',
	ve: 'ㄩㄝ',
	van: 'ㄩㄢ',
	vn: 'ㄩㄣ',
};
/** Syllables written without initial: the spelling differs from the final's own. */
const WHOLE: Record<string, string> = {
	yi: 'i',
	ya: 'ia',
	yo: 'io',
	ye: 'ie',
	yao: 'iao',
	you: 'iu',
	yan: 'ian',
	yin: 'in',
	yang: 'iang',
	ying: 'ing',
	yong: 'iong',
	wu: 'u',
	wa: 'ua',
	wo: 'uo',
	wai: 'uai',
	wei: 'ui',
	wan: 'uan',
	wen: 'un',
	wang: 'uang',
	weng: 'ong',
	yu: 'v',
	yue: 've',
	yuan: 'van',
	yun: 'vn',
};
const BUZZING = /^(?:zh|ch|sh|r|z|c|s)i$/;

/** 「chong」 → 「ㄔㄨㄥ」, without tone; undefined for what is no Mandarin syllable. */
export function pinyinToZhuyin(pinyin: string): string | undefined {
	const spelling = pinyin.replaceAll('ü', 'v');
	const whole = WHOLE[spelling];
	if (whole) return FINALS[whole];
	const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/.exec(spelling)?.[0] ?? '';
	if (BUZZING.test(spelling)) return INITIALS[initial];
	let final = spelling.slice(initial.length);
	if (/^[jqx]$/.test(initial)) final = final.replace(/^u/, 'v');
	if (/^[nl]$/.test(initial)) final = final.replace(/^ue$/, 've');
	const vowel = FINALS[final];
	if (vowel === undefined) return undefined;
	return (INITIALS[initial] ?? '') + vowel;
}
