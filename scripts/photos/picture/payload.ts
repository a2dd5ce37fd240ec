/**
 * Files that are a picture and something else at once: a page, a program or an archive behind the picture, or in its remarks.
 * Nothing of it would reach the museum, because every picture is packed anew; but whoever sent it had something in mind.
 */

/** Six letters and more: shorter ones turn up by chance, once in some thousand pictures of ten million bytes. */
const ANYWHERE: readonly (readonly [RegExp, string])[] = [
	[/<(?:!doctype html|html[\s>]|script[\s>]|iframe[\s>]|body[\s>]|svg\s[^>]{0,200}=)/i, '网页'],
	[/<\?php\s|<%@ ?page|javascript:[\w(]/i, '网页程序'],
	[/Rar!\x1a\x07[\0\x01]|7z\xbc\xaf\x27\x1c/, '压缩包'],
	[/This program cannot be run in DOS mode|\x7fELF[\x01\x02]\x01\x01/, '程序'],
	[/X5O!P%@AP\[4\\PZX54/, '病毒试样'],
];

/** Only believed behind the picture, or where readers of that kind look for it. */
const BEHIND: readonly (readonly [RegExp, string])[] = [
	[/%PDF-\d/, 'PDF'],
	[/^PK\x03\x04/, '压缩包'],
	[/^(?:MZ|#!\/)/, '程序'],
	[/(?:^|[\s;])(?:eval|alert|document\.\w+|window\.\w+)\s*[(=]/, '网页程序'],
];

const PDF_READERS_LOOK = 1024;
const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');

/** A ZIP reader looks for the end of the archive in the last 64 KB. PKWARE APPNOTE, 4.3.16. */
function endsAsArchive(bytes: Buffer): boolean {
	const at = bytes.lastIndexOf(END_OF_ARCHIVE);
	if (at < 0 || at + 22 > bytes.length || at < bytes.length - 66_000) return false;
	const [files, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12)];
	const directory = bytes.toString('latin1', at - size, at - size + 4);
	return files > 0 && directory === 'PK\x01\x02';
}

/** A JPEG whose first segment is as long as `/*` or `//` is read as a script by browsers that are told so. */
const isScriptToo = (bytes: Buffer) =>
	/^\xff\xd8\xff\xe0(?:\/\*|\/\/)/.test(bytes.toString('latin1', 0, 6));

const PIECE = 1 << 22;
const OVERLAP = 64;

function anywhere(bytes: Buffer): string | undefined {
	for (let at = 0; at < bytes.length; at += PIECE) {
		const piece = bytes.toString('latin1', Math.max(0, at - OVERLAP), at + PIECE);
		const found = ANYWHERE.find(([pattern]) => pattern.test(piece));
		if (found) return found[1];
	}
	return undefined;
}

/** What else the file is, in a word; undefined when it is a picture and nothing more. `end` is where the picture ends. */
export function payloadIn(bytes: Buffer, end: number): string | undefined {
	if (isScriptToo(bytes)) return '网页程序';
	if (endsAsArchive(bytes)) return '压缩包';
	const found = anywhere(bytes);
	if (found !== undefined) return found;
	if (/%PDF-\d/.test(bytes.toString('latin1', 0, PDF_READERS_LOOK))) return 'PDF';
	const behind = bytes.toString('latin1', end, end + PIECE);
	return BEHIND.find(([pattern]) => pattern.test(behind))?.[1];
}

/** Harmless things that phones put behind a picture; undefined for what nobody knows. */
export function companionIn(bytes: Buffer, end: number): string | undefined {
	const rest = bytes.subarray(end);
	if (rest.every((byte) => byte === 0 || byte === 0xff)) return '';
	if (rest.indexOf('ftyp') >= 0) return '一小段录像（动态照片）';
	if (rest.subarray(0, 64).includes(Buffer.from([0xff, 0xd8, 0xff]))) return '另一张小图';
	if (rest.subarray(-4).toString('latin1') === 'SEFT') return '手机自己的附注';
	return undefined;
}
