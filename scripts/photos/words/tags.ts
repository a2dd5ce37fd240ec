import ExifReader from 'exifreader';

/** The fields of a picture as programs wrote them, by their names in EXIF, IPTC and XMP. */
export interface Tags {
	exif: (name: string) => string | undefined;
	iptc: (name: string) => string | undefined;
	xmp: (name: string) => string | undefined;
	/** Whether a field is there, whatever it says. */
	hasExif: (name: string) => boolean;
	/** The first number of a field. */
	exifNumber: (name: string) => number | undefined;
}

/** UTF-8 where it is UTF-8; older Chinese cameras and programs wrote GBK. */
function decode(bytes: Uint8Array): string {
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// The next one.
		}
	return '';
}

/** Without the zeros, blanks and question marks that stand where a camera had nothing to say. */
function tidy(text: string): string | undefined {
	const told = text.replace(/[\u0000-\u001f\u007f\ufeff]+/g, ' ').trim();
	return /^[?\s]*$/.test(told) ? undefined : told;
}

const isNumbers = (value: unknown): value is number[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'number');

const hasValue = (field: unknown): field is { value: unknown; description?: unknown } =>
	typeof field === 'object' && field !== null && 'value' in field;

/** Letters that each stand for a byte, or what the library made of numbers. */
function exifWords(field: unknown): string | undefined {
	if (!hasValue(field)) return undefined;
	const { value, description } = field;
	const first: unknown = Array.isArray(value) ? value[0] : undefined;
	if (typeof first !== 'string') return tidy(String(description ?? ''));
	// What is UTF-8 has been read already; of the rest each letter is a byte.
	return tidy(/[^\u0000-\u00ff]/.test(first) ? first : decode(Buffer.from(first, 'latin1')));
}

/** Numbers that each stand for a byte. */
const iptcWords = (field: unknown): string | undefined =>
	hasValue(field) && isNumbers(field.value)
		? tidy(decode(Uint8Array.from(field.value)))
		: exifWords(field);

/** One of several languages: Chinese, else what is meant for everyone. Several persons are joined. */
function xmpWords(field: unknown): string | undefined {
	if (!hasValue(field)) return undefined;
	const { value } = field;
	if (typeof value === 'string') return tidy(value);
	if (!Array.isArray(value)) return undefined;
	const told = value.flatMap((one: { value?: unknown; attributes?: { lang?: string } }) =>
		typeof one.value === 'string' ? [{ text: one.value, lang: one.attributes?.lang }] : [],
	);
	const inLanguages = told.filter(({ lang }) => lang !== undefined);
	const [chosen] = [
		...inLanguages.filter(({ lang }) => /^zh/i.test(lang ?? '')),
		...inLanguages.filter(({ lang }) => lang === 'x-default'),
		...inLanguages,
	];
	return tidy(chosen?.text ?? told.map(({ text }) => text).join('、'));
}

type Group = Record<string, unknown>;

async function load(bytes: Buffer): Promise<Record<string, Group | undefined>> {
	try {
		return (await ExifReader.load(bytes, {
			expanded: true,
			async: true,
			excludeTags: { gps: true, icc: true },
		})) as unknown as Record<string, Group | undefined>; // It types each group's known names only.
	} catch {
		// No fields at all, or damaged ones: the picture is still a picture.
		return {};
	}
}

/** The library knows a packet by its first line, which some programs leave out. */
const PACKET_BEGINS = Buffer.from('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>');
const asPacket = (xmp: Buffer) =>
	xmp.subarray(0, 9).toString('latin1') === '<?xpacket' ? xmp : Buffer.concat([PACKET_BEGINS, xmp]);

/** A list of the same field is a list of texts. */
const textsOf = (field: unknown) => (Array.isArray(field) ? field : [field]);

/**
 * Reads the fields of a picture.
 *
 * @param xmp the packet as sharp found it, which knows every kind of file
 */
export async function readTags(bytes: Buffer, xmp: Buffer | undefined): Promise<Tags> {
	const [inFile, inPacket] = await Promise.all([
		load(bytes),
		xmp ? load(asPacket(xmp)) : undefined,
	]);
	const { exif = {}, iptc = {} } = inFile;
	const packet = inPacket?.['xmp'] ?? inFile['xmp'] ?? {};
	return {
		exif: (name) => exifWords(exif[name]),
		iptc: (name) => textsOf(iptc[name]).map(iptcWords).filter(Boolean).join('、') || undefined,
		xmp: (name) => xmpWords(packet[name]),
		hasExif: (name) => exif[name] !== undefined,
		exifNumber: (name) => {
			const field = exif[name];
			const [first] = hasValue(field) ? textsOf(field.value) : [];
			return typeof first === 'number' ? first : undefined;
		},
	};
}
