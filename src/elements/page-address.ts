/**
 * Writes what the visitor has chosen into the page's address, without a new step in the browser's history. A page opened
 * from a file may not change its address in every browser; the page then works as before. Answers whether it was done.
 */
export function showInAddress(address: string): boolean {
	try {
		history.replaceState(history.state, '', address);
		return true;
	} catch {
		return false;
	}
}
