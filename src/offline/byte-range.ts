/** Bytes from the first to the last, both meant. */
export interface ByteRange {
	first: number;
	last: number;
}

/**
 * Reads the one form of `Range` that players send, `bytes=100-` or `bytes=100-199` or `bytes=-100`, for a file of so many bytes.
 * `undefined` where the whole file is the answer; `outside` where there is no such piece.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'outside' | undefined {
	const read = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	const [, from = '', to = ''] = read ?? [];
	if (!read || (from === '' && to === '')) return undefined;
	const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	return first > last ? 'outside' : { first, last };
}

/** The piece of a kept file that was asked for, as a server would send it. */
export async function piece(whole: Response, header: string | null): Promise<Response> {
	const body = await whole.blob();
	const range = byteRange(header, body.size);
	const headers = new Headers(whole.headers);
	headers.set('Accept-Ranges', 'bytes');
	if (range === 'outside') {
		headers.set('Content-Range', `bytes */${body.size}`);
		return new Response(null, { status: 416, headers });
	}
	const { first, last } = range ?? { first: 0, last: body.size - 1 };
	headers.set('Content-Length', String(last - first + 1));
	if (!range) return new Response(body, { headers });
	headers.set('Content-Range', `bytes ${first}-${last}/${body.size}`);
	return new Response(body.slice(first, last + 1, body.type), { status: 206, headers });
}
