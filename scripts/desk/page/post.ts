/**
 * Sending something to the desk from one of its pages, with the word of this run of it. A desk that was closed and opened
 * again while the page stood open knows another word; a page can be asked for it, because only our own pages can read it.
 */

const wordIn = (page: Document) =>
	page.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

let word = '';

/** The word of the run that answers now; empty where it does not say. */
async function currentWord(): Promise<string> {
	const page = await fetch(location.href);
	return wordIn(new DOMParser().parseFromString(await page.text(), 'text/html'));
}

const send = (address: string, body: unknown) =>
	fetch(address, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Desk-Token': word },
		body: JSON.stringify(body),
	});

/**
 * Sends something as JSON; after the desk was opened anew, once more with the new word.
 * @param isNewRun what to do instead in a page that is of no use to another run
 */
export async function post(
	address: string,
	body: unknown,
	isNewRun?: () => void,
): Promise<Response> {
	word ||= wordIn(document);
	const response = await send(address, body);
	if (response.status !== 403) return response;
	const current = await currentWord();
	if (current === '' || current === word) return response;
	word = current;
	isNewRun?.();
	return isNewRun ? response : send(address, body);
}
