/** How single Latin letters are read, in syllables the recordings have. */
export const LETTERS: Record<string, string> = {
	A: '诶',
	B: '毕',
	C: '西',
	D: '地',
	P: '批',
	U: '优',
	M: '安姆',
	W: '大不流',
	E: '意',
	Q: '丘',
	R: '阿',
	T: '踢',
	G: '记',
	N: '恩',
};
