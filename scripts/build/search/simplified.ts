/** GB 2312: the characters of which simplified texts are written, and which a keyboard offers first. */
export const COMMON_SIMPLIFIED: ReadonlySet<string> = new Set(gb2312());

function gb2312(): string[] {
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xf7; row += 1)
		for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
	const characters = new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
	return Array.from(characters).filter((character) => /\p{Script=Han}/u.test(character));
}
